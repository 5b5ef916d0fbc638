package commonweal.web.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import commonweal.web.pages.Paging;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.DayAhead;
import commonweal.web.services.Listing;
import commonweal.web.services.RiskAssessment;
import commonweal.web.services.Service;
import commonweal.web.signin.SignedIn;

/** All of what the page of the day shows the first few of: what runs out, what is assessed again, and who is visited. */
@Controller
class DuePages {

    private static final int PAGE_SIZE = 25;
    private static final int DAYS_OF_VISITS = 28;
    /** Who asks, in an address that can be passed on. */
    private static final String ME = "me";

    private final DayAhead day;
    private final RiskAssessment risk;
    private final Panels panels;
    private final Words words;

    DuePages(DayAhead day, RiskAssessment risk, Panels panels, Words words) {
        this.day = day;
        this.risk = risk;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/clocks")
    String clocks(SignedIn user, @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "0") int page, Model model) {
        boolean mine = officer.equals(ME);
        Panel<Listing<DayAhead.RunningOut>> clocks = panels.open().ask(Service.CASE_INTAKE,
                () -> day.runningOut(user, mine ? user.id() : "", Math.max(0, page), PAGE_SIZE)).panel();
        model.addAttribute("clocks", clocks);
        model.addAttribute("mine", mine);
        model.addAttribute("paging",
                clocks.map(list -> Paging.of(list, mine ? "/clocks?officer=me" : "/clocks")).getContent());
        return "today/clocks";
    }

    @GetMapping("/reassessments")
    String reassessments(SignedIn user, @RequestParam(defaultValue = "0") int page, Model model) {
        Panel<Listing<RiskAssessment.Reassessment>> due = panels.open()
                .ask(Service.RISK_ASSESSMENT, () -> risk.reassessments(user, Math.max(0, page), PAGE_SIZE)).panel();
        model.addAttribute("reassessments", due);
        model.addAttribute("paging", due.map(list -> Paging.of(list, "/reassessments")).getContent());
        return "today/reassessments";
    }

    @GetMapping("/visits")
    String visits(SignedIn user, Model model) {
        LocalDate first = words.today();
        LocalDate last = first.plusDays(DAYS_OF_VISITS - 1L);
        model.addAttribute("first", first);
        model.addAttribute("last", last);
        model.addAttribute("visits", panels.open().ask(Service.CASE_INTAKE, () -> day.visits(user, first, last)).panel()
                .map(DuePages::byDay));
        return "today/visits";
    }

    private static Map<LocalDate, List<DayAhead.Visit>> byDay(List<DayAhead.Visit> visits) {
        return visits.stream().collect(Collectors.groupingBy(visit -> visit.from().toLocalDate(), TreeMap::new,
                Collectors.toList()));
    }
}
