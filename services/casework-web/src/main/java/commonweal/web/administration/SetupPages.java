package commonweal.web.administration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import commonweal.web.pages.Panels;
import commonweal.web.services.Aftercare;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.Coded;
import commonweal.web.services.Codes;
import commonweal.web.services.Practice;
import commonweal.web.services.Service;
import commonweal.web.services.TaskGroups;
import commonweal.web.signin.Area;
import commonweal.web.signin.Role;
import commonweal.web.signin.SignedIn;

/** What is in force: partnerships and roles, promises and practice, lists of codes, letters, task groups. */
@Controller
class SetupPages {

    private final CaseIntake intake;
    private final Practice practice;
    private final Aftercare aftercare;
    private final TaskGroups groups;
    private final Panels panels;

    SetupPages(CaseIntake intake, Practice practice, Aftercare aftercare, TaskGroups groups, Panels panels) {
        this.intake = intake;
        this.practice = practice;
        this.aftercare = aftercare;
        this.groups = groups;
        this.panels = panels;
    }

    /** What a role opens, as the gate lets it. */
    public record Opened(Role role, boolean yours, String areas) {}

    @GetMapping("/administration")
    String overview(SignedIn user, Model model) {
        model.addAttribute("user", user);
        model.addAttribute("roles", Arrays.stream(Role.values())
                .map(role -> new Opened(role, user.is(role), Arrays.stream(Area.values()).filter(Area::inMenu)
                        .filter(area -> area.openTo().contains(role)).map(Area::title)
                        .collect(Collectors.joining(", "))))
                .toList());
        return "administration/overview";
    }

    @GetMapping("/administration/practice")
    String practice(SignedIn user, Model model) {
        Panels.Page page = panels.open();
        Panels.Asked<Practice.Promises> promises = page.ask(Service.CASE_INTAKE, () -> practice.promises(user));
        Panels.Asked<Practice.Triage> triage = page.ask(Service.CASE_INTAKE, () -> practice.triage(user));
        Panels.Asked<Practice.Repeats> repeats = page.ask(Service.CASE_INTAKE, () -> practice.repeats(user));
        Panels.Asked<Practice.Files> files = page.ask(Service.CASE_INTAKE, () -> practice.files(user));
        Panels.Asked<Practice.Powers> powers = page.ask(Service.CASE_INTAKE, () -> practice.powers(user));
        model.addAttribute("promises", promises.panel());
        model.addAttribute("triage", triage.panel());
        model.addAttribute("repeats", repeats.panel());
        model.addAttribute("files", files.panel());
        model.addAttribute("powers", powers.panel());
        return "administration/practice";
    }

    @GetMapping("/administration/lists")
    String lists(SignedIn user, Model model) {
        model.addAttribute("lists", panels.open().ask(Service.CASE_INTAKE, () -> intake.codes(user)).panel()
                .map(SetupPages::byTitle));
        return "administration/lists";
    }

    @GetMapping("/administration/letters")
    String letters(SignedIn user, Model model) {
        model.addAttribute("templates",
                panels.open().ask(Service.CASE_INTAKE, () -> aftercare.templates(user)).panel());
        return "administration/letters";
    }

    @GetMapping("/administration/groups")
    String groups(SignedIn user, Model model) {
        model.addAttribute("groups", panels.open().ask(Service.TASKING, () -> groups.all(user)).panel());
        return "administration/groups";
    }

    private static Map<String, List<Coded>> byTitle(Codes codes) {
        Map<String, List<Coded>> lists = new LinkedHashMap<>();
        lists.put("What happened (categories)", codes.categories());
        lists.put("Who is affected (qualifiers)", codes.qualifiers());
        lists.put("How reports come in", codes.channels());
        lists.put("Decisions of triage", codes.decisions());
        lists.put("Why cases are closed", codes.closingReasons());
        lists.put("Why cases are opened again", codes.reopenReasons());
        lists.put("How the behaviour is", codes.behaviours());
        lists.put("How reporters are told", codes.feedbackMethods());
        lists.put("How reporters like to be reached", codes.contactMethods());
        lists.put("Agencies", codes.agencies());
        return lists;
    }
}
