package commonweal.metrics.returns.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.IfMatch;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Role;
import commonweal.messaging.Versioned;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.web.AskedPeriod;
import commonweal.metrics.returns.Narrative;
import commonweal.metrics.returns.Return;
import commonweal.metrics.returns.SubmitReturn;
import commonweal.metrics.returns.mongo.StoredReturns;
import commonweal.metrics.statements.Finding;

/** What partners return for a plan's measures. */
@RestController
@RequestMapping("/plans/{planId}/returns")
class ReturnsApi {

    private final ReturnDesk desk;
    private final StoredReturns<Return> returns;
    private final Clock clock;

    ReturnsApi(ReturnDesk desk, StoredReturns<Return> returns, Clock clock) {
        this.desk = desk;
        this.returns = returns;
        this.clock = clock;
    }

    record Submission(@NotNull Code measure, @NotNull Code agency, @NotNull String period,
            @NotNull @Digits(integer = 12, fraction = 4) BigDecimal numerator,
            @Nullable @Digits(integer = 12, fraction = 4) BigDecimal denominator,
            @Nullable @Digits(integer = 6, fraction = 2) BigDecimal statedPercent,
            @Nullable @Size(max = 2000) String note, @Nullable Boolean forPublic) {}

    record Receipt(Id id, long version, List<Finding> findings) {}

    record ReturnView(Id id, Code measure, Code agency, String period, BigDecimal numerator,
            @Nullable BigDecimal denominator, @Nullable BigDecimal statedPercent, @Nullable String note,
            @Nullable Boolean forPublic, Instant at, List<Finding> findings, List<SaidView> history, long version) {}

    record SaidView(BigDecimal numerator, @Nullable BigDecimal denominator, @Nullable BigDecimal statedPercent,
            @Nullable String note, @Nullable Boolean forPublic, Instant at, String by) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> submit(@PathVariable Id planId, @Valid @RequestBody Submission body,
            IfMatch ifMatch, Caller caller) {
        caller.require(Role.PARTNER_RETURNS);
        Plan plan = desk.plan(planId, caller);
        desk.requireOwn(body.agency(), caller);
        SubmitReturn command = new SubmitReturn(body.measure(), body.agency(), Period.parse(body.period()),
                new Return.Figures(body.numerator(), Optional.ofNullable(body.denominator())),
                Optional.ofNullable(body.statedPercent()),
                ReturnDesk.words(body.note(), body.forPublic()), caller.subject());
        ReturnDesk.Taken<Return> taken = desk.take(plan, command, ifMatch, clock.instant());
        Versioned<Return> saved = taken.saved();
        return ResponseEntity
                .status(taken.effect() == ReturnDesk.Effect.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(Etag.of(saved.version()))
                .body(new Receipt(saved.id(), saved.version(), saved.state().findings()));
    }

    @GetMapping
    Page<ReturnView> list(@PathVariable Id planId, @RequestParam Optional<String> period, PageRequest page,
            Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER, Role.GROUP_CHAIR, Role.PARTNER_RETURNS);
        Plan plan = desk.plan(planId, caller);
        Optional<Period> asked = period.map(AskedPeriod::parse);
        List<ReturnView> views = returns.of(plan.id(), asked, page.offset(), page.size()).stream()
                .map(ReturnsApi::view).toList();
        return Page.of(page, views, returns.count(plan.id(), asked));
    }

    private static ReturnView view(Versioned<Return> versioned) {
        Return state = versioned.state();
        SaidView last = view(state.last());
        return new ReturnView(state.id(), state.measure(), state.agency(), state.period().toString(), last.numerator(),
                last.denominator(), last.statedPercent(), last.note(), last.forPublic(), last.at(), state.findings(),
                state.said().stream().map(ReturnsApi::view).toList(), versioned.version());
    }

    private static SaidView view(Return.Said said) {
        return new SaidView(said.figures().numerator(), said.figures().denominator().orElse(null),
                said.percent().orElse(null), said.words().map(Narrative::text).orElse(null),
                ReturnDesk.forPublic(said.words()), said.at(), said.by());
    }
}
