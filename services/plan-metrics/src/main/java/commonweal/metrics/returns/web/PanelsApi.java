package commonweal.metrics.returns.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.Valid;
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
import commonweal.metrics.plans.Background.Panel;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.web.AskedPeriod;
import commonweal.metrics.plans.web.PlanReaders;
import commonweal.metrics.returns.PanelReturn;
import commonweal.metrics.returns.mongo.StoredReturns;

/** The register of communities' own priorities, as their panels (Partners and Communities Together) set them. */
@RestController
@RequestMapping("/plans/{planId}/panels")
class PanelsApi {

    private final ReturnDesk desk;
    private final StoredReturns<PanelReturn> returns;
    private final Clock clock;

    PanelsApi(ReturnDesk desk, StoredReturns<PanelReturn> returns, Clock clock) {
        this.desk = desk;
        this.returns = returns;
        this.clock = clock;
    }

    record Submission(@NotBlank @Size(max = 80) String community, @NotNull String period,
            @NotNull @Size(min = 1, max = 12) List<@NotBlank @Size(max = 80) String> priorities) {}

    record Receipt(Id id, long version) {}

    record Register(String period, List<PanelView> items, List<TopThree> topThree) {}

    /** @param setFor the quarter from which on it holds; absent where the plan itself says it */
    record PanelView(String community, List<String> priorities, List<String> topThree, @Nullable String setFor) {}

    record TopThree(String priority, List<String> communities) {}

    @PostMapping
    ResponseEntity<Receipt> submit(@PathVariable Id planId, @Valid @RequestBody Submission body, Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        Plan plan = desk.plan(planId, caller);
        Instant now = clock.instant();
        Period period = AskedPeriod.in(plan, Optional.of(body.period()));
        if (period.first().isAfter(London.day(now))) {
            throw Refused.invalid("period", "period: '%s' (expected: one that has begun)".formatted(period));
        }
        PanelReturn said = PanelReturn.of(plan, body.community(), period,
                new PanelReturn.Said(body.priorities(), now, caller.subject()));
        ReturnDesk.Taken<PanelReturn> taken = ReturnDesk.keep(returns, said.id(), said::after, now);
        return ResponseEntity
                .status(taken.effect() == ReturnDesk.Effect.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(Etag.of(taken.saved().version()))
                .body(new Receipt(taken.saved().id(), taken.saved().version()));
    }

    @GetMapping
    Register register(@PathVariable Id planId, @RequestParam Optional<String> period,
            @RequestParam Optional<String> topThree, Caller caller) {
        caller.require(PlanReaders.ofPlans());
        Plan plan = desk.plan(planId, caller);
        Period asked = AskedPeriod.in(plan, period);
        List<PanelReturn> said = returns.of(planId).stream().map(Versioned::state).toList();
        Map<String, PanelReturn> last = PanelReturn.lastWords(said, asked);
        List<Panel> panels = PanelReturn.register(plan, said, asked).stream()
                .filter(panel -> topThree.isEmpty() || panel.wants(topThree.get())).toList();
        return new Register(asked.toString(), panels.stream().map(panel -> view(panel, last)).toList(),
                tally(panels));
    }

    private static PanelView view(Panel panel, Map<String, PanelReturn> last) {
        return new PanelView(panel.community(), panel.priorities(), panel.topThree(),
                Optional.ofNullable(last.get(PanelReturn.key(panel.community())))
                        .map(one -> one.period().toString()).orElse(null));
    }

    /** What most communities want comes first. */
    private static List<TopThree> tally(List<Panel> panels) {
        return panels.stream().flatMap(panel -> panel.topThree().stream())
                .map(priority -> priority.toLowerCase(Locale.UK)).distinct()
                .map(priority -> new TopThree(priority, panels.stream().filter(panel -> panel.wants(priority))
                        .map(Panel::community).toList()))
                .sorted(Comparator.comparing((TopThree top) -> -top.communities().size())
                        .thenComparing(TopThree::priority))
                .toList();
    }
}
