package commonweal.intake.caseparts.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import commonweal.events.Id;
import commonweal.http.Busy;
import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.http.NotFound;
import commonweal.intake.caseparts.CasePart;
import commonweal.intake.caseparts.CasePart.Kept;
import commonweal.intake.caseparts.mongo.CaseParts;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.web.Commands;
import commonweal.messaging.AggregateExists;
import commonweal.messaging.Change;
import commonweal.messaging.Inbox;
import commonweal.messaging.StaleAggregate;
import commonweal.messaging.Versioned;

/**
 * Reads and changes the parts of cases' files of one kind. The case itself is only looked at, never changed; a part has a
 * version of its own, which is 0 before the first command made it.
 *
 * @param <T> what the parts hold
 */
public final class PartDesk<T> {

    private static final int TRIES = 20;
    private static final Logger LOG = LoggerFactory.getLogger(PartDesk.class);

    private final CaseParts<T> parts;
    private final MongoCases cases;
    private final Inbox inbox;
    private final Clock clock;

    public PartDesk(CaseParts<T> parts, MongoCases cases, Inbox inbox, Clock clock) {
        this.parts = parts;
        this.cases = cases;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** A part as the caller may see it, and the case that it belongs to. */
    public record Found<T>(LiveCase subject, T content, long version) {}

    /** Decides on a command. */
    @FunctionalInterface
    public interface Decision<T> {
        Outcome<T> decide(LiveCase subject, T content, Act act);
    }

    /**
     * Looks a part up.
     *
     * @throws NotFound when there is no such case that this caller may see
     */
    public Found<T> find(Id caseId, Caller caller) {
        LiveCase subject = subject(caseId, caller);
        Optional<Versioned<CasePart<T>>> found = parts.aggregates().find(parts.idOf(caseId));
        return new Found<>(subject, content(caseId, found), found.map(Versioned::version).orElse(0L));
    }

    /**
     * Decides on the present content and saves what comes out; when somebody else wrote in between it decides anew, unless the
     * caller decided on a certain version.
     */
    public Found<T> handle(String name, Id caseId, Caller caller, IfMatch ifMatch, Decision<T> decision) {
        Act act = new Act(caller.subject(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Id id = parts.idOf(caseId);
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            LiveCase subject = subject(caseId, caller);
            Optional<Versioned<CasePart<T>>> before = parts.aggregates().find(id);
            long version = before.map(Versioned::version).orElse(0L);
            ifMatch.check(id, version);
            Accepted<T> accepted = Commands.accepted(decision.decide(subject, content(caseId, before), act));
            T after = accepted.state();
            try {
                Versioned<CasePart<T>> saved = save(before, new Change<>(
                        new Kept<>(id, caseId, subject.partnership(), after), accepted.events()), act.at());
                inbox.reactInline(saved);
                LOG.info("Command handled: command={} aggregate={} version={}", name, id, saved.version());
                return new Found<>(subject, after, saved.version());
            } catch (StaleAggregate | AggregateExists stale) {
                if (ifMatch.isGiven()) {
                    throw ifMatch.overtaken(id, version + 1);
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L * attempt));
            }
        }
        throw new Busy("contended", "Many people change %s at this moment; try again".formatted(id),
                Duration.ofSeconds(1));
    }

    private Versioned<CasePart<T>> save(Optional<Versioned<CasePart<T>>> before, Change<CasePart<T>> change,
            Instant now) {
        return before.isPresent()
                ? parts.aggregates().save(before.get(), change, now)
                : parts.aggregates().create(change, now);
    }

    private LiveCase subject(Id caseId, Caller caller) {
        Case found = cases.aggregates().find(caseId).map(Versioned::state)
                .orElseThrow(() -> new NotFound("case", caseId));
        caller.fence(found.partnership(), "case", caseId);
        return found instanceof LiveCase live ? live : notFound(caseId);
    }

    private T content(Id caseId, Optional<Versioned<CasePart<T>>> found) {
        return found.map(Versioned::state).map(part -> part instanceof Kept<T>(_, _, _, T content)
                ? content
                : this.<T>notFound(caseId)).orElseGet(parts::empty);
    }

    private <R> R notFound(Id caseId) {
        throw new NotFound("case", caseId);
    }
}
