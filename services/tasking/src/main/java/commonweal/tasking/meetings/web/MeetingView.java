package commonweal.tasking.meetings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.messaging.Versioned;
import commonweal.tasking.meetings.AgendaItem;
import commonweal.tasking.meetings.ApprovedMeeting;
import commonweal.tasking.meetings.DrawMinutes;
import commonweal.tasking.meetings.Meeting;
import commonweal.tasking.meetings.Proceedings;
import commonweal.tasking.referrals.Referral;

/** A meeting as it is shown; {@code held} is its day, as before there were planned ones. */
record MeetingView(Id id, Code group, LocalDate on, LocalDate held, Code status, List<Attends> attendance,
        List<Item> items, List<Proceedings.Note> notes, @Nullable Instant approvedAt, @Nullable String sha256,
        @Nullable Instant redrawnAt, long version) {

    record Attends(Code agency, String presence, @Nullable String people) {}

    /** @param decisions what this meeting decided about the case so far */
    record Item(int number, Id referralId, String caseReference, Code why, String sentence, List<String> decisions) {}

    static MeetingView of(Versioned<Meeting> found, Map<Id, Referral> referrals) {
        Meeting meeting = found.state();
        Proceedings proceedings = meeting.proceedings();
        List<Item> items = new ArrayList<>();
        for (AgendaItem item : proceedings.agenda()) {
            items.add(new Item(items.size() + 1, item.referral(), Ids.reference(item.caseId()), item.why(),
                    item.sentence(), DrawMinutes.decisions(meeting.id(), referrals.get(item.referral()))));
        }
        ApprovedMeeting approved = meeting instanceof ApprovedMeeting is ? is : null;
        return new MeetingView(meeting.id(), meeting.head().group(), meeting.head().on(), meeting.head().on(),
                meeting.status(),
                proceedings.attendance().stream().map(attends -> new Attends(attends.agency(),
                        attends.presence().name().toLowerCase(Locale.ROOT), attends.people())).toList(),
                items, proceedings.notes(), approved == null ? null : approved.approvedAt(),
                approved == null ? null : approved.sha256(),
                approved == null ? null : approved.redrawnAt(), found.version());
    }
}
