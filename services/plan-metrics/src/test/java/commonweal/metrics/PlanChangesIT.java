package commonweal.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import commonweal.metrics.MetricsClient.Answer;
import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.periods.London;

import static commonweal.metrics.MetricsClient.officer;
import static commonweal.metrics.MetricsClient.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A plan is written, adopted and followed by next year's while the service runs. */
@RunningMetrics
class PlanChangesIT {

    private static final FinancialYear YEAR = FinancialYear.of(London.day(Instant.now()));
    private static final String YAML = "application/yaml";
    private static final String MANAGER = token("csu-manager", null, "newtown", "sevenoaks");

    @Autowired
    private MetricsClient metrics;

    @Autowired
    private Topics topics;

    @Test
    void aPlanThatIsWrittenNowCountsWhatHappenedBefore() {
        topics.tell(new History("newtown").reported("rep-new-1", Instant.now().minusSeconds(60)));
        Answer written = metrics.send("/plans", YAML, plan("Newtown plan"), MANAGER).expect(201);
        assertThat(written.at("/id")).isEqualTo("newtown-" + YEAR);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode lines = metrics.get("/plans/newtown-" + YEAR + "/measures", officer("newtown")).expect(200).body()
                    .at("/measures");
            assertThat(lines.at("/0/display").asString()).isEqualTo("1 report");
        });

        assertThat(metrics.send("/plans", YAML, plan("Newtown plan"), MANAGER).expect(200).body().at("/version"))
                .isEqualTo(written.body().at("/version"));
        metrics.send("/plans", YAML, plan("Newtown plan, second version"), MANAGER).expect(200);
        assertThat(metrics.get("/plans/newtown-" + YEAR, officer("newtown")).at("/title"))
                .isEqualTo("Newtown plan, second version");
        Answer versions = metrics.get("/plans/newtown-" + YEAR + "/versions", MANAGER).expect(200);
        assertThat(versions.body().at("/items")).hasSize(2);
        assertThat(metrics.get("/plans/newtown-" + YEAR + "/versions/1", YAML, MANAGER).expect(200).text())
                .isEqualTo(plan("Newtown plan"));
        metrics.get("/plans/newtown-" + YEAR + "/versions/9", MANAGER).expectProblem(404);

        adoptsIt();
        startsNextYears();
    }

    private void adoptsIt() {
        String adoption = "/plans/newtown-" + YEAR + "/adoption";
        String today = London.day(Instant.now()).toString();
        metrics.post(adoption, "{\"step\":\"council\",\"date\":\"%s\"}".formatted(today), MANAGER).expectProblem(409,
                "draft has not been taken");
        metrics.post(adoption, "{\"step\":\"draft\",\"date\":\"%s\"}".formatted(today), officer("newtown"))
                .expectProblem(403, "csu-manager");
        metrics.post(adoption, "{\"step\":\"draft\",\"date\":\"2999-01-01\"}", MANAGER).expectProblem(422,
                "no later than today");
        metrics.post(adoption, "{\"step\":\"draft\",\"date\":\"%s\"}".formatted(today), MANAGER).expect(200);
        metrics.post(adoption, "{\"step\":\"draft\",\"date\":\"%s\"}".formatted(today), MANAGER).expect(200);
        assertThat(metrics.get("/plans/newtown-" + YEAR, officer("newtown")).at("/nextStep")).isEqualTo("council");
        metrics.post(adoption, "{\"step\":\"council\",\"date\":\"%s\"}".formatted(today), MANAGER).expect(200);
        assertThat(metrics.get("/plans/newtown-" + YEAR, officer("newtown")).at("/status")).isEqualTo("adopted");
    }

    private void startsNextYears() {
        String next = metrics.post("/plans/newtown-" + YEAR + "/next-year", "", MANAGER).expect(201).at("/id");
        assertThat(next).isEqualTo("newtown-" + YEAR.next());
        Answer draft = metrics.get("/plans/" + next, officer("newtown")).expect(200);
        assertThat(draft.at("/status")).isEqualTo("draft");
        assertThat(draft.at("/year")).isEqualTo(YEAR.next().toString());
        metrics.post("/plans/newtown-" + YEAR + "/next-year", "", MANAGER).expectProblem(409, "There is a plan");
    }

    @Test
    void everyMistakeInAPlanIsNamedWithItsLine() {
        String wrong = plan("Newtown plan").replace("kind: count", "kind: counting").replace("partnership:",
                "partnrship:");

        metrics.send("/plans", YAML, wrong, MANAGER).expectProblem(422, "line 2");
        metrics.send("/plans", YAML, plan("Plan").replace("kind: count", "kind: counting"), MANAGER)
                .expectProblem(422, "line 9: kind: 'counting' (expected: ratio, count");
        metrics.send("/plans", YAML, "", MANAGER).expect(400);
        metrics.send("/plans", YAML, plan("Plan").replace("newtown", "hollowdene"), MANAGER).expectProblem(403,
                "partnership");
        metrics.send("/plans", YAML, plan("Plan").replace("id: newtown", "id: oldtown"), MANAGER).expectProblem(422,
                "id: 'oldtown-" + YEAR, "newtown-");
        metrics.send("/plans", YAML, plan("Plan").replace("id: newtown-" + YEAR, "id: newtown-q1"), MANAGER)
                .expectProblem(422, "(expected: one that does not end like a quarter)");
        metrics.send("/plans", YAML, "# ".repeat(60_000), MANAGER).expectProblem(422, "at most 100000");
        metrics.send("/plans", YAML, plan("Plan"), officer("newtown")).expectProblem(403, "csu-manager");
    }

    @Test
    void thePlansOfThePapersAreThere() {
        Answer draft = metrics.get("/plans/sevenoaks-2014-15", officer("sevenoaks")).expect(200);
        assertThat(draft.body().at("/announced/actions").asInt()).isEqualTo(50);
        assertThat(draft.at("/nextStep")).isEqualTo("draft");
        Answer agreement = metrics.get("/plans/kent-2011-14", officer("kent")).expect(200);
        assertThat(agreement.at("/until")).isEqualTo("2013-14");
        assertThat(agreement.at("/uncrossed/0")).isEqualTo("violent-crime");
        assertThat(metrics.get("/plans/thanet-2014-15", officer("thanet")).expect(200).body().at("/funding/0/amount")
                .asInt()).isEqualTo(34317);
        assertThat(metrics.post("/plans/reload", "", MANAGER).expect(200).body().at("/problems")).isEmpty();
    }

    @Test
    void theAuditTellsWhatIsWrongWithThePaper() {
        Answer audit = metrics.get("/plans/sevenoaks-2011-12/audit?size=200", officer("sevenoaks")).expect(200);

        assertThat(StreamSupport.stream(audit.body().at("/items").spliterator(), false)
                .map(finding -> finding.at("/code").asString() + " " + finding.at("/where").asString()))
                .contains("wrong-base page 7, graffiti reports", "impossible-date action 2.1, Power");
        metrics.get("/plans/sevenoaks-2011-12/audit", token("scrutiny", null, "sevenoaks")).expectProblem(403);
    }

    private static String plan(String title) {
        return """
               id: newtown-%1$s
               partnership: newtown
               title: %2$s
               year: %1$s
               adoption: [{step: draft}, {step: council}]
               measures:
                 - id: reports
                   title: Reports
                   kind: count
                   unit: report
                   cohort: {first: report-received}
                   target: not set
               """.formatted(YEAR, title);
    }
}
