package commonweal.web.tasking;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.Sending;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.Coded;
import commonweal.web.services.Listing;
import commonweal.web.services.Meetings;
import commonweal.web.services.Refusal;
import commonweal.web.services.Service;
import commonweal.web.services.Tasking;
import commonweal.web.signin.SignedIn;

/** A meeting at work: who is there, one item after the other, notes, and in the end the minutes. */
@Controller
class MeetingPages {

    private static final List<Coded> PRESENCES = List.of(new Coded("present", "Present"),
            new Coded("apologies", "Sent apologies"), new Coded("absent", "Absent"));
    private static final List<Field> NOTE = List.of(Field.prose("text", "A note for the minutes")
            .hint("Without names of people").required("Write the note"));

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
    String list(SignedIn user, Model model) {
        Panels.Page parts = panels.open();
        Panels.Asked<Listing<Meetings.Meeting>> asked = parts.ask(Service.TASKING, () -> meetings.meetings(user));
        Panels.Asked<List<Tasking.Group>> groups = parts.ask(Service.TASKING, () -> tasking.groups(user));
        Panel<List<Tasking.Group>> known = groups.panel();
        model.addAttribute("meetings", asked.panel());
        model.addAttribute("groups", new Groups(known.or(List.of()), words));
        model.addAttribute("user", user);
        return "tasking/meetings";
    }

    @PostMapping("/meetings")
    ModelAndView plan(SignedIn user, @RequestParam String group, HttpServletRequest request) {
        requireChair(user);
        String id = meetings.plan(user, group);
        return Sending.leave(request, new Sending.Done("/meetings/" + id, "The meeting is planned."));
    }

    @GetMapping("/meetings/{id}")
    ModelAndView show(SignedIn user, @PathVariable String id) {
        return page(user, id, List.of(), "", HttpStatus.OK);
    }

    @PostMapping("/meetings/{id}/{step:open|close|approve}")
    ModelAndView step(SignedIn user, @PathVariable String id, @PathVariable String step,
            @RequestParam(required = false) @Nullable Long version, HttpServletRequest request) {
        requireChair(user);
        return Sending.of(Form.blank(List.of()), () -> {
            meetings.step(user, id, version, step);
            return Sending.leave(request, new Sending.Done("/meetings/" + id, switch (step) {
                case "open" -> "The meeting is open.";
                case "close" -> "The meeting is over.";
                default -> "The minutes are approved. They cannot be changed any more.";
            }));
        }, (refusal, status) -> page(user, id, List.of(), refusal, status));
    }

    @PostMapping("/meetings/{id}/attendance")
    ModelAndView attend(SignedIn user, @PathVariable String id, @RequestParam(required = false) @Nullable Long version,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        requireChair(user);
        Meetings.Meeting meeting = meetings.meeting(user, id);
        Form form = Form.sent(attendance(user, meeting), entered);
        return Sending.of(form, () -> {
            meetings.attend(user, id, version,
                    new Meetings.Attendance(form.value("agency"), form.value("presence"), null));
            return Sending.leave(request, new Sending.Done("/meetings/" + id, "The attendance is recorded."));
        }, (refusal, status) -> page(user, id, List.of(form), refusal, status));
    }

    @PostMapping("/meetings/{id}/notes")
    ModelAndView note(SignedIn user, @PathVariable String id, @RequestParam(required = false) @Nullable Long version,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        requireChair(user);
        Form form = Form.sent(NOTE, entered);
        return Sending.of(form, () -> {
            meetings.note(user, id, version, form.value("text"));
            return Sending.leave(request, new Sending.Done("/meetings/" + id, "The note is in the minutes."));
        }, (refusal, status) -> page(user, id, List.of(form), refusal, status));
    }

    @GetMapping("/resources")
    String resources(SignedIn user, Model model) {
        model.addAttribute("resources",
                panels.open().ask(Service.TASKING, () -> meetings.resources(user)).panel());
        return "tasking/resources";
    }

    /** @param sent the form that came back, when one did */
    private ModelAndView page(SignedIn user, String id, List<Form> sent, String refusal, HttpStatus status) {
        Meetings.Meeting meeting = panels.open().ask(Service.TASKING, () -> meetings.meeting(user, id)).needed();
        ModelAndView view = new ModelAndView("tasking/meeting");
        Form wrong = sent.isEmpty() ? Form.blank(List.of()) : sent.getFirst();
        view.addObject("meeting", meeting).addObject("day", words.day(meeting.day())).addObject("user", user)
                .addObject("refusal", refusal)
                .addObject("wrong", wrong).addObject("groups", new Groups(tasking.groups(user), words))
                .addObject("attendance",
                        wrong.names().contains("agency") ? wrong : Form.blank(attendance(user, meeting)))
                .addObject("note", wrong.names().contains("text") ? wrong : Form.blank(NOTE));
        view.setStatus(status);
        return view;
    }

    private List<Field> attendance(SignedIn user, Meetings.Meeting meeting) {
        List<Coded> agencies = new Groups(tasking.groups(user), words).agenciesOf(meeting.group());
        return List.of(
                Field.select("agency", "Agency", Field.options(agencies)).required("Choose an agency"),
                Field.radios("presence", "Is it there?", Field.options(PRESENCES))
                        .required("Choose whether the agency is there"));
    }

    private static void requireChair(SignedIn user) {
        if (!user.decidesReferrals()) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "", "Only the chair of a task group does this.");
        }
    }
}
