package commonweal.tasking.meetings.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.http.NotFound;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Refused;
import commonweal.messaging.Versioned;
import commonweal.tasking.decisions.Act;
import commonweal.tasking.decisions.web.Replies;
import commonweal.tasking.groups.BankHolidays;
import commonweal.tasking.groups.MeetingPattern;
import commonweal.tasking.groups.Meets;
import commonweal.tasking.groups.TaskGroup;
import commonweal.tasking.meetings.AgendaItem;
import commonweal.tasking.meetings.Meeting;
import commonweal.tasking.meetings.MeetingCommand;
import commonweal.tasking.meetings.Proceedings;
import commonweal.tasking.meetings.mongo.Meetings;
import commonweal.tasking.referrals.Referral;

/** Meetings of task groups, from the plan to the end; what is decided about a case is done to its referral. */
@RestController
class MeetingsApi {

    private final MeetingDesk desk;
    private final Meetings meetings;
    private final BankHolidays holidays;

    MeetingsApi(MeetingDesk desk, Meetings meetings, BankHolidays holidays) {
        this.desk = desk;
        this.meetings = meetings;
        this.holidays = holidays;
    }

    @GetMapping("/meetings")
    Page<MeetingView> list(Caller caller, @RequestParam(required = false) @Nullable Code group, PageRequest page) {
        Optional<Collection<Code>> readable = desk.readable(caller);
        Optional<Collection<Code>> wanted = group == null
                ? readable
                : Optional.of(readable.filter(codes -> !codes.contains(group)).isPresent()
                        ? List.of()
                        : List.of(group));
        Meetings.Found found = meetings.list(caller.scope(), wanted, page.offset(), page.size());
        return Page.of(page, found.items().stream().map(meeting -> MeetingView.of(meeting, Map.of())).toList(),
                found.total());
    }

    @GetMapping("/meetings/{id}")
    ResponseEntity<MeetingView> one(Caller caller, @PathVariable Id id) {
        return shown(desk.find(caller, id));
    }

    @GetMapping("/groups/{id}/agenda")
    AgendaView agenda(Caller caller, @PathVariable Code id, @RequestParam(required = false) @Nullable LocalDate on) {
        MeetingDesk.worker(caller);
        TaskGroup group = desk.group(caller, id);
        LocalDate day = on == null ? next(group, desk.act(caller)).orElse(desk.act(caller).today()) : on;
        List<AgendaItem> agenda = desk.agenda(caller.partnership(), id, day);
        Map<Id, Referral> referrals = desk.referralsOf(agenda);
        return new AgendaView(id, day,
                agenda.stream().flatMap(item -> Optional.ofNullable(referrals.get(item.referral())).stream()
                        .map(referral -> new AgendaView.Item(item.referral(), item.caseId(),
                                Ids.reference(item.caseId()), item.why(), item.sentence(), referral.status())))
                        .toList());
    }

    @PostMapping("/meetings")
    ResponseEntity<Replies.Created> record(Caller caller, @RequestBody Plan body) {
        MeetingDesk.worker(caller);
        TaskGroup group = desk.group(caller, body.group());
        Act act = desk.act(caller);
        if (body.held() != null && body.on() != null) {
            throw Refused.invalid("invalid-value",
                    "held: %s, on: %s (expected: one of them, held for a meeting that was, on for one that will be)"
                            .formatted(body.held(), body.on()));
        }
        LocalDate held = body.held();
        Versioned<Meeting> meeting = desk.create(held == null
                ? Meeting.plan(caller.partnership(), group, day(body, group, act), act)
                : Meeting.hold(caller.partnership(), group, held, act), act);
        return Replies.created(meeting, meeting.id());
    }

    @PostMapping("/meetings/{id}/open")
    ResponseEntity<MeetingView> open(Caller caller, @PathVariable Id id,
            IfMatch ifMatch) {
        MeetingDesk.worker(caller);
        Meeting.Head head = desk.find(caller, id).state().head();
        List<AgendaItem> agenda = desk.agenda(head.partnership(), head.group(), head.on());
        return shown(desk.change(caller, id, ifMatch, new MeetingCommand.Open(agenda)));
    }

    @PostMapping("/meetings/{id}/attendance")
    ResponseEntity<MeetingView> attend(Caller caller, @PathVariable Id id, @RequestBody Attend body,
            IfMatch ifMatch) {
        MeetingDesk.worker(caller);
        Meeting.Head head = desk.find(caller, id).state().head();
        desk.group(caller, head.group()).member("agency", body.agency());
        return shown(desk.change(caller, id, ifMatch, new MeetingCommand.Attend(new Proceedings.Attendance(
                body.agency(), Proceedings.Presence.valueOf(body.presence().name().toUpperCase(Locale.ROOT)),
                body.people()))));
    }

    @PostMapping("/meetings/{id}/items")
    ResponseEntity<MeetingView> add(Caller caller, @PathVariable Id id, @RequestBody Add body,
            IfMatch ifMatch) {
        MeetingDesk.worker(caller);
        Meeting.Head head = desk.find(caller, id).state().head();
        Referral referral = desk.referral(body.referralId())
                .filter(found -> found.isVisible() && found.partnership().equals(head.partnership())
                        && found.group().equals(head.group()))
                .orElseThrow(() -> new NotFound("referral", body.referralId()));
        return shown(desk.change(caller, id, ifMatch,
                new MeetingCommand.Add(AgendaItem.added(referral.id(), referral.caseId()))));
    }

    @PostMapping("/meetings/{id}/notes")
    ResponseEntity<MeetingView> note(Caller caller, @PathVariable Id id, @RequestBody Note body,
            IfMatch ifMatch) {
        return shown(desk.change(caller, id, ifMatch, new MeetingCommand.Note(body.text())));
    }

    @PostMapping("/meetings/{id}/close")
    ResponseEntity<MeetingView> close(Caller caller, @PathVariable Id id,
            IfMatch ifMatch) {
        return shown(desk.change(caller, id, ifMatch, new MeetingCommand.Close()));
    }

    private LocalDate day(Plan body, TaskGroup group, Act act) {
        return body.on() != null
                ? body.on()
                : next(group, act).orElseThrow(
                        // why: this group meets as need arises, so no pattern says when
                        () -> Refused.invalid("missing-value", "on: missing (expected: a date such as 2026-01-31)"));
    }

    private Optional<LocalDate> next(TaskGroup group, Act act) {
        Meets meets = group.meets();
        return meets == null
                ? Optional.empty()
                : meets.dates(act.today(), act.today().plusYears(1), holidays).stream().map(MeetingPattern.Date::on)
                        .findFirst();
    }

    private ResponseEntity<MeetingView> shown(Versioned<Meeting> meeting) {
        return Replies.ok(meeting,
                MeetingView.of(meeting, desk.referralsOf(meeting.state().proceedings().agenda())));
    }

    /** @param held for one that was, {@code on} for one that will be; neither for the next by the group's pattern */
    record Plan(Code group, @Nullable LocalDate held, @Nullable LocalDate on) {}

    enum Presence {
        present, apologies, absent
    }

    record Attend(Code agency, Presence presence, @Nullable String people) {}

    record Add(Id referralId) {}

    record Note(String text) {}

    record AgendaView(Code group, LocalDate on, List<Item> items) {

        record Item(Id referralId, Id caseId, String caseReference, Code why, String sentence, Code status) {}
    }
}
