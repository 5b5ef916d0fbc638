package commonweal.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import commonweal.events.CaseIntakeEvent.CaseReopened;
import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;

/** Writes each event's reason as a line into the journal {@code copy-<subject>}; fails on the reasons it is told to. */
final class CopiesLines implements Reaction<Journal> {

    private final Aggregates<Journal> copies;
    private final Set<String> poison;
    private final Map<String, Envelope> heard;

    CopiesLines(Aggregates<Journal> copies, Set<String> poison) {
        this(copies, poison, new ConcurrentHashMap<>());
    }

    /** @param heard where the events are noted by their lines */
    CopiesLines(Aggregates<Journal> copies, Set<String> poison, Map<String, Envelope> heard) {
        this.copies = copies;
        this.poison = poison;
        this.heard = heard;
    }

    static CopiesLines into(Aggregates<Journal> copies) {
        return new CopiesLines(copies, ConcurrentHashMap.newKeySet());
    }

    static DomainEvent line(Id subject, String line) {
        return new CaseReopened(subject, new Code(line));
    }

    static Id copyOf(Id subject) {
        return new Id("copy-" + subject);
    }

    @Override
    public String name() {
        return "copies-lines";
    }

    @Override
    public Aggregates<Journal> aggregates() {
        return copies;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(CaseReopened.class);
    }

    @Override
    public List<Id> targets(Envelope event) {
        return List.of(copyOf(event.subject()));
    }

    @Override
    public Optional<Change<Journal>> react(Optional<Journal> state, Id target, Envelope event, Instant now) {
        String line = ((CaseReopened) event.data()).reason().value();
        if (poison.contains(line)) {
            throw new IllegalStateException("poisoned");
        }
        heard.put(line, event);
        return Optional.of(Change.silent(state.orElseGet(() -> Journal.empty(target.value())).with(line)));
    }
}
