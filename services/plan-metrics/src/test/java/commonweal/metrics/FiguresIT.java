package commonweal.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import commonweal.metrics.MetricsClient.Answer;

import static commonweal.metrics.MetricsClient.officer;
import static commonweal.metrics.MetricsClient.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Figures of the past, of a part of the casework, as scrutiny sees them, and down to the events. */
@RunningMetrics
class FiguresIT {

    private static final String MEASURES = "/plans/sevenoaks-2011-12/measures";
    private static final String OFFICER = officer("sevenoaks");

    @Autowired
    private MetricsClient metrics;

    @Autowired
    private Topics topics;

    @BeforeEach
    void aCaseOfNovemberIsReviewedInFebruary() {
        History history = new History("sevenoaks")
                .opened("case-past-1", at("2011-11-01T10:00:00Z"), "rep-past-1", "noise")
                .band("case-past-1", at("2011-11-02T10:00:00Z"), "medium")
                .accepted("ref-past-1", "case-past-1", at("2011-11-03T10:00:00Z"))
                .behaviour("ref-past-1", "case-past-1", at("2012-02-01T10:00:00Z"), "improved");
        topics.tell(history);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(line(figures("?period=2011-12-Q3"), "sm-02").at("/display").asString())
                        .isEqualTo("100% (1 of 1)"));
    }

    @Test
    void showsAFigureAsItWasKnownOnAPastDay() {
        JsonNode then = known(figures("?period=2011-12-Q3&asKnownOn=2011-12-31"), "sm-02");
        assertThat(then.at("/line/display").asString()).isEqualTo("0% (0 of 1)");
        assertThat(then.at("/revised").asBoolean()).isTrue();
        assertThat(then.at("/now/display").asString()).isEqualTo("100% (1 of 1)");

        assertThat(known(figures("?period=2011-12-Q3&asKnownOn=2011-11-02"), "sm-02").at("/line/display").asString())
                .isEqualTo("No data yet");
        assertThat(known(figures("?period=2011-12-Q3&asKnownOn=2012-02-01"), "sm-02").at("/revised").asBoolean())
                .isFalse();
        assertThat(metrics.get(MEASURES + "/sm-02/evidence?period=2011-12-Q3&asKnownOn=2011-12-31", OFFICER)
                .expect(200).at("/items/0/counted")).isEqualTo("denominator-only");
        metrics.get(MEASURES + "?asKnownOn=2999-01-01", OFFICER).expectProblem(400, "no later than today");
        metrics.get(MEASURES + "?asKnownOn=soon", OFFICER).expectProblem(400, "asKnownOn");
    }

    @Test
    void countsAPartOfTheCasework() {
        assertThat(line(figures("?period=2011-12-Q3&category=noise&band=medium"), "sm-02").at("/display").asString())
                .isEqualTo("100% (1 of 1)");
        assertThat(line(figures("?period=2011-12-Q3&band=high"), "sm-02").at("/display").asString())
                .isEqualTo("No data yet");
        metrics.get(MEASURES + "?band=high", token("scrutiny", null, "sevenoaks")).expectProblem(403);
        metrics.get(MEASURES + "?hate=maybe", OFFICER).expectProblem(422, "hate: 'maybe' (expected: true or false)");
        assertThat(line(figures("?period=2011-12-Q3&hate=false&family=false"), "sm-02").at("/display").asString())
                .isEqualTo("100% (1 of 1)");
        assertThat(figures("?ward=E05000001").at("/filterNames/ward")).isEqualTo("Marlow Green");
        assertThat(metrics.get("/areas", OFFICER).expect(200).at("/items/0/name")).isEqualTo("Marlow Green");
    }

    @Test
    void hidesSmallNumbersFromScrutiny() {
        String scrutiny = token("scrutiny", null, "sevenoaks");
        JsonNode line = line(metrics.get(MEASURES + "?period=2011-12-Q3", scrutiny), "sm-02");
        assertThat(line.at("/status").asString()).isEqualTo("suppressed");
        assertThat(line.has("numerator")).isFalse();
        assertThat(line.has("context")).isFalse();
        metrics.get(MEASURES + "?asKnownOn=2012-01-01", scrutiny).expectProblem(403);
    }

    @Test
    void explainsAUnitDownToItsEvents() {
        Answer why = metrics.get(MEASURES + "/sm-02/explain?unit=case-past-1", OFFICER).expect(200);
        assertThat(why.at("/counted")).isEqualTo("numerator");
        assertThat(why.at("/on")).isEqualTo("2011-11-03");
        assertThat(StreamSupport.stream(why.body().at("/entries").spliterator(), false)
                .map(entry -> entry.at("/eventId").asString() + " " + entry.at("/roles/0").asString()))
                .contains("ref-past-1/1 cohort", "ref-past-1/2 outcome");
        metrics.get(MEASURES + "/sm-02/explain?unit=case-nobody", OFFICER).expectProblem(404);
        metrics.get(MEASURES + "/sm-08/explain?unit=case-past-1", OFFICER).expectProblem(400, "is a case");
        metrics.get(MEASURES + "/sm-02/explain", OFFICER).expect(400);
    }

    private Answer figures(String query) {
        return metrics.get(MEASURES + query, OFFICER).expect(200);
    }

    private static JsonNode line(Answer figures, String measure) {
        return StreamSupport.stream(figures.expect(200).body().at("/measures").spliterator(), false)
                .filter(line -> line.at("/id").asString().equals(measure)).findFirst().orElseThrow();
    }

    private static JsonNode known(Answer figures, String measure) {
        return StreamSupport.stream(figures.body().at("/measures").spliterator(), false)
                .filter(known -> known.at("/line/id").asString().equals(measure)).findFirst().orElseThrow();
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
