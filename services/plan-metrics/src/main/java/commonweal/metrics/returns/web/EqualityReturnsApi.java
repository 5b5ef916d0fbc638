package commonweal.metrics.returns.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.messaging.Versioned;
import commonweal.metrics.periods.London;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.web.AskedPeriod;
import commonweal.metrics.returns.EqualityReturn;
import commonweal.metrics.returns.EqualityReturn.Characteristic;
import commonweal.metrics.returns.mongo.StoredReturns;

/** Who was reached, by protected characteristic, as the unit counts it from its monitoring forms. */
@RestController
@RequestMapping("/plans/{planId}/equality-returns")
class EqualityReturnsApi {

    private final ReturnDesk desk;
    private final StoredReturns<EqualityReturn> returns;
    private final Clock clock;

    EqualityReturnsApi(ReturnDesk desk, StoredReturns<EqualityReturn> returns, Clock clock) {
        this.desk = desk;
        this.returns = returns;
        this.clock = clock;
    }

    record Submission(@NotNull String period, @NotNull String characteristic,
            @NotNull @Size(min = 1, max = 60) List<@Valid GroupView> groups,
            @Nullable @Min(0) @Max(1_000_000) Long notAsked) {}

    record GroupView(@NotBlank @Size(max = 80) String group, @Min(0) @Max(1_000_000) long people) {}

    record Receipt(Id id, long version) {}

    record ReturnView(Id id, String period, String characteristic, List<GroupView> groups, long notAsked, Instant at,
            long version) {}

    record Returns(List<ReturnView> items) {}

    @PostMapping
    ResponseEntity<Receipt> submit(@PathVariable Id planId, @Valid @RequestBody Submission body, Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        Plan plan = desk.plan(planId, caller);
        Instant now = clock.instant();
        EqualityReturn first = read(plan, body, caller, now);
        ReturnDesk.Taken<EqualityReturn> taken = ReturnDesk.keep(returns, first.id(), first::after, now);
        return ResponseEntity
                .status(taken.effect() == ReturnDesk.Effect.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(Etag.of(taken.saved().version()))
                .body(new Receipt(taken.saved().id(), taken.saved().version()));
    }

    private static EqualityReturn read(Plan plan, Submission body, Caller caller, Instant now) {
        Period period = AskedPeriod.in(plan, Optional.of(body.period()));
        if (period.first().isAfter(London.day(now))) {
            throw Refused.invalid("period", "period: '%s' (expected: one that has begun)".formatted(period));
        }
        try {
            return EqualityReturn.of(plan.id(), plan.partnership(), period,
                    Characteristic.parse(body.characteristic()),
                    new EqualityReturn.Said(body.groups().stream()
                            .map(group -> new EqualityReturn.Group(group.group().strip(), group.people())).toList(),
                            body.notAsked() == null ? 0 : body.notAsked(), now, caller.subject()));
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("equality-return", String.valueOf(e.getMessage()));
        }
    }

    @GetMapping
    Returns list(@PathVariable Id planId, @RequestParam Optional<String> period, Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        Plan plan = desk.plan(planId, caller);
        Optional<Period> asked = period.map(AskedPeriod::parse);
        return new Returns(returns.of(plan.id()).stream()
                .filter(found -> asked.isEmpty() || asked.get().equals(found.state().period()))
                .map(EqualityReturnsApi::view).toList());
    }

    private static ReturnView view(Versioned<EqualityReturn> found) {
        EqualityReturn state = found.state();
        return new ReturnView(state.id(), state.period().toString(), state.characteristic().code(),
                state.last().groups().stream().map(group -> new GroupView(group.name(), group.people())).toList(),
                state.last().notAsked(), state.last().at(), found.version());
    }
}
