package commonweal.intake.web;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Busy;
import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.http.NotFound;
import commonweal.http.Refused;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.decisions.Outcome.Rejected;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Inbox;
import commonweal.messaging.StaleAggregate;
import commonweal.messaging.Versioned;

/**
 * Carries out commands on one kind of aggregate: read, fence, decide, save, let this service's own reactions follow. When
 * somebody else wrote in between it reads again and decides anew, unless the caller decided on a certain version.
 *
 * @param <S> the state
 * @param <L> the states that can be read
 */
public final class Commands<S, L extends S> {

    private static final int TRIES = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final String kind;
    private final Class<L> live;
    private final Aggregates<S> aggregates;
    private final Function<S, Code> partnership;
    private final Inbox inbox;

    /**
     * @param kind what people call it: {@code report}, {@code case}
     */
    public Commands(String kind, Class<L> live, Aggregates<S> aggregates, Function<S, Code> partnership, Inbox inbox) {
        this.kind = kind;
        this.live = live;
        this.aggregates = aggregates;
        this.partnership = partnership;
        this.inbox = inbox;
    }

    /** A state as the caller may see it. */
    public record Found<L>(L state, long version) {}

    /**
     * Looks one up.
     *
     * @throws NotFound when there is none that this caller may see
     */
    public Found<L> find(Id id, Caller caller) {
        Versioned<S> found = read(id, caller);
        return new Found<>(live.cast(found.state()), found.version());
    }

    /**
     * Decides on the present state and saves what comes out.
     *
     * @param name the command, for the log
     * @param ifMatch the version that the caller decided on, if any
     */
    public Found<S> handle(String name, Id id, Caller caller, IfMatch ifMatch, Instant now,
            Function<L, Outcome<S>> decision) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Versioned<S> before = read(id, caller);
            ifMatch.check(id, before.version());
            Accepted<S> accepted = accepted(decision.apply(live.cast(before.state())));
            try {
                Versioned<S> after = aggregates.save(before, new Change<>(accepted.state(), accepted.events()), now);
                inbox.reactInline(after);
                LOG.info("Command handled: command={} aggregate={} version={}", name, id, after.version());
                return new Found<>(after.state(), after.version());
            } catch (StaleAggregate stale) {
                if (ifMatch.isGiven()) {
                    throw ifMatch.overtaken(id, before.version() + 1);
                }
                letOthersFinish(attempt);
            }
        }
        throw new Busy("contended", "Many people change %s at this moment; try again".formatted(id),
                Duration.ofSeconds(1));
    }

    /** The change to save, or the refusal that the caller gets. */
    public static <S> Accepted<S> accepted(Outcome<S> outcome) {
        return switch (outcome) {
            case Accepted<S> accepted -> accepted;
            case Rejected<S>(Outcome.Kind kind, String code, String sentence) -> throw switch (kind) {
                case CONFLICT -> Refused.conflict(code, sentence);
                case INVALID -> Refused.invalid(code, sentence);
            };
        };
    }

    private Versioned<S> read(Id id, Caller caller) {
        Versioned<S> found = aggregates.find(id).orElseThrow(() -> new NotFound(kind, id));
        caller.fence(partnership.apply(found.state()), kind, id);
        if (!live.isInstance(found.state())) {
            throw new NotFound(kind, id);
        }
        return found;
    }

    /** A short random pause, longer each time, so that many writers do not meet again. */
    private static void letOthersFinish(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L * attempt));
    }
}
