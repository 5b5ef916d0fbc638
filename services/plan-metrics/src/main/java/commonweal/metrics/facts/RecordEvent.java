package commonweal.metrics.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.CaseMerged;
import commonweal.events.CaseIntakeEvent.CaseSplit;
import commonweal.events.CaseIntakeEvent.CaseUnmerged;
import commonweal.events.CaseIntakeEvent.ReportErased;
import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.events.TaskingEvent.MeetingHeld;
import commonweal.events.TaskingEvent.OperationHeld;
import commonweal.events.TaskingEvent.ResourceDeployed;
import commonweal.events.TaskingEvent.ResourceWithdrawn;
import commonweal.metrics.measures.Entry;
import commonweal.metrics.measures.EventDetails;
import commonweal.metrics.measures.FactKind;
import commonweal.metrics.measures.FormulaSource;
import commonweal.metrics.measures.Formulas;
import commonweal.metrics.periods.London;

/** What an event does to a fact. */
public final class RecordEvent {

    private final FormulaSource formulas;
    private final Placement placement;

    public RecordEvent(FormulaSource formulas, Placement placement) {
        this.formulas = formulas;
        this.placement = placement;
    }

    /** The fact after the event, or nothing when the event says nothing about it. */
    public Optional<Fact> record(Optional<Fact> known, Id target, Envelope event, Instant now) {
        FactKind kind = FactsOfEvent.of(event).get(target);
        if (kind == null || known.filter(Fact::isErased).isPresent()) {
            return Optional.empty();
        }
        Fact before = known.orElseGet(() -> Fact.unknown(target, event.partnership(), kind));
        Fact after = changed(before, event);
        Formulas current = formulas.of(after.partnership());
        boolean counts = !after.standing().equals(before.standing()) || !after.parts().equals(before.parts())
                || event.data() instanceof CaseUnmerged || current.lookAt(kind, event.type());
        return Optional.of(counts ? placed(after, current).marked(mark(now, target, event.id())) : after);
    }

    /** The fact as it has to be counted again because the formulas have changed. */
    public Fact recount(Fact fact, Instant now) {
        Formulas current = formulas.of(fact.partnership());
        return placed(fact, current).marked(mark(now, fact.id(), current.signature()));
    }

    /** Names the formulas that a partnership's facts are counted by now. */
    public String signature(Code partnership) {
        return formulas.of(partnership).signature();
    }

    private Fact placed(Fact fact, Formulas current) {
        Set<LocalDate> days = current.days(fact.kind(), fact.entries());
        return fact.placed(days, day -> placement.bucketFor(fact.partnership(), day), current.signature());
    }

    private static Fact changed(Fact fact, Envelope event) {
        return switch (event.data()) {
            case CaseErased erased -> fact.erased();
            case ReportErased erased -> fact.erased();
            case CaseMerged merged when fact.id().equals(merged.caseId()) ->
                fact.with(entry(event)).mergedInto(merged.intoCaseId());
            case CaseMerged merged -> fact.absorbing(merged.caseId());
            case CaseUnmerged unmerged when fact.id().equals(unmerged.caseId()) ->
                fact.with(entry(event)).onItsOwnAgain();
            case CaseUnmerged unmerged -> fact.absorbing(unmerged.caseId());
            // why: the category and the place that it names are the new case's, not this one's
            case CaseSplit split -> fact.with(entry(event,
                    new CaseSplit(split.caseId(), split.newCaseId(), split.reportIds())));
            // why: whatever else there is, now or later, is one more thing that happened
            default -> fact.with(entry(event));
        };
    }

    private static Entry entry(Envelope event) {
        return entry(event, event.data());
    }

    /** @param told what the event says about the fact */
    private static Entry entry(Envelope event, DomainEvent told) {
        Map<String, String> details = EventDetails.of(told);
        Instant occurredAt = switch (event.data()) {
            case OperationHeld held -> London.startOf(held.held());
            case MeetingHeld held -> London.startOf(held.held());
            case ResourceDeployed deployed -> London.startOf(deployed.from());
            case ResourceWithdrawn withdrawn -> London.startOf(withdrawn.on());
            default -> event.time();
        };
        return new Entry(event.subject(), event.sequence(), event.type(), occurredAt, event.time(), details);
    }

    private static String mark(Instant now, Id fact, String cause) {
        return "%013d/%s/%s".formatted(now.toEpochMilli(), fact, cause);
    }
}
