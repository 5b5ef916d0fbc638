package commonweal.risk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import commonweal.events.CaseIntakeEvent;
import commonweal.events.CaseIntakeEvent.CaseClosed;
import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.CaseMerged;
import commonweal.events.CaseIntakeEvent.CaseReopened;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.risk.RiskService.Answer;
import commonweal.testsupport.Servers;
import commonweal.testsupport.Token;

import static commonweal.risk.RiskService.HOLLOWDENE;
import static commonweal.risk.RiskService.get;
import static commonweal.risk.RiskService.getOpenly;
import static commonweal.risk.RiskService.officer;
import static commonweal.risk.RiskService.post;
import static commonweal.risk.RiskService.postText;
import static commonweal.risk.Topics.PATIENCE;
import static commonweal.risk.Topics.anOpenCase;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.answersTotalling;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.theMatrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whatever cannot be done is refused with one sentence, and nothing is half done. */
class RefusalsIT {

    private static final Token OFFICER = officer("officer-1", HOLLOWDENE);
    private static final Map<String, Object> WHOLE = Map.of("questionnaire", "victim-risk-14", "answers",
            answersTotalling(theMatrix(), 20));
    private static Id openCase;
    private static String path;

    @BeforeAll
    static void openACase() {
        openCase = anOpenCase(HOLLOWDENE, "refusals");
        path = "/cases/" + openCase + "/assessments";
        assertThat(post(path, WHOLE, OFFICER).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                                                                  {"answers": {"frequency": "hourly"}}                    | 422 | option of 'frequency': 'hourly' (expected: occasionally, most-months, most-weeks, most-days)
                                                                  {"answers": {"weather": "fine"}}                        | 422 | question: 'weather' (expected: frequency, earlier-incidents,
                                                                  {"answers": {"frequency": "3"}}                         | 422 | option of 'frequency': '3' (expected: occasionally,
                                                                  {"answers": {"frequency": 3}}                           | 422 | answers.frequency
                                                                  {"answers": ["frequency"]}                              | 422 | answers
                                                                  {"answers": null}                                       | 422 | answers: missing (expected: an object)
                                                                  {}                                                      | 422 | answers: missing (expected: an object)
                                                                  {"questionnaire": "tarot", "answers": {}}               | 422 | questionnaire: 'tarot' (expected: rule-score-8, victim-risk-14)
                                                                  {"answers": {}, "band": "low"}                          | 422 | band is not known (expected: only answers, questionnaire)
                                                                  {"answers": {                                           | 400 | The body is not JSON at line
                                                                  nothing                                                 | 400 | The body is
                                                                  """)
    void refusesAnAssessmentThatIsNotOne(String body, int status, String sentence) {
        assertRefused(postText(path, body.equals("nothing") ? "" : body, OFFICER), status, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                                                                  {"band": "extreme", "reason": "vulnerability"}          | 422 | band: 'extreme' (expected: low, medium, high)
                                                                  {"reason": "vulnerability"}                             | 422 | band: '' (expected: low, medium, high)
                                                                  {"band": "high"}                                        | 422 | band: 'high' without a reason (expected: a reason, because the assessment proposes 'medium')
                                                                  {"band": "high", "reason": "a feeling"}                 | 422 | reason: 'a feeling' (expected: professional-judgement, new-information,
                                                                  {"band": "low", "reason": "risk-reduced"}               | 403 | band: 'low' is lower than 'medium'
                                                                  """)
    void refusesAConfirmationThatIsNotOne(String body, int status, String sentence) {
        assertRefused(postText("/assessments/asm-refusals-1/confirm", body, OFFICER), status, sentence);
    }

    @Test
    void refusesATooLongNoteAndATooLargeBody() {
        assertRefused(
                post("/assessments/asm-refusals-1/confirm", Map.of("band", "medium", "note", "x".repeat(2001)),
                        OFFICER),
                422, "note: 2001 characters (expected: at most 2000)");
        assertRefused(postText(path, "{\"answers\": {\"frequency\": \"" + "x".repeat(10_000_000) + "\"}}", OFFICER),
                413,
                "The body is too large");
    }

    @Test
    void refusesAnotherMediaTypeAndAnotherMethod() {
        assertRefused(postText(path, "frequency=daily", OFFICER, "Content-Type", "text/plain"), 415,
                "Content-Type: text/plain");
        assertRefused(post("/questionnaires", Map.of(), OFFICER), 405, "Method: POST (expected: GET)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"group-chair", "group-member", "partner-returns", "scrutiny", "county", "operator"})
    void refusesEveryRoleThatIsNotOfTheSafetyUnit(String role) {
        Token other = Servers.issuer().token("somebody").roles(role).partnerships(HOLLOWDENE);

        assertRefused(post(path, WHOLE, other), 403, "(expected: csu-officer or csu-manager)");
        assertRefused(get(path, other), 403, "(expected: csu-officer or csu-manager)");
        assertRefused(get("/assessments/asm-refusals-1", other), 403, "(expected: csu-officer or csu-manager)");
        assertRefused(get("/cases/" + openCase + "/timeline", other), 403, "(expected: csu-officer or csu-manager)");
        assertRefused(get("/questionnaires", other), 403, "(expected: csu-officer or csu-manager)");
        assertRefused(post("/assessments/asm-refusals-1/confirm", Map.of("band", "medium"), other), 403,
                "(expected: csu-officer or csu-manager)");
    }

    @Test
    void refusesWhoeverHasNoValidToken() {
        assertThat(getOpenly(path).status()).isEqualTo(401);
        assertThat(get(path, OFFICER.expired()).status()).isEqualTo(401);
        assertThat(get(path, OFFICER.withWrongKey()).status()).isEqualTo(401);
        assertThat(get(path, Servers.issuer().token("web").scope("public").partnerships(HOLLOWDENE)).status())
                .isEqualTo(403);
    }

    @Test
    void showsACaseOfAnotherPartnershipNoOtherwiseThanOneThatNobodyKnows() {
        Token elsewhere = officer("officer-1", "sevenoaks");
        String unknown = "/cases/case-unknown/assessments";

        assertRefused(post(unknown, WHOLE, OFFICER), 404, "Case 'case-unknown' is not known to risk assessment (yet)");
        assertRefused(post(path, WHOLE, elsewhere), 404, "Case 'case-refusals' is not known to risk assessment (yet)");
        assertRefused(get(path, elsewhere), 404, "not known to risk assessment (yet)");
        assertRefused(get("/cases/" + openCase + "/timeline", elsewhere), 404, "not known to risk assessment (yet)");
        assertRefused(get("/assessments/asm-refusals-1", elsewhere), 404, "There is no assessment 'asm-refusals-1'");
        assertRefused(post("/assessments/asm-refusals-1/confirm", Map.of("band", "medium"), elsewhere), 404,
                "There is no assessment 'asm-refusals-1'");
    }

    @Test
    void refusesAssessmentsAndQuestionnairesThatDoNotExist() {
        assertRefused(get("/assessments/asm-refusals-99", OFFICER), 404, "There is no assessment 'asm-refusals-99'");
        assertRefused(get("/assessments/asm-nonsense", OFFICER), 404, "There is no assessment 'asm-nonsense'");
        assertRefused(get("/assessments/Nonsense", OFFICER), 400, "id: 'Nonsense' (expected: lower-case words");
        assertRefused(get("/questionnaires/tarot", OFFICER), 404, "There is no questionnaire 'tarot'");
        assertRefused(get("/nowhere", OFFICER), 404, "There is nothing at /nowhere");
    }

    @Test
    void refusesAChangeMeantForAnotherVersion() {
        assertRefused(post(path, WHOLE, OFFICER, "If-Match", "\"1\""), 412, "If-Match named version 1 (expected:");
        assertRefused(
                post("/assessments/asm-refusals-1/confirm", Map.of("band", "high", "reason", "vulnerability"), OFFICER,
                        "If-Match", "\"1\""),
                412, "If-Match named version 1 (expected:");
        assertRefused(post(path, WHOLE, OFFICER, "If-Match", "yesterday"), 400,
                "If-Match: yesterday (expected: the ETag");
    }

    @Test
    void refusesToAssessACaseThatIsClosedUntilItIsReopened() {
        Id caseId = anOpenCase(HOLLOWDENE, "closing");
        String assessments = "/cases/" + caseId + "/assessments";
        post(assessments, WHOLE, OFFICER);

        told(caseId, 2, new CaseClosed(caseId, new Code("resolved"), new Code("improved")), "closed");
        assertRefused(post(assessments, WHOLE, OFFICER), 409,
                "Case case-closing is closed (expected: an open case; reopen it first)");
        assertRefused(
                post("/assessments/asm-closing-1/confirm", Map.of("band", "high", "reason", "vulnerability"), OFFICER),
                409,
                "Case case-closing is closed");
        assertThat(get(assessments, OFFICER).json().get("items")).hasSize(1);

        told(caseId, 3, new CaseReopened(caseId, new Code("not-fixed")), "open");
        assertThat(post(assessments, WHOLE, OFFICER).status()).isEqualTo(201);
    }

    @Test
    void refusesToAssessACaseThatWasMergedOrErased() {
        Id merged = anOpenCase(HOLLOWDENE, "merging");
        Id erased = anOpenCase(HOLLOWDENE, "erasing");
        post("/cases/" + erased + "/assessments", WHOLE, OFFICER);

        told(merged, 2, new CaseMerged(merged, openCase, List.of()), "merged");
        told(erased, 2, new CaseErased(erased, List.of()), "erased");

        assertRefused(post("/cases/" + merged + "/assessments", WHOLE, OFFICER), 409,
                "Case case-merging has become part of case case-refusals (expected: an open case; assess that one)");
        assertRefused(post("/cases/" + erased + "/assessments", WHOLE, OFFICER), 409, "Case case-erasing was erased");
        assertThat(get("/cases/" + erased + "/assessments", OFFICER).json().get("items")).isEmpty();
        assertRefused(get("/assessments/asm-erasing-1", OFFICER), 404, "There is no assessment 'asm-erasing-1'");
    }

    @Test
    void knowsACaseByWhicheverEventComesFirst() {
        Id caseId = new Id("case-backwards");

        Topics.say(HOLLOWDENE, caseId, 2, new CaseClosed(caseId, new Code("resolved"), new Code("improved")));
        Topics.say(HOLLOWDENE, caseId, 1, Topics.opened(caseId));
        Id marker = anOpenCase(HOLLOWDENE, "backwards-marker");

        await().atMost(PATIENCE)
                .until(() -> get("/cases/" + marker + "/assessments", OFFICER).status() == 200);
        await().atMost(PATIENCE).until(() -> statusOf(caseId).equals("closed"));
        assertRefused(post("/cases/" + caseId + "/assessments", WHOLE, OFFICER), 409, "is closed");
    }

    @Test
    void leavesNothingBehindAfterARefusal() {
        Map<String, Object> half = new HashMap<>(WHOLE);
        half.put("answers", Map.of("frequency", "most-days", "hate", "perhaps"));
        String before = get(path, OFFICER).body();

        assertThat(post(path, half, OFFICER).status()).isEqualTo(422);

        assertThat(get(path, OFFICER).body()).isEqualTo(before);
    }

    private static void told(Id caseId, long sequence, CaseIntakeEvent event, String status) {
        Topics.say(HOLLOWDENE, caseId, sequence, event);
        await().atMost(PATIENCE).until(() -> statusOf(caseId).equals(status));
    }

    private static String statusOf(Id caseId) {
        Answer answer = get("/cases/" + caseId + "/assessments", OFFICER);
        return answer.status() == 200 ? answer.json().get("caseStatus").stringValue() : "unknown";
    }

    private static void assertRefused(Answer answer, int status, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().get("content-type").getFirst()).startsWith("application/problem+json");
        assertThat(answer.json().get("detail").stringValue()).contains(sentence);
        assertThat(answer.json().get("code").stringValue()).isNotBlank();
        assertThat(answer.body()).doesNotContain("java.").doesNotContain("\tat ").doesNotContain("Exception");
    }
}
