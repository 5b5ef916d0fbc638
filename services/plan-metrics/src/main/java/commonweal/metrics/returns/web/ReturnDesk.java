package commonweal.metrics.returns.web;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.http.NotFound;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.messaging.AggregateExists;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.StaleAggregate;
import commonweal.messaging.Versioned;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.Plans;
import commonweal.metrics.returns.ActionReturn;
import commonweal.metrics.returns.Narrative;
import commonweal.metrics.returns.Owed;
import commonweal.metrics.returns.Return;
import commonweal.metrics.returns.SubmitActionReturn;
import commonweal.metrics.returns.SubmitReturn;
import commonweal.metrics.returns.mongo.StoredReturns;

/** Takes returns in, one by one or as the rows of a form. */
@Component
class ReturnDesk {

    /** A return as it is now, and what taking it in did. */
    record Taken<S>(Versioned<S> saved, Effect effect) {}

    enum Effect {
        CREATED, CHANGED, UNCHANGED
    }

    private final Plans plans;
    private final StoredReturns<Return> returns;
    private final StoredReturns<ActionReturn> actionReturns;

    ReturnDesk(Plans plans, StoredReturns<Return> returns, StoredReturns<ActionReturn> actionReturns) {
        this.plans = plans;
        this.returns = returns;
        this.actionReturns = actionReturns;
    }

    /** A plan that the caller may see. */
    Plan plan(Id id, Caller caller) {
        Plan plan = plans.find(id).orElseThrow(() -> new NotFound("plan", id));
        caller.fence(plan.partnership(), "plan", id);
        return plan;
    }

    /** Refuses whoever returns something in the name of another agency. */
    void requireOwn(Code agency, Caller caller) {
        caller.require(Role.PARTNER_RETURNS);
        if (!caller.agency().equals(Optional.of(agency))) {
            throw Refused.forbidden("agency", "agency: '%s' (expected: %s, the one you return figures for)".formatted(
                    agency, caller.agency().map(Code::value).orElse("none is named in your token")));
        }
    }

    Taken<Return> take(Plan plan, SubmitReturn command, IfMatch ifMatch, Instant now) {
        Optional<Versioned<Return>> before = returns.aggregates().find(id(plan, command));
        ifMatch.check(id(plan, command), before.map(Versioned::version).orElse(0L));
        return switch (command.decide(plan, before.map(Versioned::state), now)) {
            case SubmitReturn.Outcome.Rejected(String field, String reason) -> throw Refused.invalid(field, reason);
            case SubmitReturn.Outcome.Unchanged unchanged -> new Taken<>(before.orElseThrow(), Effect.UNCHANGED);
            case SubmitReturn.Outcome.Accepted accepted ->
                save(returns.aggregates(), before, Change.of(accepted.state(), accepted.event()), now);
        };
    }

    Taken<ActionReturn> take(Plan plan, SubmitActionReturn command, IfMatch ifMatch, Instant now) {
        Optional<Versioned<ActionReturn>> before = actionReturns.aggregates().find(id(plan, command));
        ifMatch.check(id(plan, command), before.map(Versioned::version).orElse(0L));
        return switch (command.decide(plan, before.map(Versioned::state), now)) {
            case SubmitActionReturn.Outcome.Rejected(String field, String reason) ->
                throw Refused.invalid(field, reason);
            case SubmitActionReturn.Outcome.Unchanged unchanged -> new Taken<>(before.orElseThrow(), Effect.UNCHANGED);
            case SubmitActionReturn.Outcome.Accepted accepted ->
                save(actionReturns.aggregates(), before, Change.silent(accepted.state()), now);
        };
    }

    /**
     * Keeps what the unit says itself; nothing is counted from it, so nobody is told.
     *
     * @param after what is kept after what was kept before; nothing when it stays as it was
     */
    static <S> Taken<S> keep(StoredReturns<S> returns, Id id, Function<Optional<S>, Optional<S>> after, Instant now) {
        Optional<Versioned<S>> before = returns.aggregates().find(id);
        return after.apply(before.map(Versioned::state))
                .map(state -> save(returns.aggregates(), before, Change.silent(state), now))
                .orElseGet(() -> new Taken<>(before.orElseThrow(), Effect.UNCHANGED));
    }

    /** An agency's own words, when it said any. */
    static Optional<Narrative> words(@Nullable String text, @Nullable Boolean forPublic) {
        return Optional.ofNullable(text).filter(said -> !said.isBlank())
                .map(said -> new Narrative(said, Boolean.TRUE.equals(forPublic)));
    }

    /** Absent where the words are for the partnership alone. */
    static @Nullable Boolean forPublic(Optional<Narrative> words) {
        return words.filter(Narrative::forPublic).isPresent() ? Boolean.TRUE : null;
    }

    /** Why it would be refused, if it would. */
    Optional<String> refusal(Plan plan, SubmitReturn command, Instant now) {
        return command.decide(plan, Optional.empty(), now) instanceof SubmitReturn.Outcome.Rejected rejected
                ? Optional.of(rejected.reason())
                : Optional.empty();
    }

    Optional<String> refusal(Plan plan, SubmitActionReturn command, Instant now) {
        return command.decide(plan, Optional.empty(), now) instanceof SubmitActionReturn.Outcome.Rejected rejected
                ? Optional.of(rejected.reason())
                : Optional.empty();
    }

    /** What was returned last for each line of a form, by the return's id. */
    Map<Id, LastReturned> last(Plan plan, Collection<Owed> owed) {
        Set<Id> ids = owed.stream().map(one -> one.returnId(plan.id())).collect(Collectors.toSet());
        Map<Id, LastReturned> last = new HashMap<>();
        returns.aggregates().findAll(ids).forEach((id, found) -> last.put(id, LastReturned.ofFigures(found)));
        actionReturns.aggregates().findAll(ids).forEach((id, found) -> last.put(id, LastReturned.ofProgress(found)));
        return last;
    }

    private static Id id(Plan plan, SubmitReturn command) {
        return Return.id(plan.id(), command.measure(), command.agency(), command.period());
    }

    private static Id id(Plan plan, SubmitActionReturn command) {
        return ActionReturn.id(plan.id(), command.action(), command.agency(), command.period());
    }

    private static <S> Taken<S> save(Aggregates<S> aggregates, Optional<Versioned<S>> before, Change<S> change,
            Instant now) {
        try {
            return before.map(found -> new Taken<>(aggregates.save(found, change, now), Effect.CHANGED))
                    .orElseGet(() -> new Taken<>(aggregates.create(change, now), Effect.CREATED));
        } catch (StaleAggregate | AggregateExists e) {
            throw Refused.conflict("changed-meanwhile",
                    "The return was changed at the same time (expected: to be sent once); look at it and send it again");
        }
    }
}
