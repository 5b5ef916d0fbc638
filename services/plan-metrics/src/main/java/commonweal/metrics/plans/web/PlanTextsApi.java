package commonweal.metrics.plans.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.NotFound;
import commonweal.http.Role;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.PlanRecord;
import commonweal.metrics.plans.Plans;
import commonweal.metrics.plans.config.PlanDrafts;
import commonweal.metrics.plans.mongo.MongoPlanRecords;

/** The texts of plans: the one in force, and every one that was sent. */
@RestController
@RequestMapping("/plans/{id}")
class PlanTextsApi {

    private static final String YAML = "application/yaml";

    private final Plans plans;
    private final PlanDrafts drafts;
    private final MongoPlanRecords records;

    PlanTextsApi(Plans plans, PlanDrafts drafts, MongoPlanRecords records) {
        this.plans = plans;
        this.drafts = drafts;
        this.records = records;
    }

    record VersionItem(int version, Instant at, String by) {}

    record Versions(List<VersionItem> items) {}

    @GetMapping(path = "/text", produces = YAML)
    ResponseEntity<String> text(@PathVariable Id id, Caller caller) {
        Plan plan = managed(id, caller);
        return yaml(drafts.text(plan));
    }

    @GetMapping("/versions")
    Versions versions(@PathVariable Id id, Caller caller) {
        List<PlanRecord.Wording> wordings = wordings(managed(id, caller));
        return new Versions(IntStream.range(0, wordings.size())
                .mapToObj(i -> new VersionItem(i + 1, wordings.get(i).at(), wordings.get(i).by())).toList());
    }

    @GetMapping(path = "/versions/{version}", produces = YAML)
    ResponseEntity<String> version(@PathVariable Id id, @PathVariable int version, Caller caller) {
        List<PlanRecord.Wording> wordings = wordings(managed(id, caller));
        if (version < 1 || version > wordings.size()) {
            throw new NotFound("version", version);
        }
        return yaml(wordings.get(version - 1).text());
    }

    private List<PlanRecord.Wording> wordings(Plan plan) {
        return records.find(plan.id()).map(found -> found.state().wordings()).orElse(List.of());
    }

    private Plan managed(Id id, Caller caller) {
        caller.require(Role.CSU_MANAGER);
        Plan plan = plans.find(id).orElseThrow(() -> new NotFound("plan", id));
        caller.fence(plan.partnership(), "plan", id);
        return plan;
    }

    private static ResponseEntity<String> yaml(String text) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(YAML + ";charset=UTF-8")).body(text);
    }
}
