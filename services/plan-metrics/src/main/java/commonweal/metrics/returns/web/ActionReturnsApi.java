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
import commonweal.metrics.plans.ActionStatus;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.web.AskedPeriod;
import commonweal.metrics.plans.web.PlanReaders;
import commonweal.metrics.returns.ActionProgress;
import commonweal.metrics.returns.ActionReturn;
import commonweal.metrics.returns.Narrative;
import commonweal.metrics.returns.SubmitActionReturn;
import commonweal.metrics.returns.mongo.StoredReturns;
import commonweal.metrics.statements.Finding;

/** What partners say of a plan's actions, and how the actions stand by that. */
@RestController
@RequestMapping("/plans/{planId}")
class ActionReturnsApi {

    private final ReturnDesk desk;
    private final StoredReturns<ActionReturn> returns;
    private final Clock clock;

    ActionReturnsApi(ReturnDesk desk, StoredReturns<ActionReturn> returns, Clock clock) {
        this.desk = desk;
        this.returns = returns;
        this.clock = clock;
    }

    record Submission(@NotNull String action, @NotNull Code agency, @NotNull String period, @NotNull String status,
            @Nullable @Size(max = 2000) String narrative, @Nullable Boolean forPublic,
            @Nullable @Digits(integer = 9, fraction = 2) BigDecimal spend) {}

    record Receipt(Id id, long version, List<Finding> findings) {}

    record ReturnView(Id id, String action, Code agency, String period, String status, @Nullable String narrative,
            @Nullable Boolean forPublic, @Nullable BigDecimal spend, Instant at, List<Finding> findings,
            List<SaidView> history, long version) {}

    record SaidView(String status, @Nullable String narrative, @Nullable Boolean forPublic, @Nullable BigDecimal spend,
            Instant at, String by) {}

    record Progress(String period, long completed, long underway, long notStarted, long notRecorded,
            @Nullable BigDecimal spend, List<ProgressItem> items) {}

    record ProgressItem(String number, String title, String status, @Nullable BigDecimal spend,
            @Nullable List<Told> narratives) {}

    record Told(Code agency, String period, String text) {}

    @PostMapping("/action-returns")
    ResponseEntity<Receipt> submit(@PathVariable Id planId, @Valid @RequestBody Submission body,
            IfMatch ifMatch, Caller caller) {
        caller.require(Role.PARTNER_RETURNS);
        Plan plan = desk.plan(planId, caller);
        desk.requireOwn(body.agency(), caller);
        SubmitActionReturn command = new SubmitActionReturn(body.action(), body.agency(), Period.parse(body.period()),
                ActionStatus.parse(body.status()),
                ReturnDesk.words(body.narrative(), body.forPublic()), Optional.ofNullable(body.spend()),
                caller.subject());
        ReturnDesk.Taken<ActionReturn> taken = desk.take(plan, command, ifMatch, clock.instant());
        Versioned<ActionReturn> saved = taken.saved();
        return ResponseEntity
                .status(taken.effect() == ReturnDesk.Effect.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(Etag.of(saved.version()))
                .body(new Receipt(saved.id(), saved.version(), saved.state().findings()));
    }

    @GetMapping("/action-returns")
    Page<ReturnView> list(@PathVariable Id planId, @RequestParam Optional<String> period, PageRequest page,
            Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER, Role.GROUP_CHAIR, Role.PARTNER_RETURNS);
        Plan plan = desk.plan(planId, caller);
        List<Versioned<ActionReturn>> found = returns.of(plan.id(), period.map(AskedPeriod::parse), 0, 0);
        return Page.of(page, found.stream().skip(page.offset()).limit(page.size()).map(ActionReturnsApi::view).toList(),
                found.size());
    }

    @GetMapping("/actions/progress")
    Progress progress(@PathVariable Id planId, @RequestParam Optional<String> period, Caller caller) {
        caller.require(PlanReaders.ofPlans());
        Plan plan = desk.plan(planId, caller);
        Period asked = period.map(AskedPeriod::parse).orElse(Period.of(plan.until()));
        List<ActionProgress> actions = ActionProgress.of(plan,
                returns.of(plan.id()).stream().map(Versioned::state).toList(), asked);
        boolean inside = PlanReaders.isInside(caller);
        return new Progress(asked.toString(), count(actions, ActionStatus.COMPLETED),
                count(actions, ActionStatus.UNDERWAY), count(actions, ActionStatus.NOT_STARTED),
                count(actions, ActionStatus.NOT_RECORDED), spend(actions),
                actions.stream().map(one -> item(one, inside)).toList());
    }

    private static long count(List<ActionProgress> actions, ActionStatus status) {
        return actions.stream().filter(action -> action.status() == status).count();
    }

    private static @Nullable BigDecimal spend(List<ActionProgress> actions) {
        return actions.stream().flatMap(action -> action.spend().stream()).reduce(BigDecimal::add).orElse(null);
    }

    private static ProgressItem item(ActionProgress progress, boolean inside) {
        return new ProgressItem(progress.action().number(), progress.action().title(), progress.status().code(),
                inside ? progress.spend().orElse(null) : null,
                inside
                        ? progress.words().stream().flatMap(one -> one.last().words().stream()
                                .map(words -> new Told(one.agency(), one.period().toString(), words.text()))).toList()
                        : null);
    }

    private static ReturnView view(Versioned<ActionReturn> versioned) {
        ActionReturn state = versioned.state();
        SaidView last = view(state.last());
        return new ReturnView(state.id(), state.action(), state.agency(), state.period().toString(), last.status(),
                last.narrative(), last.forPublic(), last.spend(), last.at(), state.findings(),
                state.said().stream().map(ActionReturnsApi::view).toList(), versioned.version());
    }

    private static SaidView view(ActionReturn.Said said) {
        return new SaidView(said.status().code(), said.words().map(Narrative::text).orElse(null),
                ReturnDesk.forPublic(said.words()), said.spend().orElse(null), said.at(),
                said.by());
    }
}
