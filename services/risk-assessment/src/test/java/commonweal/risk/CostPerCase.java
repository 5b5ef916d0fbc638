package commonweal.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import commonweal.events.CaseIntakeEvent.ReportLinked;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.Change;
import commonweal.risk.cases.CaseRisk;
import commonweal.risk.cases.CaseRiskFixtures;
import commonweal.risk.cases.KnownCase;
import commonweal.risk.cases.mongo.CaseRisks;
import commonweal.testsupport.Token;

import static commonweal.risk.RiskService.get;
import static commonweal.risk.RiskService.manager;
import static commonweal.risk.RiskService.post;
import static commonweal.risk.Topics.say;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.answersTotalling;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.theMatrix;
import static org.awaitility.Awaitility.await;

/**
 * Measures that one submit and one event cost the same however many cases there are, and what the lists and reports that
 * people open cost. Started by hand, with the numbers of cases as arguments; prints milliseconds.
 */
final class CostPerCase {

    private static final String PARTNERSHIP = "manyfold";
    private static final Token MANAGER = manager("manager-1", PARTNERSHIP);
    private static final int SUBMITS = 300;
    private static final int EVENTS = 1000;

    private CostPerCase() {}

    public static void main(String[] numbers) {
        RiskService.start();
        int there = 0;
        for (String number : numbers) {
            int cases = Integer.parseInt(number);
            fill(there, cases);
            there = cases;
            measure(cases);
        }
        System.exit(0);
    }

    private static void measure(int cases) {
        Random random = new Random(cases);
        IntConsumer submit = _ -> assess(random.nextInt(cases), 1 + random.nextInt(41));
        IntStream.range(0, SUBMITS).forEach(submit);
        double[] submits = IntStream.range(0, SUBMITS).mapToDouble(n -> millis(() -> submit.accept(n))).sorted()
                .toArray();
        double events = millis(() -> link(cases, random)) / EVENTS;
        System.out.printf("%,d cases: submit p50 %.1f, p90 %.1f; event %.2f%n", cases, submits[SUBMITS / 2],
                submits[SUBMITS * 9 / 10], events);
        System.out.printf("%,d cases: list %.0f; dry run %.0f; consistency %.0f%n", cases,
                millis(() -> get("/reassessments?before=2100-01-01", MANAGER)), millis(CostPerCase::dryRun),
                millis(() -> get("/consistency", MANAGER)));
    }

    private static void fill(int from, int to) {
        CaseRisks caseRisks = RiskService.bean(CaseRisks.class);
        Instant now = Instant.now();
        CaseRisk assessed = CaseRiskFixtures.accepted(CaseRiskFixtures.assess(20, CaseRiskFixtures.OFFICER_CONFIRMS)
                .decide(CaseRiskFixtures.anOpenCase(), now.minus(Duration.ofDays(10))));
        for (int number = from; number < to; number++) {
            caseRisks.aggregates().create(Change.silent(new CaseRisk(caseId(number), new Code(PARTNERSHIP),
                    new KnownCase.Open(1), assessed.assessments(), assessed.bands(), List.of(), List.of(), null)), now);
        }
    }

    private static void assess(int number, int total) {
        int status = post("/cases/" + caseId(number) + "/assessments",
                Map.of("answers", answersTotalling(theMatrix(), total)), MANAGER).status();
        if (status != 201) {
            throw new IllegalStateException("status: %d (expected: 201)".formatted(status));
        }
    }

    /** Says that each of some cases got a further report, and waits until all of it is due. */
    private static void link(int cases, Random random) {
        int[] some = random.ints(0, cases).distinct().limit(Math.min(EVENTS, cases)).toArray();
        Arrays.stream(some).forEach(number -> say(PARTNERSHIP, caseId(number), cases,
                new ReportLinked(caseId(number), new Id("rep-%d-%d".formatted(cases, number)))));
        Arrays.stream(some).forEach(number -> await().atMost(Duration.ofMinutes(10)).pollInterval(
                Duration.ofMillis(20)).until(() -> isPrompted(number, cases)));
    }

    private static boolean isPrompted(int number, int cases) {
        Id about = new Id("rep-%d-%d".formatted(cases, number));
        return RiskService.bean(CaseRisks.class).aggregates().find(caseId(number)).orElseThrow().state().prompts()
                .stream().anyMatch(prompt -> prompt.about().equals(about));
    }

    private static void dryRun() {
        String id = post("/questionnaires/victim-risk-14/dry-runs", Map.of(), MANAGER).json().get("id").stringValue();
        await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(50))
                .until(() -> get("/dry-runs/" + id, MANAGER).json().get("status").stringValue().equals("finished"));
    }

    private static Id caseId(int number) {
        return new Id("case-manyfold%d".formatted(number));
    }

    private static double millis(Runnable action) {
        long start = System.nanoTime();
        action.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
