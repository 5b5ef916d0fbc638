package commonweal.web.retention;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import commonweal.web.forms.Field;
import commonweal.web.pages.Paging;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.CaseWork;
import commonweal.web.services.Listing;
import commonweal.web.services.Officers;
import commonweal.web.services.Retention;
import commonweal.web.services.Service;
import commonweal.web.signin.Role;
import commonweal.web.signin.SignedIn;

/** What is due for erasing, by when, what is held back from it, and what was erased. */
@Controller
class RetentionPage {

    private static final int PAGE_SIZE = 25;
    private static final List<Field.Option> WITHIN = List.of(new Field.Option("0", "Today"),
            new Field.Option("92", "In the next 3 months"), new Field.Option("365", "In the next 12 months"));

    private final Retention retention;
    private final CaseWork work;
    private final Panels panels;
    private final Words words;

    RetentionPage(Retention retention, CaseWork work, Panels panels, Words words) {
        this.retention = retention;
        this.work = work;
        this.panels = panels;
        this.words = words;
    }

    /** @param days how far ahead is looked */
    @GetMapping("/retention")
    String show(SignedIn user, @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") String days, @RequestParam(defaultValue = "0") int page, Model model) {
        Kept kept = Kept.of(show);
        String within = WITHIN.stream().map(Field.Option::value).filter(days::equals).findFirst().orElse("0");
        LocalDate before = words.today().plusDays(Long.parseLong(within));
        Panels.Page parts = panels.open();
        Panels.Asked<Retention.Rules> rules = parts.ask(Service.CASE_INTAKE, () -> retention.rules(user));
        Panels.Asked<Officers> officers = parts.ask(Service.CASE_INTAKE, () -> work.officers(user));
        Panel<? extends Listing<?>> list = parts
                .ask(Service.CASE_INTAKE, () -> kept.list(retention, user, before, Math.max(0, page), PAGE_SIZE))
                .panel();
        model.addAttribute("rules", rules.panel());
        model.addAttribute("officers", officers.panelOr(Officers.NONE).or(Officers.NONE));
        model.addAttribute("list", list);
        model.addAttribute("paging",
                list.map(found -> Paging.of(found, "/retention?show=%s&days=%s".formatted(kept.code(), within)))
                        .getContent());
        model.addAttribute("kept", kept);
        model.addAttribute("kinds", Kept.values());
        model.addAttribute("within", within);
        model.addAttribute("withins", WITHIN);
        model.addAttribute("mayErase", user.is(Role.CSU_MANAGER));
        return "retention/list";
    }
}
