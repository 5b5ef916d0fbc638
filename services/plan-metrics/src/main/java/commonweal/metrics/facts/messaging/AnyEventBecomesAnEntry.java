package commonweal.metrics.facts.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.EventCodec;
import commonweal.events.Id;
import commonweal.events.PlanMetricsEvent.MeasureStatusChanged;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;
import commonweal.metrics.facts.Fact;
import commonweal.metrics.facts.FactsOfEvent;
import commonweal.metrics.facts.RecordEvent;

/** Every event is kept as an entry of the facts it is about: what no measure looks at today a plan may ask for tomorrow. */
public final class AnyEventBecomesAnEntry implements Reaction<Fact> {

    /** All but the service's own conclusions, which would be counted from what is counted. */
    private static final Set<Class<? extends DomainEvent>> EVENTS = EventCodec.types().values().stream()
            .filter(type -> type != MeasureStatusChanged.class).collect(Collectors.toUnmodifiableSet());

    private final Aggregates<Fact> facts;
    private final RecordEvent record;

    public AnyEventBecomesAnEntry(Aggregates<Fact> facts, RecordEvent record) {
        this.facts = facts;
        this.record = record;
    }

    @Override
    public String name() {
        return "any-event-becomes-an-entry";
    }

    @Override
    public Aggregates<Fact> aggregates() {
        return facts;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return EVENTS;
    }

    @Override
    public List<Id> targets(Envelope event) {
        return FactsOfEvent.of(event).keySet().stream().sorted().toList();
    }

    @Override
    public Optional<Change<Fact>> react(Optional<Fact> state, Id target, Envelope event, Instant now) {
        return record.record(state, target, event, now).map(Change::silent);
    }
}
