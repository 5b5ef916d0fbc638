package commonweal.web.tasking;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import commonweal.web.forms.Field;
import commonweal.web.pages.Paging;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.Listing;
import commonweal.web.services.Service;
import commonweal.web.services.TaskCodes;
import commonweal.web.services.Tasking;
import commonweal.web.signin.SignedIn;

/** What agencies have to do, agency by agency: a member sees what is asked of the own one, and what runs out. */
@Controller
class ActionBoard {

    private static final List<Field.Option> STATES = List.of(new Field.Option("open", "To do"),
            new Field.Option("overdue", "Overdue"), new Field.Option("completed", "Done"),
            new Field.Option("lapsed", "Lapsed"));

    private final Tasking tasking;
    private final Panels panels;
    private final Words words;

    ActionBoard(Tasking tasking, Panels panels, Words words) {
        this.tasking = tasking;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/actions")
    String show(SignedIn user, @RequestParam(defaultValue = "open") String status,
            @RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "0") int page, Model model) {
        Field.Option chosen = STATES.stream().filter(state -> state.value().equals(status)).findFirst()
                .orElse(STATES.getFirst());
        String whose = user.runsMeetings() ? agency : user.agency().orElse("");
        Panels.Page parts = panels.open();
        Panels.Asked<Listing<Tasking.AgencyAction>> asked = parts.ask(Service.TASKING,
                () -> tasking.actions(user, whose, group, chosen.value(), Math.max(0, page)));
        Panels.Asked<List<Tasking.Group>> groups = parts.ask(Service.TASKING, () -> tasking.groups(user));
        Panels.Asked<List<Tasking.Reminder>> reminders = parts.ask(Service.TASKING,
                () -> tasking.reminders(user, whose));
        Panels.Asked<TaskCodes> codes = parts.ask(Service.TASKING, () -> tasking.codes(user));
        Panel<Listing<Tasking.AgencyAction>> actions = asked.panel();
        model.addAttribute("actions", actions);
        model.addAttribute("byAgency", actions.map(list -> list.items().stream().collect(
                Collectors.groupingBy(Tasking.AgencyAction::agency, TreeMap::new, Collectors.toList())))
                .or(new TreeMap<>()));
        model.addAttribute("paging", actions.map(list -> Paging.of(list, address(chosen, agency, group))).getContent());
        model.addAttribute("groups", new Groups(groups.panel().or(List.of()), words));
        model.addAttribute("reminders", reminders.panel());
        model.addAttribute("codes", codes.panelOr(TaskCodes.NONE).or(TaskCodes.NONE));
        model.addAttribute("states", STATES);
        model.addAttribute("chosen", chosen);
        model.addAttribute("agency", agency);
        model.addAttribute("group", group);
        model.addAttribute("user", user);
        return "tasking/actions";
    }

    private static String address(Field.Option state, String agency, String group) {
        return UriComponentsBuilder.fromPath("/actions").queryParam("status", "{status}")
                .queryParam("agency", "{agency}").queryParam("group", "{group}").encode()
                .buildAndExpand(Map.of("status", state.value(), "agency", agency, "group", group)).toUriString();
    }
}
