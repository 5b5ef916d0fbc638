package commonweal.risk;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import commonweal.events.CaseIntakeEvent.CaseMerged;
import commonweal.events.CaseIntakeEvent.CaseSplit;
import commonweal.events.CaseIntakeEvent.CaseUnmerged;
import commonweal.events.CaseIntakeEvent.HateMarked;
import commonweal.events.CaseIntakeEvent.RepeatFound;
import commonweal.events.CaseIntakeEvent.ReportLinked;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.risk.Topics.Heard;
import commonweal.testsupport.Token;

import static commonweal.risk.RiskService.get;
import static commonweal.risk.RiskService.officer;
import static commonweal.risk.RiskService.post;
import static commonweal.risk.Topics.PATIENCE;
import static commonweal.risk.Topics.anOpenCase;
import static commonweal.risk.Topics.heardOf;
import static commonweal.risk.Topics.say;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.answersTotalling;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.theMatrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** News of a case makes an assessment due, the list of what is due names it, and the next assessment answers it. */
class NewsIT {

    private static final String NEWS = "newsdale";
    private static final String ELSEWHERE = "newsvale";
    private static final Token OFFICER = officer("officer-1", NEWS, ELSEWHERE);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void makesAnAssessmentDueListsItAndIsAnsweredByTheNext() {
        Id linked = assessed("news1", 5);
        Id marked = assessed("news2", 5);
        Id repeated = assessed("news3", 20);
        Id quiet = assessed("news4", 20);

        say(NEWS, linked, 2, new ReportLinked(linked, new Id("rep-news1")));
        say(NEWS, new Id("rep-news2"), 3, new HateMarked(new Id("rep-news2"), marked));
        say(NEWS, new Id("rep-news3"), 3, new RepeatFound(new Id("rep-news3"), repeated, new Code("person"), 2, 14));

        LocalDate today = LocalDate.now(LONDON);
        assertThat(heardOf(linked, 3).getLast().value())
                .isEqualTo("{\"caseId\":\"case-news1\",\"due\":\"%s\",\"cause\":\"linked-report\"}"
                        .formatted(today.plusDays(5)));
        assertThat(heardOf(marked, 3).getLast().value()).contains("\"cause\":\"hate-marker\"");
        assertThat(heardOf(repeated, 3).getLast().value()).contains("\"cause\":\"repeat\"");

        assertThat(get("/reassessments?partnership=newsdale", OFFICER).json().get("items")).isEmpty();
        JsonNode due = get("/reassessments?partnership=newsdale&before=" + today.plusDays(7), OFFICER).json();
        assertThat(due.get("items").valueStream().map(item -> item.get("caseId").stringValue()))
                .containsExactly("case-news2", "case-news3", "case-news1");
        assertThat(due.get("total").intValue()).isEqualTo(3);
        assertThat(due.at("/items/0/cause").stringValue()).isEqualTo("hate-marker");
        assertThat(due.at("/items/0/due").stringValue()).isEqualTo(today.plusDays(1).toString());
        assertThat(due.at("/items/0/overdue").booleanValue()).isFalse();
        assertThat(due.at("/items/0/band").stringValue()).isEqualTo("low");
        assertThat(get("/reassessments?partnership=newsdale&size=1&page=1&before=" + today.plusDays(60), OFFICER).json()
                .at("/items/0/caseId").stringValue()).isEqualTo("case-news3");
        assertThat(get("/reassessments?before=" + today.plusDays(60), officer("somebody", "sevenoaks")).json()
                .get("items")).isEmpty();

        RiskService.CLOCK.moveAhead(Duration.ofDays(6));
        try {
            assertThat(get("/reassessments?partnership=newsdale", OFFICER).json().get("items").valueStream()
                    .filter(item -> item.get("overdue").booleanValue())).hasSize(3);
            assess(marked, 31, OFFICER);
        } finally {
            RiskService.CLOCK.moveAhead(Duration.ZERO);
        }
        JsonNode risk = get("/cases/" + marked + "/assessments", OFFICER).json();
        assertThat(risk.get("reassessmentCause").stringValue()).isEqualTo("band-clock");
        assertThat(risk.at("/history/trend").stringValue()).isEqualTo("rising");
        assertThat(risk.at("/history/points/1/percent").intValue()).isEqualTo(76);
        assertThat(risk.at("/history/change").intValue()).isEqualTo(64);
        assertThat(get("/cases/" + linked + "/timeline", OFFICER).json().at("/items/2/text").stringValue())
                .contains("because a further report came to the case");
        assertThat(get("/cases/" + quiet + "/assessments", OFFICER).json().get("reassessmentDue").stringValue())
                .isEqualTo(today.plusDays(28).toString());
    }

    @Test
    void comesToTheSameWhateverOrderMergesSplitsAndMarksArriveIn() {
        Id kept = anOpenCase(ELSEWHERE, "news5");
        assess(kept, 20, officer("officer-1", ELSEWHERE));
        Id other = new Id("case-news6");
        Id split = new Id("case-news7");

        say(ELSEWHERE, new Id("rep-news6"), 3, new HateMarked(new Id("rep-news6"), other));
        say(ELSEWHERE, other, 2, new CaseMerged(other, kept, List.of(new Id("rep-news6"))));
        say(ELSEWHERE, kept, 2, new CaseSplit(kept, split, List.of(new Id("rep-news7"))));
        await().atMost(PATIENCE).until(() -> heardOf(kept, 3).size() == 3);
        assertThat(causeOf(kept)).isEqualTo("linked-report");
        await().atMost(PATIENCE).until(() -> statusOf(other).equals("merged"));

        say(ELSEWHERE, other, 3, new CaseUnmerged(other, kept, List.of(new Id("rep-news6"))));
        await().atMost(PATIENCE).until(() -> statusOf(other).equals("open"));

        await().atMost(PATIENCE).until(() -> causeOf(kept).equals("band-clock"));
        await().atMost(PATIENCE).until(() -> statusOf(split).equals("open"));
        assertThat(causeOf(other)).isEqualTo("hate-marker");
        assertThat(causeOf(split)).isEqualTo("linked-report");
        assertThat(heardOf(kept, 3)).extracting(Heard::type).containsExactly("assessment-completed", "band-confirmed",
                "reassessment-due");
    }

    @Test
    void refusesADayThatIsNone() {
        assertThat(get("/reassessments?before=soon", OFFICER).status()).isEqualTo(400);
        assertThat(get("/reassessments?size=1000", OFFICER).json().get("detail").stringValue())
                .contains("size: 1000 (expected: 1 to 200)");
    }

    private static String causeOf(Id caseId) {
        return get("/cases/" + caseId + "/assessments", OFFICER).json().get("reassessmentCause").stringValue();
    }

    private static String statusOf(Id caseId) {
        var answer = get("/cases/" + caseId + "/assessments", OFFICER);
        return answer.status() == 200 ? answer.json().get("caseStatus").stringValue() : "unknown";
    }

    private static Id assessed(String name, int total) {
        Id caseId = anOpenCase(NEWS, name);
        assess(caseId, total, OFFICER);
        return caseId;
    }

    private static void assess(Id caseId, int total, Token by) {
        assertThat(
                post("/cases/" + caseId + "/assessments", Map.of("answers", answersTotalling(theMatrix(), total)), by)
                        .status())
                .isEqualTo(201);
    }
}
