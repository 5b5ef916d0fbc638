package commonweal.web.tasking;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import commonweal.web.forms.Field;
import commonweal.web.pages.Paging;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.Listing;
import commonweal.web.services.Referral;
import commonweal.web.services.Service;
import commonweal.web.services.TaskCodes;
import commonweal.web.services.Tasking;
import commonweal.web.signin.SignedIn;

/** The inbox of the task groups and one referral. */
@Controller
class ReferralPages {

    private static final int PAGE_SIZE = 25;
    private static final List<Field.Option> STATUSES = List.of(new Field.Option("made", "To decide"),
            new Field.Option("accepted", "Accepted"), new Field.Option("declined", "Declined"),
            new Field.Option("concluded", "Concluded"), new Field.Option("withdrawn", "Withdrawn"));

    private final Tasking tasking;
    private final Panels panels;
    private final Words words;

    ReferralPages(Tasking tasking, Panels panels, Words words) {
        this.tasking = tasking;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/referrals")
    String inbox(SignedIn user, @RequestParam(defaultValue = "made") String status,
            @RequestParam(defaultValue = "0") int page, Model model) {
        Field.Option chosen = STATUSES.stream().filter(option -> option.value().equals(status)).findFirst()
                .orElse(STATUSES.getFirst());
        Panels.Page parts = panels.open();
        Panels.Asked<Listing<Referral>> asked = parts.ask(Service.TASKING,
                () -> tasking.referrals(user, chosen.value(), Math.max(0, page), PAGE_SIZE));
        Panels.Asked<List<Tasking.Group>> groups = parts.ask(Service.TASKING, () -> tasking.groups(user));
        Panel<Listing<Referral>> referrals = asked.panel();
        model.addAttribute("referrals", referrals);
        model.addAttribute("paging",
                referrals.map(list -> Paging.of(list, "/referrals?status=" + chosen.value())).getContent());
        model.addAttribute("groups", new Groups(groups.panel().or(List.of()), words));
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("chosen", chosen);
        model.addAttribute("refers", user.runsMeetings());
        return "tasking/inbox";
    }

    @GetMapping("/referrals/{id}")
    String referral(SignedIn user, @PathVariable String id, Model model) {
        Panels.Page parts = panels.open();
        Panels.Asked<Referral> referral = parts.ask(Service.TASKING, () -> tasking.referral(user, id));
        Panels.Asked<List<Tasking.Group>> groups = parts.ask(Service.TASKING, () -> tasking.groups(user));
        Panels.Asked<TaskCodes> codes = parts.ask(Service.TASKING, () -> tasking.codes(user));
        model.addAttribute("referral", referral.needed());
        model.addAttribute("groups", new Groups(groups.panel().or(List.of()), words));
        model.addAttribute("codes", codes.panelOr(TaskCodes.NONE).or(TaskCodes.NONE));
        model.addAttribute("user", user);
        return "tasking/referral";
    }
}
