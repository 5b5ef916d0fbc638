package commonweal.metrics.returns.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.NotFound;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.messaging.AggregateExists;
import commonweal.messaging.Change;
import commonweal.messaging.StaleAggregate;
import commonweal.messaging.Versioned;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.Plans;
import commonweal.metrics.plans.web.AskedPeriod;
import commonweal.metrics.returns.Return;
import commonweal.metrics.returns.SubmitReturn;
import commonweal.metrics.returns.mongo.MongoReturns;

/** What partners return for a plan's measures. */
@RestController
@RequestMapping("/plans/{planId}/returns")
class ReturnsApi {

    private final Plans plans;
    private final MongoReturns returns;
    private final Clock clock;

    ReturnsApi(Plans plans, MongoReturns returns, Clock clock) {
        this.plans = plans;
        this.returns = returns;
        this.clock = clock;
    }

    record Submission(@NotNull Code measure, @NotNull Code agency, @NotNull String period,
            @NotNull @Digits(integer = 12, fraction = 4) BigDecimal numerator,
            @Nullable @Digits(integer = 12, fraction = 4) BigDecimal denominator,
            @Nullable @Size(max = 2000) String note) {}

    record Receipt(Id id, long version) {}

    record ReturnView(Id id, Code measure, Code agency, String period, BigDecimal numerator,
            @Nullable BigDecimal denominator, @Nullable String note, Instant at, List<SaidView> history,
            long version) {}

    record SaidView(BigDecimal numerator, @Nullable BigDecimal denominator, @Nullable String note, Instant at,
            String by) {}

    @PostMapping
    ResponseEntity<Receipt> submit(@PathVariable Id planId, @Valid @RequestBody Submission body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch, Caller caller) {
        caller.require(Role.PARTNER_RETURNS);
        Plan plan = plan(planId, caller);
        if (!caller.agency().equals(Optional.of(body.agency()))) {
            throw Refused.forbidden("agency", "agency: '%s' (expected: %s, the one you return figures for)".formatted(
                    body.agency(), caller.agency().map(Code::value).orElse("none is named in your token")));
        }
        SubmitReturn command = new SubmitReturn(body.measure(), body.agency(), Period.parse(body.period()),
                new Return.Figures(body.numerator(), Optional.ofNullable(body.denominator())),
                Optional.ofNullable(body.note()).filter(note -> !note.isBlank()), caller.subject());
        return submit(plan, command, Etag.ifMatch(ifMatch), clock.instant());
    }

    private ResponseEntity<Receipt> submit(Plan plan, SubmitReturn command, OptionalLong ifMatch, Instant now) {
        Id id = Return.id(plan.id(), command.measure(), command.agency(), command.period());
        Optional<Versioned<Return>> before = returns.aggregates().find(id);
        before.ifPresent(found -> Etag.check(id, ifMatch, found.version()));
        return switch (command.decide(plan, before.map(Versioned::state), now)) {
            case SubmitReturn.Outcome.Rejected rejected -> throw Refused.invalid(rejected.field(), rejected.reason());
            case SubmitReturn.Outcome.Unchanged unchanged -> receipt(HttpStatus.OK, before.orElseThrow());
            case SubmitReturn.Outcome.Accepted accepted -> save(before, accepted, now);
        };
    }

    private ResponseEntity<Receipt> save(Optional<Versioned<Return>> before, SubmitReturn.Outcome.Accepted accepted,
            Instant now) {
        Change<Return> change = Change.of(accepted.state(), accepted.event());
        try {
            return before.map(found -> receipt(HttpStatus.OK, returns.aggregates().save(found, change, now)))
                    .orElseGet(() -> receipt(HttpStatus.CREATED, returns.aggregates().create(change, now)));
        } catch (StaleAggregate | AggregateExists e) {
            throw Refused.conflict("changed-meanwhile",
                    "The return was changed at the same time (expected: to be sent once); look at it and send it again");
        }
    }

    private static ResponseEntity<Receipt> receipt(HttpStatus status, Versioned<Return> saved) {
        return ResponseEntity.status(status).eTag(Etag.of(saved.version()))
                .body(new Receipt(saved.id(), saved.version()));
    }

    @GetMapping
    Page<ReturnView> list(@PathVariable Id planId, @RequestParam Optional<String> period, PageRequest page,
            Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER, Role.GROUP_CHAIR, Role.PARTNER_RETURNS);
        Plan plan = plan(planId, caller);
        Optional<Period> asked = period.map(AskedPeriod::parse);
        List<ReturnView> views = returns.of(plan.id(), asked, page.offset(), page.size()).stream()
                .map(ReturnsApi::view).toList();
        return Page.of(page, views, returns.count(plan.id(), asked));
    }

    private static ReturnView view(Versioned<Return> versioned) {
        Return state = versioned.state();
        SaidView last = view(state.last());
        return new ReturnView(state.id(), state.measure(), state.agency(), state.period().toString(), last.numerator(),
                last.denominator(), last.note(), last.at(), state.said().stream().map(ReturnsApi::view).toList(),
                versioned.version());
    }

    private static SaidView view(Return.Said said) {
        return new SaidView(said.figures().numerator(), said.figures().denominator().orElse(null),
                said.note().orElse(null), said.at(), said.by());
    }

    private Plan plan(Id id, Caller caller) {
        Plan plan = plans.find(id).orElseThrow(() -> new NotFound("plan", id));
        caller.fence(plan.partnership(), "plan", id);
        return plan;
    }
}
