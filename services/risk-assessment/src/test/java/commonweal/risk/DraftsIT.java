package commonweal.risk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.Id;
import commonweal.risk.RiskService.Answer;
import commonweal.testsupport.Token;

import static commonweal.risk.RiskService.HOLLOWDENE;
import static commonweal.risk.RiskService.delete;
import static commonweal.risk.RiskService.get;
import static commonweal.risk.RiskService.officer;
import static commonweal.risk.RiskService.post;
import static commonweal.risk.RiskService.put;
import static commonweal.risk.Topics.PATIENCE;
import static commonweal.risk.Topics.anOpenCase;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.answersTotalling;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.theMatrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An assessment interrupted half-way is kept and resumed. */
class DraftsIT {

    private static final Token OFFICER = officer("officer-1", HOLLOWDENE);
    private static final Token COLLEAGUE = officer("officer-2", HOLLOWDENE);
    private static final Map<String, String> WHOLE = answersTotalling(theMatrix(), 31);

    @Test
    void isKeptResumedByAColleagueAndEndsWithTheAssessment() {
        Id caseId = anOpenCase(HOLLOWDENE, "drafts1");

        Answer begun = put(path(caseId), Map.of("answers", without("health", "others-affected")), OFFICER);
        JsonNode resumed = get(path(caseId), COLLEAGUE).json();
        Answer goneOn = put(path(caseId), Map.of("answers", without("others-affected")), COLLEAGUE, "If-Match",
                begun.etag());

        assertThat(begun.status()).isEqualTo(200);
        assertThat(resumed.get("answers").size()).isEqualTo(12);
        assertThat(resumed.get("answered").intValue()).isEqualTo(12);
        assertThat(resumed.get("questions").intValue()).isEqualTo(14);
        assertThat(resumed.get("missing").toString()).isEqualTo("[\"health\",\"others-affected\"]");
        assertThat(resumed.get("questionnaireVersion").intValue()).isEqualTo(1);
        assertThat(resumed.get("newVersion").booleanValue()).isFalse();
        assertThat(resumed.get("by").stringValue()).isEqualTo("officer-1");
        assertThat(resumed.toString()).doesNotContainIgnoringCase("band");
        assertThat(goneOn.json().get("startedAt")).isEqualTo(begun.json().get("startedAt"));
        assertThat(get("/cases/" + caseId + "/assessments", OFFICER).json().at("/draft/answered").intValue())
                .isEqualTo(13);

        Answer assessed = post("/cases/" + caseId + "/assessments", Map.of("answers", WHOLE), OFFICER);

        assertThat(assessed.status()).isEqualTo(201);
        assertThat(get(path(caseId), OFFICER).status()).isEqualTo(404);
        assertThat(get("/cases/" + caseId + "/assessments", OFFICER).json().has("draft")).isFalse();
    }

    @Test
    void isNotOverwrittenByWhoeverHasReadAnEarlierVersion() {
        Id caseId = anOpenCase(HOLLOWDENE, "drafts2");
        String seen = put(path(caseId), Map.of("answers", without("health")), OFFICER).etag();
        put(path(caseId), Map.of("answers", without("hate")), COLLEAGUE, "If-Match", seen);

        Answer late = put(path(caseId), Map.of("answers", Map.of()), OFFICER, "If-Match", seen);

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().get("detail").stringValue()).contains("Read it again and decide anew");
        assertThat(get(path(caseId), OFFICER).json().get("missing").toString()).isEqualTo("[\"hate\"]");
        assertThat(delete(path(caseId), OFFICER, "If-Match", seen).status()).isEqualTo(412);
    }

    @Test
    void isGivenUpOnceAndForAll() {
        Id caseId = anOpenCase(HOLLOWDENE, "drafts3");
        put(path(caseId), Map.of("answers", without("health")), OFFICER);

        assertThat(delete(path(caseId), OFFICER).status()).isEqualTo(204);
        assertThat(delete(path(caseId), OFFICER).status()).isEqualTo(204);
        assertThat(get(path(caseId), OFFICER).json().get("detail").stringValue())
                .isEqualTo("There is no draft of an assessment of case 'case-drafts3' that you may see.");
    }

    @Test
    void saysWhenSomebodyElseHasAssessedTheCaseDifferentlySince() {
        Id caseId = anOpenCase(HOLLOWDENE, "drafts4");
        put(path(caseId), Map.of("answers", Map.of("frequency", "occasionally", "health", "not-affected")), OFFICER);

        post("/cases/" + caseId + "/assessments", Map.of("answers", answersTotalling(theMatrix(), 41)), COLLEAGUE);

        assertThat(get(path(caseId), OFFICER).json().get("assessedSince").stringValue()).isEqualTo("asm-drafts4-1");
    }

    @Test
    void isErasedWithItsCase() {
        Id caseId = anOpenCase(HOLLOWDENE, "drafts5");
        put(path(caseId), Map.of("answers", without("health")), OFFICER);

        Topics.say(HOLLOWDENE, caseId, 2, new CaseErased(caseId, List.of()));

        await().atMost(PATIENCE).until(() -> get(path(caseId), OFFICER).status() == 404);
        assertThat(put(path(caseId), Map.of("answers", WHOLE), OFFICER).json().get("detail").stringValue())
                .isEqualTo("Case case-drafts5 was erased (expected: an open case)");
    }

    @Test
    void refusesWhatIsNoAnswerAndWhatIsNoVersion() {
        Id caseId = anOpenCase(HOLLOWDENE, "drafts6");

        assertRefused(put(path(caseId), Map.of("answers", Map.of("frequency", "hourly")), OFFICER), 422,
                "option of 'frequency': 'hourly' (expected: occasionally,");
        assertRefused(put(path(caseId), Map.of("questionnaireVersion", 9, "answers", Map.of()), OFFICER), 422,
                "questionnaireVersion: 9 (expected: 1)");
        assertRefused(put(path(caseId), Map.of("questionnaire", "tarot", "answers", Map.of()), OFFICER), 422,
                "questionnaire: 'tarot' (expected: rule-score-8, victim-risk-14)");
        assertRefused(put(path(caseId), Map.of(), OFFICER), 422, "answers: missing (expected: an object)");
        assertRefused(get(path(caseId), officer("somebody", "sevenoaks")), 404, "is not known to risk assessment");
        assertRefused(put(path(new Id("case-nobody-knows")), Map.of("answers", Map.of()), OFFICER), 404,
                "is not known to risk assessment");
        assertThat(get(path(caseId), OFFICER).status()).isEqualTo(404);
    }

    private static void assertRefused(Answer answer, int status, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().get("detail").stringValue()).contains(sentence);
    }

    private static Map<String, String> without(String... questions) {
        Map<String, String> answers = new LinkedHashMap<>(WHOLE);
        for (String question : questions) {
            assertThat(Objects.requireNonNull(answers.remove(question), question)).isNotBlank();
        }
        return new HashMap<>(answers);
    }

    private static String path(Id caseId) {
        return "/cases/" + caseId + "/assessment-draft";
    }
}
