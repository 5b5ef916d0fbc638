package commonweal.risk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import commonweal.events.Id;
import commonweal.risk.RiskService.Answer;
import commonweal.risk.Topics.Heard;
import commonweal.testsupport.Token;

import static commonweal.risk.RiskService.HOLLOWDENE;
import static commonweal.risk.RiskService.TWO_PERSONS;
import static commonweal.risk.RiskService.get;
import static commonweal.risk.RiskService.getOpenly;
import static commonweal.risk.RiskService.officer;
import static commonweal.risk.RiskService.post;
import static commonweal.risk.Topics.anOpenCase;
import static commonweal.risk.Topics.heardOf;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.answersTotalling;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.theMatrix;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.theRuleScore;
import static org.assertj.core.api.Assertions.assertThat;

class AssessmentJourneyIT {

    private static final Token OFFICER = officer("officer-1", HOLLOWDENE);
    private static final Token COLLEAGUE = officer("officer-2", HOLLOWDENE);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void showsTheQuestionnairesWithTheirOptionsScoresBandsAndFloors() {
        JsonNode items = get("/questionnaires", OFFICER).json().get("items");
        JsonNode matrix = get("/questionnaires/victim-risk-14", OFFICER).json();
        JsonNode rules = get("/questionnaires/rule-score-8", OFFICER).json();

        assertThat(items).hasSize(2);
        assertThat(items.get(1).toString()).isEqualTo(
                "{\"id\":\"victim-risk-14\",\"title\":\"Victim risk matrix, 14 factors\",\"version\":1,\"bandTableVersion\":1,\"status\":\"live\",\"default\":true}");
        assertThat(items.get(0).get("default").booleanValue()).isFalse();
        assertThat(matrix.get("maximum").intValue()).isEqualTo(41);
        assertThat(matrix.get("questions")).hasSize(14);
        assertThat(matrix.at("/questions/12/options/3").toString())
                .isEqualTo("{\"id\":\"alone-and-isolated\",\"text\":\"Hardly anybody, and living alone\",\"score\":3}");
        assertThat(matrix.get("bands").toString()).isEqualTo(
                "[{\"band\":\"low\",\"from\":0,\"to\":15},{\"band\":\"medium\",\"from\":16,\"to\":28},{\"band\":\"high\",\"from\":29,\"to\":41}]");
        assertThat(rules.at("/floors/0").toString())
                .isEqualTo("{\"id\":\"violence\",\"text\":\"Violence was used or threatened\",\"atLeast\":\"medium\"}");
    }

    @Test
    void confirmsTheBandOnSubmittingAndTellsBothInOneChange() {
        Id caseId = anOpenCase(HOLLOWDENE, "journey1");

        Answer submitted = assess(caseId, 31, OFFICER);

        JsonNode body = submitted.json();
        assertThat(submitted.status()).isEqualTo(201);
        assertThat(submitted.etag()).isEqualTo("\"2\"");
        assertThat(body.get("id").stringValue()).isEqualTo("asm-journey1-1");
        assertThat(body.get("complete").booleanValue()).isTrue();
        assertThat(body.get("score").intValue()).isEqualTo(31);
        assertThat(body.get("maximum").intValue()).isEqualTo(41);
        assertThat(body.get("proposedBand").stringValue()).isEqualTo("high");
        assertThat(body.get("band").stringValue()).isEqualTo("high");
        assertThat(body.get("confirmed").booleanValue()).isTrue();
        assertThat(body.get("by").stringValue()).isEqualTo("officer-1");
        assertThat(body.get("factors")).hasSize(14);
        assertThat(body.get("version").longValue()).isEqualTo(2);
        assertThat(get("/assessments/asm-journey1-1", COLLEAGUE).json()).isEqualTo(body);

        List<Heard> heard = heardOf(caseId, 2);
        assertThat(heard).extracting(Heard::type).containsExactly("assessment-completed", "band-confirmed");
        assertThat(JSON.readTree(heard.get(0).value())).isEqualTo(JSON.readTree(
                """
                {"caseId": "case-journey1", "assessmentId": "asm-journey1-1", "questionnaire": "victim-risk-14",
                 "questionnaireVersion": 1, "score": 31, "proposedBand": "high"}"""));
        assertThat(JSON.readTree(heard.get(1).value())).isEqualTo(
                JSON.readTree("""
                              {"caseId": "case-journey1", "assessmentId": "asm-journey1-1", "band": "high"}"""));
        assertThat(heard).allSatisfy(event -> assertThat(event.headers()).containsEntry("ce_subject", "case-journey1")
                .containsEntry("ce_caseid", "case-journey1").containsEntry("ce_partnership", HOLLOWDENE)
                .containsEntry("ce_source", "/risk-assessment").containsEntry("ce_time", body.get("at").stringValue()));
        assertThat(heard).extracting(event -> event.headers().get("ce_sequence")).containsExactly("1", "2");
    }

    @Test
    void saysAtLeastAndKeepsNothingWhenAnAnswerIsMissing() {
        Id caseId = anOpenCase(HOLLOWDENE, "journey2");
        Map<String, String> answers = new HashMap<>(answersTotalling(theMatrix(), 41));
        answers.remove("effect");

        Answer submitted = post(path(caseId), Map.of("questionnaire", "victim-risk-14", "answers", answers), OFFICER);

        assertThat(submitted.status()).isEqualTo(200);
        assertThat(submitted.json().get("complete").booleanValue()).isFalse();
        assertThat(submitted.json().get("atLeast").intValue()).isEqualTo(36);
        assertThat(submitted.json().get("missing").toString()).isEqualTo("[\"effect\"]");
        assertThat(submitted.json().get("factors")).hasSize(13);
        assertThat(submitted.body()).doesNotContain("band").doesNotContain("Band");
        assertThat(get(path(caseId), OFFICER).json().get("items")).isEmpty();
    }

    @Test
    void listsAssessmentsNewestFirstWithTheBandInForceAndTheNextDate() {
        Id caseId = anOpenCase(HOLLOWDENE, "journey3");
        assess(caseId, 31, OFFICER);
        assess(caseId, 20, OFFICER);

        JsonNode risk = get(path(caseId), OFFICER).json();

        assertThat(risk.get("items").valueStream().map(item -> item.get("id").stringValue()))
                .containsExactly("asm-journey3-2", "asm-journey3-1");
        assertThat(risk.get("band").stringValue()).isEqualTo("medium");
        assertThat(risk.get("caseStatus").stringValue()).isEqualTo("open");
        assertThat(risk.get("reassessmentDue").stringValue()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(heardOf(caseId, 4).getLast().value()).contains("\"previousBand\":\"high\"");
    }

    @Test
    void showsTheFloorsThatFired() {
        Id caseId = anOpenCase(HOLLOWDENE, "journey4");
        Map<String, String> answers = new HashMap<>(answersTotalling(theRuleScore(), 0));
        answers.put("violence", "violence");

        JsonNode submitted = post(path(caseId), Map.of("questionnaire", "rule-score-8", "answers", answers), OFFICER)
                .json();

        assertThat(submitted.get("bandOfTotal").stringValue()).isEqualTo("low");
        assertThat(submitted.get("proposedBand").stringValue()).isEqualTo("medium");
        assertThat(submitted.at("/floors/0/text").stringValue()).isEqualTo("Violence was used or threatened");
    }

    @Test
    void waitsForASecondPersonWhereThePartnershipWantsOne() {
        Id caseId = anOpenCase(TWO_PERSONS, "journey5");
        Token assessor = officer("officer-1", TWO_PERSONS);

        Answer submitted = assess(caseId, 31, assessor);
        Answer self = post("/assessments/asm-journey5-1/confirm", Map.of("band", "high"), assessor);
        Answer second = post("/assessments/asm-journey5-1/confirm", Map.of("band", "high"),
                officer("officer-2", TWO_PERSONS));

        assertThat(submitted.status()).isEqualTo(201);
        assertThat(submitted.json().get("confirmed").booleanValue()).isFalse();
        assertThat(submitted.json().has("band") && !submitted.json().get("band").isNull()).isFalse();
        assertThat(self.status()).isEqualTo(403);
        assertThat(self.json().get("code").stringValue()).isEqualTo("second-person-needed");
        assertThat(self.json().get("detail").stringValue()).contains("anybody but the assessor");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get("band").stringValue()).isEqualTo("high");
        assertThat(heardOf(caseId, 2)).extracting(Heard::type).containsExactly("assessment-completed",
                "band-confirmed");
    }

    @Test
    void takesAnotherBandForAReasonAndLowersItOnlyByASecondPerson() {
        Id caseId = anOpenCase(HOLLOWDENE, "journey6");
        assess(caseId, 31, OFFICER);
        Map<String, String> lower = Map.of("band", "medium", "reason", "risk-reduced", "note", "The person has moved");

        Answer self = post("/assessments/asm-journey6-1/confirm", lower, OFFICER);
        Answer second = post("/assessments/asm-journey6-1/confirm", lower, COLLEAGUE);
        Answer again = post("/assessments/asm-journey6-1/confirm", lower, COLLEAGUE);

        assertThat(self.status()).isEqualTo(403);
        assertThat(self.json().get("detail").stringValue()).contains("never lowered by the assessor alone");
        assertThat(second.json().at("/confirmation/reason").stringValue()).isEqualTo("risk-reduced");
        assertThat(again.json()).isEqualTo(second.json());
        List<Heard> heard = heardOf(caseId, 3);
        assertThat(JSON.readTree(heard.get(2).value())).isEqualTo(JSON.readTree(
                """
                {"caseId": "case-journey6", "assessmentId": "asm-journey6-1", "band": "medium", "previousBand": "high",
                 "overrideReason": "risk-reduced"}"""));
        assertThat(heard).noneMatch(event -> event.value().contains("moved"));
        assertThat(get("/reference-data", OFFICER).json().get("overrideReasons").toString())
                .contains("\"risk-reduced\"");
    }

    @Test
    void tellsTheStoryOfACaseInPlainWords() {
        Id caseId = anOpenCase(HOLLOWDENE, "journey7");
        assess(caseId, 20, OFFICER);

        JsonNode items = get("/cases/" + caseId + "/timeline", COLLEAGUE).json().get("items");

        assertThat(items).hasSize(2);
        assertThat(items.at("/0/what").stringValue()).isEqualTo("assessment-completed");
        assertThat(items.at("/0/text").stringValue())
                .isEqualTo("Risk assessed: 20 of 41 points, which proposes medium risk.");
        assertThat(items.at("/0/by").stringValue()).isEqualTo("officer-1");
        assertThat(items.at("/1/text").stringValue()).startsWith("Risk band confirmed: medium. Next assessment by ");
    }

    @Test
    void keepsEveryOneOfManyAssessmentsMadeAtTheSameTime() throws Exception {
        Id caseId = anOpenCase(HOLLOWDENE, "journey8");

        List<Answer> answers = atTheSameTime(8,
                number -> assess(caseId, 10 + number, officer("officer-" + number, HOLLOWDENE)));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        JsonNode risk = get(path(caseId), OFFICER).json();
        assertThat(risk.get("items").valueStream().map(item -> item.get("id").stringValue())).doesNotHaveDuplicates()
                .hasSize(8);
        List<Heard> heard = heardOf(caseId, 16);
        assertThat(heard).extracting(event -> Integer.parseInt(event.headers().get("ce_sequence"))).hasSize(16)
                .isSorted().doesNotHaveDuplicates();
        for (int i = 0; i < 16; i += 2) {
            assertThat(heard.get(i).type()).isEqualTo("assessment-completed");
            assertThat(heard.get(i + 1).type()).isEqualTo("band-confirmed");
            assertThat(JSON.readTree(heard.get(i + 1).value()).get("assessmentId"))
                    .isEqualTo(JSON.readTree(heard.get(i).value()).get("assessmentId"));
        }
    }

    @Test
    void letsOneOfManyWhoDecidedOnTheSameVersionThrough() throws Exception {
        Id caseId = anOpenCase(HOLLOWDENE, "journey9");
        String seen = get(path(caseId), OFFICER).etag();

        List<Answer> answers = atTheSameTime(6, number -> assess(caseId, 20, OFFICER, "If-Match", seen));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 412);
        assertThat(get(path(caseId), OFFICER).json().get("items")).hasSize(1);
    }

    @Test
    void isDescribedHealthyAndMeasured() {
        assess(anOpenCase(HOLLOWDENE, "journey10"), 20, OFFICER);

        assertThat(getOpenly("/actuator/health").json().get("status").stringValue()).isEqualTo("UP");
        assertThat(getOpenly("/v3/api-docs").json().get("paths").propertyNames()).contains("/questionnaires",
                "/questionnaires/{id}", "/cases/{caseId}/assessments", "/assessments/{id}", "/assessments/{id}/confirm",
                "/cases/{caseId}/timeline", "/reference-data", "/cases/{caseId}/assessment-draft", "/reassessments",
                "/questionnaires/{id}/dry-runs", "/questionnaires/{id}/live", "/dry-runs", "/dry-runs/{id}",
                "/dry-runs/{id}/cases", "/consistency");
        assertThat(getOpenly("/actuator/prometheus").body())
                .contains("commonweal_risk_assessments_total{", "commonweal_risk_bands_confirmed_total{",
                        "commonweal_risk_reassessment_sweep_age_seconds");
    }

    private interface Numbered {
        Answer call(int number) throws Exception;
    }

    private static List<Answer> atTheSameTime(int times, Numbered call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> calls = java.util.stream.IntStream.range(0, times)
                    .<Callable<Answer>>mapToObj(number -> () -> call.call(number)).toList();
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    private static Answer assess(Id caseId, int total, Token by, String... headers) {
        return post(path(caseId),
                Map.of("questionnaire", "victim-risk-14", "answers", answersTotalling(theMatrix(), total)), by,
                headers);
    }

    private static String path(Id caseId) {
        return "/cases/" + caseId + "/assessments";
    }
}
