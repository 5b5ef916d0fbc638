package commonweal.metrics.returns.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.messaging.Aggregates;
import commonweal.metrics.periods.London;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.web.AskedPeriod;
import commonweal.metrics.returns.ActionReturn;
import commonweal.metrics.returns.Owed;
import commonweal.metrics.returns.Return;
import commonweal.metrics.returns.Standing;
import commonweal.metrics.returns.mongo.StoredReturns;

/** What each agency owes a plan, what of it is late, and whom to remind. */
@RestController
@RequestMapping("/plans/{planId}/returns/owed")
class OwedApi {

    private final ReturnDesk desk;
    private final StoredReturns<Return> returns;
    private final StoredReturns<ActionReturn> actionReturns;
    private final Clock clock;

    OwedApi(ReturnDesk desk, StoredReturns<Return> returns, StoredReturns<ActionReturn> actionReturns, Clock clock) {
        this.desk = desk;
        this.returns = returns;
        this.actionReturns = actionReturns;
        this.clock = clock;
    }

    record OwedView(String kind, String about, String title, Code agency, String period, LocalDate due,
            LocalDate remindFrom, String status, @Nullable Instant returnedAt, @Nullable String reminder) {}

    @GetMapping
    Page<OwedView> owed(@PathVariable Id planId, @RequestParam Optional<String> period,
            @RequestParam Optional<Code> agency, @RequestParam Optional<String> status, PageRequest page,
            Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER, Role.GROUP_CHAIR, Role.PARTNER_RETURNS);
        Plan plan = desk.plan(planId, caller);
        Optional<Period> asked = period.map(AskedPeriod::parse);
        Optional<Code> whose = whose(caller, agency);
        List<Owed> owed = Owed.by(plan).stream().filter(one -> asked.isEmpty() || asked.get().equals(one.period()))
                .filter(one -> whose.isEmpty() || whose.get().equals(one.agency())).toList();
        List<OwedView> views = views(plan, owed).stream()
                .filter(view -> status.isEmpty() || status.get().equals(view.status())).toList();
        return Page.of(page, views.stream().skip(page.offset()).limit(page.size()).toList(), views.size());
    }

    /** A partner sees what it owes itself. */
    static Optional<Code> whose(Caller caller, Optional<Code> asked) {
        if (caller.has(Role.CSU_OFFICER) || caller.has(Role.CSU_MANAGER) || caller.has(Role.GROUP_CHAIR)) {
            return asked;
        }
        Code own = caller.agency().orElseThrow(() -> Refused.forbidden("agency",
                "agency: none is named in your token (expected: the one you return figures for)"));
        if (asked.filter(other -> !other.equals(own)).isPresent()) {
            throw Refused.forbidden("agency", "agency: '%s' (expected: %s, the one you return figures for)"
                    .formatted(asked.get(), own));
        }
        return Optional.of(own);
    }

    private List<OwedView> views(Plan plan, List<Owed> owed) {
        LocalDate today = London.day(clock.instant());
        Map<Id, Instant> returned = firstReturned(plan, owed);
        return owed.stream().map(one -> {
            Optional<Instant> at = Optional.ofNullable(returned.get(one.returnId(plan.id())));
            Standing standing = Standing.of(one, at, today);
            return new OwedView(one.what().name().toLowerCase(java.util.Locale.ROOT), one.about(), one.title(),
                    one.agency(), one.period().toString(), one.due(), one.remindFrom(), standing.code(),
                    at.orElse(null), standing.reminder(one, today).orElse(null));
        }).toList();
    }

    private Map<Id, Instant> firstReturned(Plan plan, List<Owed> owed) {
        Map<Owed.What, List<Id>> ids = owed.stream().collect(Collectors.groupingBy(Owed::what,
                Collectors.mapping(one -> one.returnId(plan.id()), Collectors.toList())));
        return Stream.concat(
                first(returns.aggregates(), ids.getOrDefault(Owed.What.MEASURE, List.of()),
                        state -> state.said().getFirst().at()),
                first(actionReturns.aggregates(), ids.getOrDefault(Owed.What.ACTION, List.of()),
                        state -> state.said().getFirst().at()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <S> Stream<Map.Entry<Id, Instant>> first(Aggregates<S> aggregates, List<Id> ids,
            Function<S, Instant> at) {
        return ids.isEmpty()
                ? Stream.of()
                : aggregates.findAll(ids).values().stream()
                        .map(found -> Map.entry(found.id(), at.apply(found.state())));
    }
}
