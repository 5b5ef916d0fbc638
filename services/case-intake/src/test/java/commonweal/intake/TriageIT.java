package commonweal.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import commonweal.events.CaseIntakeEvent.ReportTriaged;
import commonweal.events.Id;
import commonweal.intake.IntakeClient.Answer;

import static commonweal.intake.Bodies.anonymousReport;
import static commonweal.intake.Bodies.triage;
import static commonweal.intake.IntakeClient.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two officers at one queue. The practice of "quick" holds a decision for two seconds. */
@RunningIntake
class TriageIT {

    private static final String HELD = ",\"hold\":true";

    @Autowired
    private IntakeClient intake;

    @Autowired
    private Topics topics;

    @Test
    void keepsTwoOfficersFromWorkingOnOneReport() {
        String one = officer("officer-1", "claims");
        String two = officer("officer-2", "claims");
        String report = report(one);

        Answer claimed = intake.post(report + "/claim", "{}", one).expect(200);
        assertThat(claimed.get("by")).isEqualTo("officer-1");
        intake.post(report + "/claim", "{}", two).expectProblem(409, "another officer until");
        intake.post(report + "/triage", triage("no-action", ""), two).expectProblem(409, "another officer until");
        assertThat(intake.get(report, two).body().at("/claim/mine").asBoolean()).isFalse();
        intake.post(report + "/release", "{}", two).expectProblem(409, "another officer until");
        intake.post(report + "/release", "{}", one).expect(200);
        intake.post(report + "/release", "{}", one).expectProblem(409, "Nobody has claimed");
        intake.post(report + "/claim", "{}", two, "If-Match", claimed.etag()).expectProblem(412, "has changed");
        intake.post(report + "/claim", "{}", two).expect(200);
        intake.post(report + "/triage", triage("no-action", ""), two).expect(200);
    }

    @Test
    void undoesADecisionThatNobodyHasBeenToldOf() {
        String one = officer("officer-1", "undo");
        String two = officer("officer-2", "undo");
        String report = report(one);

        Answer held = intake.post(report + "/triage", triage("no-action", HELD), one).expect(200);
        assertThat(held.get("status")).isEqualTo("held");
        assertThat(held.get("takesEffectAt")).isNotBlank();
        assertThat(intake.get("/reports?status=received", one).body().get("total").asInt()).isZero();
        assertThat(intake.get("/reports?status=held", one).body().at("/items/0/held/decision").asString())
                .isEqualTo("no-action");
        intake.post(report + "/triage", triage("open-case", ""), two).expectProblem(409, "was decided on already");
        intake.post(report + "/triage/undo", "{}", two).expectProblem(409, "by another officer");
        Answer undone = intake.post(report + "/triage/undo", "{}", one).expect(200);
        assertThat(undone.get("status")).isEqualTo("received");
        intake.post(report + "/triage/undo", "{}", one).expectProblem(409, "is not decided on");

        intake.post(report + "/triage", triage("no-action", ""), two).expect(200);
        intake.post(report + "/triage/undo", "{}", two).expectProblem(409, "others have been told");
        assertThat(topics.events(id(report), 2).getLast().data()).isInstanceOf(ReportTriaged.class);
    }

    @Test
    void letsAHeldDecisionTakeEffectByItself() {
        String officer = officer("officer-1", "quick");
        String report = report(officer);

        String caseId = intake.post(report + "/triage", triage("open-case", HELD), officer).expect(200).get("caseId");
        intake.get("/cases/" + caseId, officer).expect(404);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> intake.get("/cases/" + caseId, officer).expect(200));
        assertThat(intake.get(report, officer).get("status")).isEqualTo("triaged");
        assertThat(topics.events(id(report), 2).getLast().data()).isInstanceOf(ReportTriaged.class);
        intake.post(report + "/triage/undo", "{}", officer).expectProblem(409, "others have been told");
    }

    @Test
    void signpostsManyAndSaysWhatBecameOfEach() {
        String officer = officer("officer-1", "bulk");
        String first = report(officer);
        String second = report(officer);
        String done = report(officer);
        intake.post(done + "/triage", triage("no-action", ""), officer).expect(200);

        Answer answer = intake
                .post("/reports/signpost", """
                                           {"reportIds":["%s","%s","%s","rep-nobody00000"],"agency":"highways",
                                            "category":"speeding","qualifier":"nuisance"}"""
                        .formatted(id(first), id(done), id(second)), officer)
                .expect(200);

        assertThat(StreamSupport.stream(answer.body().get("items").spliterator(), false)
                .map(item -> item.get("status").asString()))
                .containsExactly("triaged", "refused", "triaged", "refused");
        assertThat(answer.get("items.1.code")).isEqualTo("already-triaged");
        assertThat(answer.get("items.3.sentence")).contains("There is no report");
        assertThat(intake.get(second, officer).get("agency")).isEqualTo("highways");
        intake.post("/reports/signpost", "{\"reportIds\":[],\"agency\":\"police\"}", officer)
                .expectProblem(422, "reportIds: 0 (expected: 1 to 100)");
        intake.post("/reports/signpost", "{\"reportIds\":[\"rep-1\"],\"agency\":\"x\"}", officer)
                .expectProblem(422, "agency: 'x' (expected: one of");
    }

    /** A hundred random orders of three officers who claim, release, hold, undo and decide at the same time. */
    @Test
    void decidesOnAReportExactlyOnceHoweverManyOfficersMeet() throws Exception {
        String reporter = officer("officer-0", "crowd");
        List<String> officers = IntStream.rangeClosed(1, 3).mapToObj(n -> officer("officer-" + n, "crowd")).toList();
        for (int round = 0; round < 5; round++) {
            Random random = new Random(round);
            List<String> reports = IntStream.range(0, 20).mapToObj(_ -> report(reporter)).toList();
            List<Future<List<Answer>>> all = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (String report : reports) {
                    for (String officer : officers) {
                        List<String> steps = steps(new Random(random.nextLong()));
                        all.add(threads.submit(() -> steps.stream().map(step -> step(report, step, officer)).toList()));
                    }
                }
            }
            for (int n = 0; n < reports.size(); n++) {
                List<Answer> answers = new ArrayList<>();
                for (Future<List<Answer>> each : all.subList(n * 3, n * 3 + 3)) {
                    answers.addAll(each.get());
                }
                assertThat(answers).as("round %d", round).extracting(Answer::status).isSubsetOf(200, 409, 412);
                assertThat(answers).filteredOn(answer -> "triaged".equals(answer.get("status"))
                        && !answer.get("decision").isEmpty()).hasSizeLessThanOrEqualTo(1);
                settle(reports.get(n));
            }
            // why: one of each round, for waiting on the broker takes longer than all the officers together
            assertThat(topics.events(id(reports.getFirst()), 2).getLast().data()).isInstanceOf(ReportTriaged.class);
        }
    }

    private static List<String> steps(Random random) {
        return IntStream.range(0, 3 + random.nextInt(3))
                .mapToObj(_ -> List.of("claim", "release", "hold", "undo", "decide", "stale").get(random.nextInt(6)))
                .toList();
    }

    private Answer step(String report, String step, String officer) {
        return switch (step) {
            case "hold" -> intake.post(report + "/triage", triage("no-action", HELD), officer);
            case "decide" -> intake.post(report + "/triage", triage("no-action", ""), officer);
            case "undo" -> intake.post(report + "/triage/undo", "{}", officer);
            case "stale" -> intake.post(report + "/claim", "{}", officer, "If-Match", "\"1\"");
            case String claimOrRelease -> intake.post(report + "/" + claimOrRelease, "{}", officer);
        };
    }

    /** Whatever they left undecided, a manager decides. */
    private void settle(String report) {
        String manager = token("manager-1", "csu-manager", "crowd");
        Answer left = intake.get(report, manager).expect(200);
        if (left.get("status").equals("triaged")) {
            return;
        }
        if (left.get("status").equals("held")) {
            intake.post(report + "/triage/undo", "{}", manager).expect(200);
        }
        if (!left.body().at("/claim").isMissingNode()) {
            intake.post(report + "/release", "{}", manager).expect(200);
        }
        intake.post(report + "/triage", triage("no-action", ""), manager).expect(200);
    }

    private static String officer(String subject, String partnership) {
        return token(subject, "csu-officer", partnership);
    }

    private String report(String officer) {
        return "/reports/" + intake.post("/reports", anonymousReport(""), officer).expect(201).get("id");
    }

    private static Id id(String path) {
        return new Id(path.substring("/reports/".length()));
    }
}
