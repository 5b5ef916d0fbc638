package commonweal.web.tasking;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.Sending;
import commonweal.web.pages.Downloads;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.Listing;
import commonweal.web.services.Meetings;
import commonweal.web.services.Refusal;
import commonweal.web.services.Service;
import commonweal.web.services.Tasking;
import commonweal.web.signin.SignedIn;

/** The meetings of task groups: those on record, the next ones by each group's pattern, the calendar, the minutes. */
@Controller
class MeetingPages {

    private final Meetings meetings;
    private final Tasking tasking;
    private final Panels panels;
    private final Words words;

    MeetingPages(Meetings meetings, Tasking tasking, Panels panels, Words words) {
        this.meetings = meetings;
        this.tasking = tasking;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/meetings")
    ModelAndView list(SignedIn user) {
        return page(user, null, "", HttpStatus.OK);
    }

    @PostMapping("/meetings")
    ModelAndView plan(SignedIn user, @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        requireWorker(user);
        Form form = Form.sent(fields(tasking.groups(user)), entered);
        return Sending.of(form, () -> {
            String id = meetings.plan(user, form.value("group"), form.day("on").orElse(null));
            return Sending.leave(request, new Sending.Done("/meetings/" + id, "The meeting is planned."));
        }, (refusal, status) -> page(user, form, refusal, status));
    }

    @GetMapping("/meetings/{id}/minutes")
    ResponseEntity<byte[]> minutes(SignedIn user, @PathVariable String id) {
        return Downloads.shown(meetings.minutes(user, id));
    }

    @GetMapping("/meetings/{id}/minutes.pdf")
    ResponseEntity<byte[]> minutesToPrint(SignedIn user, @PathVariable String id) {
        return Downloads.kept(meetings.minutesToPrint(user, id), "minutes.pdf");
    }

    @GetMapping("/meetings/calendar/{group}")
    ResponseEntity<byte[]> calendar(SignedIn user, @PathVariable String group) {
        return Downloads.kept(meetings.calendar(user, group), group + ".ics");
    }

    private ModelAndView page(SignedIn user, @Nullable Form sent, String refusal, HttpStatus status) {
        Panels.Page parts = panels.open();
        Panels.Asked<Listing<Meetings.Meeting>> asked = parts.ask(Service.TASKING, () -> meetings.meetings(user));
        Panel<List<Tasking.Group>> groups = parts.ask(Service.TASKING, () -> tasking.groups(user)).panel();
        List<Tasking.Group> known = groups.or(List.of());
        ModelAndView view = new ModelAndView("tasking/meetings", Map.of("meetings", asked.panel(), "groups",
                new Groups(known, words), "mine", mine(user, known), "user", user, "refusal", refusal, "form",
                sent == null ? Form.blank(fields(known)) : sent));
        view.setStatus(status);
        return view;
    }

    /** A member keeps the calendar of the groups that the own agency sits in. */
    private static List<Tasking.Group> mine(SignedIn user, List<Tasking.Group> groups) {
        return groups.stream()
                .filter(group -> user.runsMeetings() || group.agencies().stream()
                        .anyMatch(agency -> user.agency().filter(agency.code()::equals).isPresent()))
                .toList();
    }

    private static List<Field> fields(List<Tasking.Group> groups) {
        return List.of(
                Field.select("group", "Group",
                        groups.stream().map(group -> new Field.Option(group.id(), group.name())).toList())
                        .required("Choose a group"),
                Field.day("on", "On which day? (optional)")
                        .hint("Left empty it is the next day of the group's pattern"));
    }

    static void requireWorker(SignedIn user) {
        if (!user.runsMeetings()) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "", "Only the unit and the chair of a task group do this.");
        }
    }
}
