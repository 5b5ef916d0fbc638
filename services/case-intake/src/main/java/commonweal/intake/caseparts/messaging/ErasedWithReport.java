package commonweal.intake.caseparts.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import commonweal.events.CaseIntakeEvent.ReportErased;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.intake.caseparts.CasePart;
import commonweal.intake.caseparts.CasePart.Kept;
import commonweal.intake.caseparts.mongo.CaseParts;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;

/** When a report is erased by itself, what was kept of its reporter alone goes from the files of the cases that stay. */
public final class ErasedWithReport<T> implements Reaction<CasePart<T>> {

    private final CaseParts<T> parts;
    private final BiFunction<T, Id, Optional<T>> without;

    /** @param without a part without the reporter of a report, or nothing when it holds nothing of theirs */
    public ErasedWithReport(CaseParts<T> parts, BiFunction<T, Id, Optional<T>> without) {
        this.parts = parts;
        this.without = without;
    }

    @Override
    public String name() {
        return "report-erased-leaves-part";
    }

    @Override
    public Aggregates<CasePart<T>> aggregates() {
        return parts.aggregates();
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(ReportErased.class);
    }

    @Override
    public List<Id> targets(Envelope event) {
        ReportErased erased = (ReportErased) event.data();
        return Stream.concat(Stream.ofNullable(erased.caseId()),
                Objects.requireNonNullElse(erased.furtherCaseIds(), List.<Id>of()).stream()).distinct()
                .map(parts::idOf).toList();
    }

    @Override
    public Optional<Change<CasePart<T>>> react(Optional<CasePart<T>> state, Id target, Envelope event, Instant now) {
        return state.flatMap(part -> part instanceof Kept<T> kept
                ? without.apply(kept.content(), ((ReportErased) event.data()).reportId())
                        .map(left -> Change.silent(new Kept<>(target, kept.caseId(), kept.partnership(), left)))
                : Optional.empty());
    }
}
