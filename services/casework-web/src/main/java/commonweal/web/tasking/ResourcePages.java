package commonweal.web.tasking;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

import commonweal.web.areas.AreaNames;
import commonweal.web.areas.Areas;
import commonweal.web.areas.Spots;
import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.FieldWork;
import commonweal.web.services.Service;
import commonweal.web.services.TaskCodes;
import commonweal.web.services.Tasking;
import commonweal.web.signin.SignedIn;

/** What the partnership can put out, such as its cameras: where each is, the weeks around today, out and back. */
@Controller
class ResourcePages {

    private static final int WEEKS = 3;

    private final FieldWork work;
    private final Tasking tasking;
    private final AreaNames areas;
    private final Spots spots;
    private final Panels panels;
    private final Words words;

    ResourcePages(FieldWork work, Tasking tasking, AreaNames areas, Spots spots, Panels panels, Words words) {
        this.work = work;
        this.tasking = tasking;
        this.areas = areas;
        this.spots = spots;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/resources")
    String show(SignedIn user, @RequestParam(defaultValue = "") String from, Model model) {
        LocalDate first = day(from);
        Panels.Page parts = panels.open();
        Panels.Asked<FieldWork.Resources> asked = parts.ask(Service.TASKING,
                () -> work.resources(user, first, first.plusWeeks(WEEKS).minusDays(1)));
        Panels.Asked<TaskCodes> codes = parts.ask(Service.TASKING, () -> tasking.codes(user));
        Panel<FieldWork.Resources> resources = asked.panel();
        model.addAttribute("resources", resources);
        model.addAttribute("timetables", resources.map(Timetable::of).or(List.of()));
        TaskCodes known = codes.panelOr(TaskCodes.NONE).or(TaskCodes.NONE);
        Areas named = areas.of(user);
        model.addAttribute("codes", known);
        model.addAttribute("areas", named);
        model.addAttribute("whereabouts",
                resources.map(found -> Whereabouts.of(found, spots.of(user),
                        place -> words.label(known.places(), place), named::name, words::code)).or(List.of()));
        model.addAttribute("isDrawn", spots.hasMap(user));
        model.addAttribute("earlier", first.minusWeeks(WEEKS));
        model.addAttribute("later", first.plusWeeks(WEEKS));
        model.addAttribute("user", user);
        return "tasking/resources";
    }

    @GetMapping("/resources/out")
    ModelAndView putOut(SignedIn user, @RequestParam String resource, @RequestParam String kind) {
        MeetingPages.requireWorker(user);
        return outPage(resource, kind, Form.blank(outFields(tasking.codes(user), areas.of(user)))).show();
    }

    @PostMapping("/resources/out")
    ModelAndView putOut(SignedIn user, @RequestParam String resource, @RequestParam String kind,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        MeetingPages.requireWorker(user);
        Form form = Form.sent(outFields(tasking.codes(user), areas.of(user)), entered);
        return Sending.of(outPage(resource, kind, form), request, () -> {
            work.deploy(user,
                    new FieldWork.Deploy(resource, kind, form.day("from").orElseThrow(),
                            form.day("until").orElse(null), form.given("place").orElse(null),
                            form.given("ward").orElse(null)));
            return new Sending.Done("/resources", "%s is put out.".formatted(words.code(resource)));
        });
    }

    @GetMapping("/resources/{deployment}/back")
    ModelAndView takeBack(SignedIn user, @PathVariable String deployment) {
        MeetingPages.requireWorker(user);
        LocalDate today = words.today();
        return backPage(deployment, Form.suggesting(backFields(),
                Map.of("on-day", String.valueOf(today.getDayOfMonth()), "on-month",
                        String.valueOf(today.getMonthValue()), "on-year", String.valueOf(today.getYear()))))
                .show();
    }

    @PostMapping("/resources/{deployment}/back")
    ModelAndView takeBack(SignedIn user, @PathVariable String deployment,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        MeetingPages.requireWorker(user);
        Form form = Form.sent(backFields(), entered);
        return Sending.of(backPage(deployment, form), request, () -> {
            work.withdraw(user, deployment, form.day("on").orElseThrow());
            return new Sending.Done("/resources", "It is back.");
        });
    }

    /** The week before this one when nothing else is asked for. */
    private LocalDate day(String told) {
        try {
            return LocalDate.parse(told);
        } catch (DateTimeParseException e) {
            return words.today().minusWeeks(1);
        }
    }

    private FormPage outPage(String resource, String kind, Form form) {
        String action = UriComponentsBuilder.fromPath("/resources/out").queryParam("resource", "{resource}")
                .queryParam("kind", "{kind}").encode().buildAndExpand(resource, kind).toUriString();
        return new FormPage("Put it out", words.code(resource), "", "/resources", action, "Put it out", null, form);
    }

    private static FormPage backPage(String deployment, Form form) {
        return new FormPage("Take it back", "", "", "/resources", "/resources/%s/back".formatted(deployment),
                "Take it back", null, form);
    }

    private static List<Field> outFields(TaskCodes codes, Areas areas) {
        return List.of(
                Field.select("place", "Where? (optional)", Field.options(codes.places()))
                        .hint("A place on the partnership's list, or else a ward"),
                areas.wards().isEmpty()
                        ? Field.line("ward", "Ward code (optional)").hint("For example, E05009960")
                        : Field.select("ward", "Ward (optional)", Field.options(areas.wards())),
                Field.day("from", "From which day?").required("Enter the day from which it is out"),
                Field.day("until", "Until which day? (optional)"));
    }

    private static List<Field> backFields() {
        return List.of(Field.day("on", "On which day did it come back?").required("Enter the day it came back"));
    }
}
