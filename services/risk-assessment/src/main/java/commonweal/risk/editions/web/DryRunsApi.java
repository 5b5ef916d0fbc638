package commonweal.risk.editions.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.messaging.Versioned;
import commonweal.risk.cases.mongo.CaseRisks;
import commonweal.risk.editions.DryRun;
import commonweal.risk.editions.Plan;
import commonweal.risk.editions.Tally;
import commonweal.risk.editions.mongo.DryRunWorker;
import commonweal.risk.editions.mongo.DryRuns;
import commonweal.risk.questionnaires.Questionnaire;

/** Scores the past year again under an edition that is not live yet; asked for by managers. */
@RestController
@Tag(name = "Dry runs")
class DryRunsApi {

    private final DryRuns dryRuns;
    private final DryRunWorker worker;
    private final CaseRisks caseRisks;
    private final EditionDesk desk;
    private final Clock clock;

    DryRunsApi(DryRuns dryRuns, DryRunWorker worker, CaseRisks caseRisks, EditionDesk desk, Clock clock) {
        this.dryRuns = dryRuns;
        this.worker = worker;
        this.caseRisks = caseRisks;
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping("/questionnaires/{id}/dry-runs")
    @Operation(summary = "Begins to score the past year's assessments under an edition, to see who would change band")
    ResponseEntity<DryRunView> begin(Caller caller, @PathVariable Code id, @RequestBody Wanted wanted) {
        caller.require(Role.CSU_MANAGER);
        Code partnership = caller.partnership();
        Questionnaire edition = desk.edition(partnership, id, wanted.version(), wanted.bandTableVersion());
        dryRuns.newest(Set.of(partnership), null).stream().filter(run -> run.state() instanceof DryRun.Running)
                .findFirst().ifPresent(run -> {
                    throw Refused.conflict("dry-run-running",
                            "Dry run %s is still running (expected: one at a time in a partnership)"
                                    .formatted(run.id()));
                });
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Plan plan = Plan.ofThePastYear(partnership, edition, desk.inForce(partnership, id), caller.subject(), now);
        Versioned<DryRun> begun = dryRuns.create(DryRun.begun(newId(), plan,
                (int) caseRisks.countAssessedSince(Set.of(partnership), plan.from()), now), now);
        worker.start(begun.id());
        return answer(HttpStatus.ACCEPTED, begun);
    }

    @GetMapping("/dry-runs")
    @Operation(summary = "The newest dry runs of the caller's partnerships, without the cases")
    Listed newest(Caller caller, @RequestParam Optional<Code> questionnaire) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        return new Listed(dryRuns.newest(caller.scope(), questionnaire.orElse(null)).stream()
                .map(run -> DryRunView.withoutCases(run.state())).toList());
    }

    @GetMapping("/dry-runs/{id}")
    @Operation(summary = "How far a dry run is and what it has found, with the first of the cases")
    ResponseEntity<DryRunView> one(Caller caller, @PathVariable Id id) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        return answer(HttpStatus.OK, desk.dryRun(caller, id));
    }

    @GetMapping("/dry-runs/{id}/cases")
    @Operation(summary = "The cases that would change band, in the order of their ids")
    Page<DryRunView.Changed> cases(Caller caller, @PathVariable Id id, PageRequest page) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        List<Tally.Change> changes = desk.dryRun(caller, id).state().tally().changes();
        return Page.of(page, changes.stream().skip(page.offset()).limit(page.size()).toList(), changes.size())
                .map(DryRunView.Changed::of);
    }

    private static ResponseEntity<DryRunView> answer(HttpStatus status, Versioned<DryRun> run) {
        return ResponseEntity.status(status).eTag(Etag.of(run.version())).body(DryRunView.of(run.state()));
    }

    private static Id newId() {
        return new Id("dry-" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
    }

    /**
     * @param version of the questions, the live one when absent
     * @param bandTableVersion the newest that fits when absent
     */
    record Wanted(@Nullable Integer version, @Nullable Integer bandTableVersion) {}

    record Listed(List<DryRunView> items) {}
}
