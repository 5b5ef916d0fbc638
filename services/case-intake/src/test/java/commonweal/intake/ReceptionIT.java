package commonweal.intake;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import commonweal.events.CaseIntakeEvent.ReportReceived;
import commonweal.events.CaseIntakeEvent.ReportTriaged;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.IntakeClient.Answer;

import static commonweal.intake.Bodies.anonymousReport;
import static commonweal.intake.Bodies.report;
import static commonweal.intake.Bodies.triage;
import static commonweal.intake.IntakeClient.officerOf;
import static commonweal.intake.IntakeClient.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RunningIntake
@ExtendWith(OutputCaptureExtension.class)
class ReceptionIT {

    private static final String KEY = "Idempotency-Key";

    @Autowired
    private IntakeClient intake;

    @Autowired
    private Topics topics;

    @Autowired
    private StoreCommands store;

    @Test
    void takesTheSameReportInOnce() {
        String officer = officerOf("once");

        Answer first = intake.post("/reports", report(), officer, KEY, "key-1").expect(201);
        Answer again = intake.post("/reports", report(), officer, KEY, "key-1").expect(200);
        Answer reordered = intake.post("/reports", report().replace("tn131hg", "TN13 1HG"), officer, KEY, "key-1");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(reordered.expect(200).body()).isEqualTo(first.body());
        assertThat(intake.get("/reports", officer).body().get("total").asInt()).isEqualTo(1);
        assertThat(topics.events(new Id(first.get("id")), 1).getFirst().data()).isInstanceOf(ReportReceived.class);
    }

    @Test
    void refusesAKeyThatStandsForSomethingElse() {
        String officer = officerOf("misuse");
        Answer first = intake.post("/reports", report(), officer, KEY, "key-1").expect(201);

        intake.post("/reports", anonymousReport(""), officer, KEY, "key-1").expectProblem(409, first.get("reference"));
        intake.post("/reports", report(), officer, KEY, "k".repeat(201)).expectProblem(422, "Idempotency-Key: 201");
    }

    @Test
    void keepsTheKeysOfPartnershipsApart() {
        Answer here = intake.post("/reports", report(), officerOf("here"), KEY, "same-key").expect(201);
        Answer there = intake.post("/reports", anonymousReport(""), officerOf("there"), KEY, "same-key").expect(201);

        assertThat(here.get("id")).isNotEqualTo(there.get("id"));
    }

    @Test
    void takesAReportInOnceHoweverOftenItIsSentAtTheSameTime() throws Exception {
        String officer = officerOf("at-once");

        List<Answer> answers = inParallel(20, () -> intake.post("/reports", report(), officer, KEY, "key-1"));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(answers).extracting(answer -> answer.get("id")).containsOnly(answers.getFirst().get("id"));
        topics.events(new Id(answers.getFirst().get("id")), 1);
    }

    @Test
    void asksItsStoreForOneInsertAndNothingElse() {
        String officer = officerOf("hot-path");
        intake.post("/reports", report(), officer).expect(201);
        store.forget();

        intake.post("/reports", report(), officer, KEY, "key-1").expect(201);

        assertThat(store.byRequests()).containsExactly("insert");
    }

    @Test
    void letsOneOfManyOfficersTriageAReport() throws Exception {
        String officer = officerOf("race");
        Id id = new Id(intake.post("/reports", report(), officer).get("id"));

        List<Answer> answers = inParallel(20,
                () -> intake.post("/reports/" + id + "/triage", triage("open-case", ""), officer));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(answers).filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> answer.expectProblem(409, "was triaged already: open-case"));
        topics.events(id, 2);
        assertThat(intake.get("/cases", officer).body().get("total").asInt()).isEqualTo(1);
    }

    @Test
    void losesNoChangeOfManyWhoWorkOnOneCase() throws Exception {
        String officer = officerOf("many");
        String id = intake.post("/reports", report(), officer).get("id");
        String caseId = intake.post("/reports/" + id + "/triage", triage("open-case", ""), officer).get("caseId");

        List<Answer> answers = inParallel(20, () -> intake.post("/cases/" + caseId + "/reviews", "{}", officer));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(intake.get("/cases/" + caseId, officer).body().get("reviews")).hasSize(20);
        topics.events(new Id(caseId), 21);
    }

    @Test
    void letsOneOfManyWhoReadTheSameVersionChangeIt() throws Exception {
        String officer = officerOf("versions");
        String id = intake.post("/reports", report(), officer).get("id");
        String caseId = intake.post("/reports/" + id + "/triage", triage("open-case", ""), officer).get("caseId");
        String read = intake.get("/cases/" + caseId, officer).etag();

        List<Answer> answers = inParallel(10,
                () -> intake.post("/cases/" + caseId + "/reviews", "{}", officer, "If-Match", read));

        assertThat(answers).extracting(Answer::status).containsOnly(201, 412).containsOnlyOnce(201);
    }

    @Test
    void takesSampleDataInAtTheTimeItIsSaidToHaveHappened() {
        String loader = commonweal.testsupport.Servers.issuer().token("loader", List.of("csu-officer", "operator"),
                null,
                List.of("past"));
        String body = anonymousReport(",\"sample\":true").replace("2026-11", "2026-03");

        String id = intake.post("/reports", body, loader, "Commonweal-At", "2026-03-14T10:00:00Z").expect(201)
                .get("id");

        assertThat(intake.get("/reports/" + id, loader).get("receivedAt")).isEqualTo("2026-03-14T10:00:00Z");
        assertThat(topics.events(new Id(id), 1).getFirst().time()).hasToString("2026-03-14T10:00:00Z");
    }

    @Test
    void writesIdsIntoItsLogsAndNobodysName(CapturedOutput logs) {
        String officer = officerOf("logs");
        String id = intake.post("/reports", report(), officer).get("id");
        intake.post("/reports", report().replace("01632 960001", "Morgan"), officer).expect(422);
        intake.get("/reports/" + id, officer);

        assertThat(logs).contains(id).doesNotContain("Morgan").doesNotContain("Invented Road").doesNotContain("Loud");
    }

    @Test
    void removesSampleDataAndNothingElse() {
        String manager = token("manager-1", "csu-manager", "samples");
        String real = intake.post("/reports", report(), manager).get("id");
        String waiting = intake.post("/reports", report(",\"sample\":true"), manager, KEY, "key-1").get("id");
        String inCase = intake.post("/reports", anonymousReport(",\"sample\":true"), manager).get("id");
        String caseId = intake.post("/reports/" + inCase + "/triage", triage("open-case", ""), manager).get("caseId");
        intake.post("/reports/" + real + "/triage", triage("link-to-case", ",\"caseId\":\"" + caseId + "\""), manager)
                .expectProblem(422, "sample reports in sample cases only");
        String elsewhere = intake.post("/reports", report(",\"sample\":true"), officerOf("samples-elsewhere"))
                .get("id");
        intake.delete("/sample", officerOf("samples")).expectProblem(403, "csu-manager");

        Answer removed = intake.delete("/sample", manager).expect(200);

        assertThat(removed.text()).isEqualTo("{\"cases\":1,\"reports\":2}");
        intake.get("/reports/" + waiting, manager).expect(404);
        intake.get("/reports/" + inCase, manager).expect(404);
        intake.get("/cases/" + caseId, manager).expect(404);
        intake.get("/reports/" + real, manager).expect(200);
        intake.get("/reports/" + elsewhere, officerOf("samples-elsewhere")).expect(200);
        assertThat(topics.events(new Id(caseId), 2).getLast().type()).isEqualTo("case-erased");
        assertThat(topics.events(new Id(inCase), 3).getLast().type()).isEqualTo("report-erased");
        assertThat(topics.events(new Id(waiting), 2).getLast().type()).isEqualTo("report-erased");
        assertThat(intake.delete("/sample", manager).text()).isEqualTo("{\"cases\":0,\"reports\":0}");
        intake.post("/reports", report(",\"sample\":true"), manager, KEY, "key-1").expectProblem(409, "was erased");
    }

    @Test
    void erasesAReportThatReachesItsCaseAfterTheCaseWasErased() {
        String manager = token("manager-1", "csu-manager", "late");
        String first = intake.post("/reports", anonymousReport(",\"sample\":true"), manager).get("id");
        Id caseId = new Id(
                intake.post("/reports/" + first + "/triage", triage("open-case", ""), manager).get("caseId"));
        intake.delete("/sample", manager).expect(200);
        Id late = new Id(intake.post("/reports", anonymousReport(",\"sample\":true"), manager).get("id"));

        topics.tell("case-intake", late, 2, "late", caseId, new ReportTriaged(late, new Code("link-to-case"),
                new Code("noise"), new Code("personal"), caseId, null, true, null, null, true));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> intake.get("/reports/" + late, manager).expect(404));
        intake.get("/cases/" + caseId, manager).expect(404);
    }

    @Test
    void leavesNothingOfAReportThatIsLinkedWhileItsCaseIsBeingErased() throws Exception {
        String manager = token("manager-1", "csu-manager", "at-the-same-time");
        for (int round = 0; round < 10; round++) {
            String first = intake.post("/reports", anonymousReport(",\"sample\":true"), manager).get("id");
            String caseId = intake.post("/reports/" + first + "/triage", triage("open-case", ""), manager)
                    .get("caseId");
            String second = intake.post("/reports", anonymousReport(",\"sample\":true"), manager).get("id");
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.submit(() -> intake.post("/reports/" + second + "/triage",
                        triage("link-to-case", ",\"caseId\":\"" + caseId + "\""), manager));
                threads.submit(() -> intake.delete("/sample", manager));
            }
        }

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            intake.delete("/sample", manager).expect(200);
            assertThat(intake.get("/reports", manager).body().get("total").asInt()).isZero();
        });
    }

    @Test
    void describesItselfAndItsHealth() {
        assertThat(intake.get("/v3/api-docs", officerOf("docs")).expect(200).body().get("paths").propertyNames())
                .contains("/reports", "/reports/{id}/triage", "/cases", "/cases/{id}/timeline", "/reference-data",
                        "/sample");
        assertThat(intake.get("/actuator/health", officerOf("docs")).expect(200).get("status")).isEqualTo("UP");
        assertThat(intake.get("/actuator/prometheus", officerOf("docs")).expect(200).text())
                .contains("http_server_requests");
    }

    private static List<Answer> inParallel(int times, Callable<Answer> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = IntStream.range(0, times).mapToObj(_ -> threads.submit(call)).toList();
            List<Answer> all = new java.util.ArrayList<>();
            for (Future<Answer> answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }
}
