package commonweal.web.tasking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Form;
import commonweal.web.forms.Sending;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.Meetings;
import commonweal.web.services.Referral;
import commonweal.web.services.Service;
import commonweal.web.services.Tasking;
import commonweal.web.signin.SignedIn;

/** A meeting at work: who is there, one item after the other, what is added, notes, and in the end the minutes. */
@Controller
class MeetingPage {

    private static final int MOST_REFERRALS = 100;

    private final Meetings meetings;
    private final Tasking tasking;
    private final Panels panels;
    private final Words words;

    MeetingPage(Meetings meetings, Tasking tasking, Panels panels, Words words) {
        this.meetings = meetings;
        this.tasking = tasking;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/meetings/{id}")
    ModelAndView show(SignedIn user, @PathVariable String id) {
        return page(user, id, null, "", HttpStatus.OK);
    }

    @PostMapping("/meetings/{id}/{step:open|close|approve}")
    ModelAndView step(SignedIn user, @PathVariable String id, @PathVariable String step,
            @RequestParam(required = false) @Nullable Long version, HttpServletRequest request) {
        MeetingPages.requireWorker(user);
        return Sending.of(Form.blank(List.of()), () -> {
            meetings.step(user, id, version, step);
            return Sending.leave(request, new Sending.Done("/meetings/" + id, switch (step) {
                case "open" -> "The meeting is open.";
                case "close" -> "The meeting is over.";
                default -> "The minutes are approved. They cannot be changed any more.";
            }));
        }, (refusal, status) -> page(user, id, null, refusal, status));
    }

    /** Each agency by itself; only what is new is sent, so that sending it again changes nothing. */
    @PostMapping("/meetings/{id}/attendance")
    ModelAndView attend(SignedIn user, @PathVariable String id, @RequestParam(required = false) @Nullable Long version,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        MeetingPages.requireWorker(user);
        Meetings.Meeting meeting = meetings.meeting(user, id);
        MeetingForms forms = new MeetingForms(meeting, new Groups(tasking.groups(user), words));
        Form form = Form.sent(forms.attendance(), entered);
        return Sending.of(form, () -> {
            @Nullable
            Long seen = version;
            for (Meetings.Attendance attendance : forms.changed(form)) {
                meetings.attend(user, id, seen, attendance);
                // why: what follows is on the version that the one before has made
                seen = null;
            }
            return Sending.leave(request, new Sending.Done("/meetings/" + id, "The attendance is recorded."));
        }, (refusal, status) -> page(user, id, form, refusal, status));
    }

    @PostMapping("/meetings/{id}/items")
    ModelAndView add(SignedIn user, @PathVariable String id, @RequestParam(required = false) @Nullable Long version,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        MeetingPages.requireWorker(user);
        Meetings.Meeting meeting = meetings.meeting(user, id);
        Form form = Form.sent(MeetingForms.item(others(meeting, standing(panels.open(), user, meeting))), entered);
        return Sending.of(form, () -> {
            meetings.add(user, id, version, form.value("referral"));
            return Sending.leave(request, new Sending.Done("/meetings/" + id, "The case is on the agenda."));
        }, (refusal, status) -> page(user, id, form, refusal, status));
    }

    @PostMapping("/meetings/{id}/notes")
    ModelAndView note(SignedIn user, @PathVariable String id, @RequestParam(required = false) @Nullable Long version,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        MeetingPages.requireWorker(user);
        Form form = Form.sent(MeetingForms.NOTE, entered);
        return Sending.of(form, () -> {
            meetings.note(user, id, version, form.value("text"));
            return Sending.leave(request, new Sending.Done("/meetings/" + id, "The note is in the minutes."));
        }, (refusal, status) -> page(user, id, form, refusal, status));
    }

    /** @param sent the form that came back, when one did */
    private ModelAndView page(SignedIn user, String id, @Nullable Form sent, String refusal, HttpStatus status) {
        Panels.Page parts = panels.open();
        Panels.Asked<List<Tasking.Group>> groups = parts.ask(Service.TASKING, () -> tasking.groups(user));
        Meetings.Meeting meeting = parts.ask(Service.TASKING, () -> meetings.meeting(user, id)).needed();
        List<Referral> referrals = user.runsMeetings() && meeting.isOpen()
                ? standing(parts, user, meeting)
                : List.of();
        Groups known = new Groups(groups.panel().or(List.of()), words);
        MeetingForms forms = new MeetingForms(meeting, known);
        ModelAndView view = new ModelAndView("tasking/meeting");
        view.addObject("meeting", meeting).addObject("day", words.day(meeting.day())).addObject("user", user)
                .addObject("refusal", refusal).addObject("groups", known)
                .addObject("wrong", sent == null ? Form.blank(List.of()) : sent)
                .addObject("preview", preview(parts, user, meeting))
                .addObject("open", MeetingForms.openTo(referrals))
                .addObject("attendance", forms.attendance(sent))
                .addObject("addition", MeetingForms.item(others(meeting, referrals), sent))
                .addObject("note", MeetingForms.note(sent));
        view.setStatus(status);
        return view;
    }

    /** What the meeting will be about as things stand: its agenda is made when it is opened. */
    private Panel<List<Meetings.Item>> preview(Panels.Page parts, SignedIn user, Meetings.Meeting meeting) {
        LocalDate day = meeting.day();
        return day == null || !meeting.isPlanned() || !user.runsMeetings()
                ? Panel.shown(List.of())
                : parts.ask(Service.TASKING, () -> meetings.agenda(user, meeting.group(), day)).panel();
    }

    /** The referrals that the group can decide on now. */
    private List<Referral> standing(Panels.Page parts, SignedIn user, Meetings.Meeting meeting) {
        List<Panels.Asked<List<Referral>>> asked = List.of("made", "accepted").stream()
                .map(status -> parts.ask(Service.TASKING,
                        () -> tasking.referrals(user, meeting.group(), status, 0, MOST_REFERRALS).items()))
                .toList();
        List<Referral> all = new ArrayList<>();
        asked.forEach(some -> all.addAll(some.panel().or(List.of())));
        return all;
    }

    private static List<Referral> others(Meetings.Meeting meeting, List<Referral> referrals) {
        List<String> there = meeting.items().stream().map(Meetings.Item::referralId).toList();
        return referrals.stream().filter(referral -> !there.contains(referral.id())).toList();
    }
}
