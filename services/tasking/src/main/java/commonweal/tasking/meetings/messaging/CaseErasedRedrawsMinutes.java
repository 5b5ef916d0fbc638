package commonweal.tasking.meetings.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;
import commonweal.tasking.meetings.ApprovedMeeting;
import commonweal.tasking.meetings.ForgetCase;
import commonweal.tasking.meetings.Meeting;
import commonweal.tasking.meetings.mongo.KeptMinutes;
import commonweal.tasking.meetings.mongo.Meetings;

/**
 * When a case is erased, nothing that was said of it stays in minutes, approved or not.
 *
 * <p>Why this reaction may look beyond its document: only the meetings know that they talked about a case, there are a few
 * dozen in a year, and removing approved minutes twice is removing them once.
 */
@Component
class CaseErasedRedrawsMinutes implements Reaction<Meeting> {

    private final Aggregates<Meeting> aggregates;
    private final Meetings meetings;
    private final KeptMinutes archive;

    CaseErasedRedrawsMinutes(Aggregates<Meeting> aggregates, Meetings meetings, KeptMinutes archive) {
        this.aggregates = aggregates;
        this.meetings = meetings;
        this.archive = archive;
    }

    @Override
    public String name() {
        return "case-erased-redraws-minutes";
    }

    @Override
    public Aggregates<Meeting> aggregates() {
        return aggregates;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(CaseErased.class);
    }

    @Override
    public List<Id> targets(Envelope event) {
        return meetings.about(((CaseErased) event.data()).caseId());
    }

    @Override
    public Optional<Change<Meeting>> react(Optional<Meeting> state, Id target, Envelope event, Instant now) {
        return state.map(meeting -> {
            if (meeting instanceof ApprovedMeeting approved) {
                archive.forget(approved.sha256());
            }
            return Change.silent(ForgetCase.of(meeting, ((CaseErased) event.data()).caseId(), event.time()));
        });
    }
}
