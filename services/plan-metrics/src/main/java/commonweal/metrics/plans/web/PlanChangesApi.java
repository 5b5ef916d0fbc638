package commonweal.metrics.plans.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.IfMatch;
import commonweal.http.NotFound;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.messaging.AggregateExists;
import commonweal.messaging.Change;
import commonweal.messaging.StaleAggregate;
import commonweal.messaging.Versioned;
import commonweal.metrics.periods.London;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.PlanRecord;
import commonweal.metrics.plans.Plans;
import commonweal.metrics.plans.TakeAdoptionStep;
import commonweal.metrics.plans.config.PlanDrafts;
import commonweal.metrics.plans.config.PlanFileInvalid;
import commonweal.metrics.plans.mongo.MongoPlanRecords;

/** Plans that are added, changed and adopted while the service runs, by a manager of the unit. */
@RestController
@RequestMapping("/plans")
class PlanChangesApi {

    private static final String YAML = "application/yaml";
    /** All versions together are one document, which may hold 16 MB. */
    private static final int LONGEST = 100_000;
    private static final int MOST_VERSIONS = 100;

    private final Plans plans;
    private final PlanDrafts drafts;
    private final MongoPlanRecords records;
    private final Clock clock;

    PlanChangesApi(Plans plans, PlanDrafts drafts, MongoPlanRecords records, Clock clock) {
        this.plans = plans;
        this.drafts = drafts;
        this.records = records;
        this.clock = clock;
    }

    record Receipt(Id id, long version) {}

    record Step(@NotNull Code step, @NotNull LocalDate date) {}

    record Read(List<Id> plans, List<String> problems) {}

    @PostMapping(consumes = YAML)
    ResponseEntity<Receipt> write(@RequestBody String text, IfMatch ifMatch, Caller caller) {
        caller.require(Role.CSU_MANAGER);
        Plan plan = read(text);
        if (!caller.sees(plan.partnership())) {
            throw Refused.forbidden("partnership", "partnership: '%s' (expected: one of yours, %s)"
                    .formatted(plan.partnership(), caller.partnerships()));
        }
        if (!plan.id().value().startsWith(plan.partnership() + "-")) {
            throw Refused.invalid("id", "id: '%s' (expected: one that begins with the partnership, such as %s-%s)"
                    .formatted(plan.id(), plan.partnership(), plan.year()));
        }
        // why: an id is one plan for ever, and another partnership's plan does not exist for this caller
        plans.find(plan.id()).ifPresent(known -> caller.fence(known.partnership(), "plan", plan.id()));
        return keep(plan, text, ifMatch, caller);
    }

    @PostMapping("/{id}/next-year")
    ResponseEntity<Receipt> nextYear(@PathVariable Id id, Caller caller) {
        Plan plan = managed(id, caller);
        String text = drafts.nextYear(plan);
        Plan next = read(text);
        if (plans.find(next.id()).isPresent()) {
            throw Refused.conflict("there-already",
                    "There is a plan %s already (expected: a year that has none)".formatted(next.id()));
        }
        return keep(next, text, IfMatch.ANY, caller);
    }

    @PostMapping("/{id}/adoption")
    Receipt take(@PathVariable Id id, @Valid @RequestBody Step body, Caller caller) {
        Plan plan = managed(id, caller);
        Instant now = clock.instant();
        return switch (new TakeAdoptionStep(body.step(), body.date(), caller.subject()).decide(plan, now)) {
            case TakeAdoptionStep.Outcome.Accepted(PlanRecord.Taken taken) ->
                saved(id, plan.partnership(), record -> record.having(taken), now);
            case TakeAdoptionStep.Outcome.Unchanged() ->
                new Receipt(id, records.find(id).map(Versioned::version).orElse(0L));
            case TakeAdoptionStep.Outcome.Rejected(String field, String reason) ->
                throw Refused.invalid(field, reason);
            case TakeAdoptionStep.Outcome.Conflicting(String reason) -> throw Refused.conflict("adoption", reason);
        };
    }

    @PostMapping("/reload")
    Read reload(Caller caller) {
        caller.require(Role.CSU_MANAGER);
        readAgain();
        return new Read(plans.of(caller.scope()).stream().map(Plan::id).toList(), plans.problems());
    }

    private Plan read(String text) {
        if (text.length() > LONGEST) {
            throw Refused.invalid("plan", "The plan has %d characters (expected: at most %d)".formatted(text.length(),
                    LONGEST));
        }
        try {
            return drafts.read(text, London.day(clock.instant()));
        } catch (PlanFileInvalid e) {
            throw Refused.invalid("plan", String.join("; ", e.problems()));
        }
    }

    private ResponseEntity<Receipt> keep(Plan plan, String text, IfMatch ifMatch, Caller caller) {
        Optional<Versioned<PlanRecord>> before = records.find(plan.id());
        ifMatch.check(plan.id(), before.map(Versioned::version).orElse(0L));
        if (before.flatMap(found -> found.state().wording()).filter(last -> last.text().equals(text)).isPresent()) {
            return ResponseEntity.ok(new Receipt(plan.id(), before.get().version()));
        }
        if (before.filter(found -> found.state().wordings().size() >= MOST_VERSIONS).isPresent()) {
            throw Refused.conflict("too-many-versions",
                    "The plan has %d versions (expected: fewer; start another plan)".formatted(MOST_VERSIONS));
        }
        Instant now = clock.instant();
        PlanRecord.Wording wording = new PlanRecord.Wording(text, now, caller.subject());
        Receipt receipt = saved(plan.id(), plan.partnership(), record -> record.saying(wording), now);
        return ResponseEntity.status(before.isPresent() ? HttpStatus.OK : HttpStatus.CREATED)
                .eTag(Etag.of(receipt.version())).body(receipt);
    }

    private Receipt saved(Id id, Code partnership, UnaryOperator<PlanRecord> change, Instant now) {
        Optional<Versioned<PlanRecord>> before = records.find(id);
        PlanRecord after = change.apply(before.map(Versioned::state).orElseGet(() -> PlanRecord.of(id, partnership)));
        try {
            Versioned<PlanRecord> saved = before
                    .map(found -> records.aggregates().save(found, Change.silent(after), now))
                    .orElseGet(() -> records.aggregates().create(Change.silent(after), now));
            readAgain();
            return new Receipt(id, saved.version());
        } catch (StaleAggregate | AggregateExists e) {
            throw Refused.conflict("changed-meanwhile",
                    "The plan was changed at the same time (expected: one change at a time); look at it and send it again");
        }
    }

    private void readAgain() {
        plans.readAgain(London.day(clock.instant()));
    }

    private Plan managed(Id id, Caller caller) {
        caller.require(Role.CSU_MANAGER);
        Plan plan = plans.find(id).orElseThrow(() -> new NotFound("plan", id));
        caller.fence(plan.partnership(), "plan", id);
        return plan;
    }
}
