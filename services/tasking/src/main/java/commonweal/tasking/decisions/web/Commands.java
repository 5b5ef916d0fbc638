package commonweal.tasking.decisions.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import commonweal.events.Id;
import commonweal.http.IfMatch;
import commonweal.http.NotFound;
import commonweal.http.Refused;
import commonweal.messaging.AggregateExists;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.StaleAggregate;
import commonweal.messaging.Versioned;
import commonweal.tasking.decisions.Outcome;

/**
 * Carries a command to its aggregate: load, decide, save. When somebody else wrote in between it is decided anew on what is
 * there then, unless the caller insists on a version.
 *
 * @param <S> the state
 */
public final class Commands<S> {

    private static final int TRIES = 10;

    private final Aggregates<S> aggregates;
    private final String kind;

    /**
     * @param kind what the aggregate is called, for the sentence that says there is none
     */
    public Commands(Aggregates<S> aggregates, String kind) {
        this.aggregates = aggregates;
        this.kind = kind;
    }

    /**
     * @param shown whether the caller may know that the aggregate exists
     * @param ifMatch the version that the caller decided on, if any
     */
    public Versioned<S> change(Id id, Predicate<S> shown, IfMatch ifMatch, Instant now,
            Function<S, Outcome<S>> decide) {
        return untilNobodyWasFaster(ifMatch.isGiven() ? 1 : TRIES, () -> {
            Versioned<S> before = find(id, shown);
            ifMatch.check(id, before.version());
            return aggregates.save(before, change(decide.apply(before.state())), now);
        });
    }

    /** Saves a new aggregate. */
    public Versioned<S> create(Outcome<S> outcome, Instant now) {
        return aggregates.create(change(outcome), now);
    }

    /** Changes an aggregate, or makes it when there is none, which the decision sees as an absent state. */
    public Versioned<S> changeOrCreate(Id id, Instant now, Function<Optional<S>, Outcome<S>> decide) {
        return untilNobodyWasFaster(TRIES, () -> {
            Optional<Versioned<S>> before = aggregates.find(id);
            Change<S> change = change(decide.apply(before.map(Versioned::state)));
            return before.isPresent() ? aggregates.save(before.get(), change, now) : aggregates.create(change, now);
        });
    }

    private Versioned<S> untilNobodyWasFaster(int tries, Supplier<Versioned<S>> loadDecideSave) {
        for (int tried = 1;; tried++) {
            try {
                return loadDecideSave.get();
            } catch (StaleAggregate | AggregateExists overtaken) {
                if (tried == tries) {
                    throw overtaken;
                }
            }
        }
    }

    public Versioned<S> find(Id id, Predicate<S> shown) {
        return aggregates.find(id).filter(found -> shown.test(found.state())).orElseThrow(() -> new NotFound(kind, id));
    }

    private static <S> Change<S> change(Outcome<S> outcome) {
        return switch (outcome) {
            case Outcome.Done<S> done -> new Change<>(done.state(), List.copyOf(done.events()));
            case Outcome.Refused<S> refused -> throw refusal(refused);
        };
    }

    private static Refused refusal(Outcome.Refused<?> refused) {
        return switch (refused.why()) {
            case REQUEST -> Refused.invalid(refused.code().value(), refused.sentence());
            case STATE -> Refused.conflict(refused.code().value(), refused.sentence());
            case PERSON -> Refused.forbidden(refused.code().value(), refused.sentence());
        };
    }
}
