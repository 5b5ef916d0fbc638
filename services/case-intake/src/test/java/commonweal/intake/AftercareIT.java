package commonweal.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import commonweal.events.CaseIntakeEvent.CaseReopened;
import commonweal.events.CaseIntakeEvent.CaseReviewConcluded;
import commonweal.events.CaseIntakeEvent.CaseReviewDecided;
import commonweal.events.CaseIntakeEvent.SurveyAnswered;
import commonweal.events.Code;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.IntakeClient.Answer;
import commonweal.testsupport.Servers;

import static commonweal.intake.Bodies.anonymousReport;
import static commonweal.intake.Bodies.report;
import static commonweal.intake.Bodies.triage;
import static commonweal.intake.IntakeClient.officerOf;
import static commonweal.intake.IntakeClient.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Feedback, surveys, progress and reviews: what reporters are owed during and after a case. */
@RunningIntake
class AftercareIT {

    private static final String SECRET = "Commonweal-Secret";
    private static final String AT = "Commonweal-At";
    private static final String CLOSE = "{\"reason\":\"mediated\",\"behaviour\":\"improved\"}";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Autowired
    private IntakeClient intake;

    @Autowired
    private Topics topics;

    @Test
    void owesFeedbackToEveryIdentifiableReporterUntilItIsGiven() {
        String officer = Servers.issuer().token("loader", List.of("csu-officer", "operator"), null, List.of("owed"));
        String late = intake.post("/reports", report().replace("2026-11-20T21:30", "2026-03-01T21:30"), officer, AT,
                "2026-03-02T10:00:00Z").expect(201).get("id");
        String newer = aReport(officer);
        intake.post("/reports", anonymousReport(""), officer).expect(201);

        Answer owed = intake.get("/feedback-owed", officer).expect(200);
        assertThat(owed.body().get("items")).extracting(item -> item.get("reportId").asString())
                .containsExactly(late, newer);
        assertThat(owed.body().at("/items/0/dueOn").asString()).isEqualTo("2026-03-16");
        assertThat(owed.body().at("/items/0/overdue").asBoolean()).isTrue();
        assertThat(owed.body().at("/items/0/reachable/0").asString()).isEqualTo("email");
        assertThat(owed.body().get("overdue").asInt()).isEqualTo(1);
        assertThat(owed.body().get("anonymous").asInt()).isEqualTo(1);
        assertThat(intake.get("/feedback-owed?before=2026-03-15", officer).body().get("total").asInt()).isZero();
        assertThat(intake.get("/feedback-owed?before=2026-03-16", officer).body().get("total").asInt()).isEqualTo(1);

        String caseId = openCase(late, officer);
        intake.post("/cases/" + caseId + "/feedback", "{\"method\":\"letter\"}", officer).expect(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                intake.get("/feedback-owed", officer).body().get("items")).extracting(
                        item -> item.get("reportId").asString())
                .containsExactly(newer));
        intake.get("/feedback-owed", token("chair", "group-chair", "owed")).expectProblem(403, "csu-officer");
    }

    @Test
    void reachesNobodyThroughACaseInAWayThatIsNotSafeForThem() {
        String officer = officerOf("safe");
        String careful = report().replace("\"phone\":\"01632 960001\"",
                "\"phone\":\"01632 960001\",\"safeContactRules\":[\"do-not-write\"]");
        String reportId = intake.post("/reports", careful, officer).expect(201).get("id");
        String caseId = openCase(reportId, officer);

        intake.post("/cases/" + caseId + "/feedback", "{\"method\":\"letter\"}", officer).expectProblem(409,
                "is not safe for the reporter of " + Ids.reference(new Id(reportId)));
        intake.post("/cases/" + caseId + "/feedback", "{\"method\":\"phone\"}", officer).expect(200);
    }

    @Test
    void preparesTheLetterTheMailAndTheTextMessage() {
        String officer = officerOf("hollowdene");
        String reportId = aReport(officer);
        String path = "/feedback-owed/" + reportId + "/draft?template=action-taken&method=";

        Answer mail = intake.get(path + "email", officer).expect(200);
        assertThat(mail.get("to")).isEqualTo("morgan@example.org");
        assertThat(mail.get("subject")).contains(Ids.reference(new Id(reportId)));
        assertThat(mail.get("text")).startsWith("Dear Morgan Invented").contains("Hollowdene Community Safety Unit");
        assertThat(intake.get(path + "sms", officer).get("text")).hasSizeLessThan(160 * 3).doesNotContain("Morgan");
        intake.get(path + "pigeon", officer).expectProblem(422, "method: 'pigeon'");
        intake.get(path.replace("action-taken", "love") + "letter", officer).expectProblem(422, "template: 'love'");
        intake.get(path + "letter", officerOf("elsewhere")).expectProblem(404);
    }

    @Test
    void asksOnceByASecretLinkAndFollowsTheDissatisfiedUp() {
        String officer = officerOf("asked");
        String residents = Servers.issuer().token("web").scope("public").partnerships("asked").signed();
        String reportId = aReport(officer);
        String caseId = openCase(reportId, officer);
        String body = "{\"reportId\":\"" + reportId + "\"}";
        intake.post("/cases/" + caseId + "/survey-invitations", body, officer).expectProblem(409, "is not closed");
        intake.post("/cases/" + caseId + "/close", CLOSE, officer).expect(200);

        String secret = intake.post("/cases/" + caseId + "/survey-invitations", body, officer).expect(201)
                .get("secret");
        Answer asked = intake.get("/survey", residents, SECRET, secret).expect(200);
        assertThat(asked.body().get("questions")).hasSize(4);
        intake.get("/survey", residents, SECRET, secret + "x").expectProblem(404, "survey");
        intake.get("/survey", residents, SECRET, "nonsense").expectProblem(404, "survey");
        intake.post("/survey", "{\"outcome\":9}", residents, SECRET, secret).expectProblem(422, "outcome: 9");
        intake.post("/survey", "{\"outcome\":1,\"ease\":5,\"comment\":\"Too slow\"}", residents, SECRET, secret)
                .expect(201);
        intake.post("/survey", "{\"outcome\":5}", residents, SECRET, secret).expectProblem(404);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(intake.get("/cases/" + caseId, officer).body().at("/surveys/0/outcome").asInt())
                        .isEqualTo(1));
        Answer waiting = intake.get("/surveys/follow-ups", officer).expect(200);
        assertThat(waiting.body().at("/items/0/comment").asString()).isEqualTo("Too slow");
        String surveyId = waiting.body().at("/items/0/id").asString();
        Id part = Ids.derived("svs", caseId);
        assertThat(topics.events(part, 1)).extracting(Envelope::data)
                .containsExactly(new SurveyAnswered(new Id(caseId), new Id(surveyId), 1, null, null, 5));
        intake.post("/cases/" + caseId + "/surveys/" + surveyId + "/follow-up", "{\"result\":\"contacted\"}", officer)
                .expect(200);
        assertThat(intake.get("/surveys/follow-ups", officer).body().get("total").asInt()).isZero();
    }

    @Test
    void showsAResidentHowFarItHasComeAndHearsThatItIsNotFixed() {
        String officer = officerOf("progress");
        String residents = Servers.issuer().token("web").scope("public").partnerships("progress").signed();
        String reportId = intake.post("/reports", report(), residents).expect(201).get("id");
        Answer link = intake.post("/progress-links", "{\"reportId\":\"" + reportId + "\"}", residents).expect(201);
        intake.post("/progress-links", "{\"reportId\":\"" + reportId + "\"}", residents).expectProblem(409, "once");
        String secret = link.get("secret");
        String path = "/progress/" + link.get("reference");

        Answer received = intake.get(path, residents, SECRET, secret).expect(200);
        assertThat(received.get("status")).isEqualTo("received");
        assertThat(received.get("feedbackDue")).isNotBlank();
        intake.get(path, residents, SECRET, "wrong").expectProblem(404);
        intake.get(path, residents).expect(400);
        intake.post(path + "/not-fixed", "{}", residents, SECRET, secret).expectProblem(409, "no case");

        String caseId = openCase(reportId, officer);
        intake.post("/cases/" + caseId + "/notes",
                "{\"visibility\":\"public\",\"text\":\"We spoke with the landlord.\"}",
                officer).expect(201);
        Answer worked = intake.get(path, residents, SECRET, secret).expect(200);
        assertThat(worked.get("status")).isEqualTo("being-worked-on");
        assertThat(worked.text()).contains("We spoke with the landlord.").doesNotContain("Morgan")
                .doesNotContain("officer-1");
        intake.post("/cases/" + caseId + "/close", CLOSE, officer).expect(200);
        assertThat(intake.get(path, residents, SECRET, secret).body().get("canSayNotFixed").asBoolean()).isTrue();

        Answer again = intake.post(path + "/not-fixed", "{}", residents, SECRET, secret).expect(200);

        assertThat(again.get("status")).isEqualTo("being-worked-on");
        assertThat(topics.events(new Id(caseId), 3).getLast().data())
                .isEqualTo(new CaseReopened(new Id(caseId), new Code("not-fixed")));
        assertThat(intake.get("/cases/" + caseId, officer).body().get("notFixed")).hasSize(1);
    }

    @Test
    void reviewsACaseFromTheApplicationToTheYearlyNumbers() {
        String officer = officerOf("reviewed");
        String caseId = openCase(aReport(officer), officer);
        String second = aReport(officer);
        intake.post("/reports/" + second + "/triage", triage("link-to-case", ",\"caseId\":\"" + caseId + "\""), officer)
                .expect(200);
        await().atMost(Duration.ofSeconds(20)).until(
                () -> intake.get("/cases/" + caseId, officer).body().get("reportIds").size() == 2);
        // why: both reports tell of the same evening
        Answer eligible = intake.get("/cases/" + caseId + "/review-eligibility", officer).expect(200);
        assertThat(eligible.body().at("/victims/0/qualifying").asInt()).isEqualTo(1);
        assertThat(eligible.text()).contains("same-incident").doesNotContain("Morgan");

        String reviewId = intake.post("/cases/" + caseId + "/reviews", "{}", officer).expect(201).get("id");
        String path = "/cases/" + caseId + "/reviews/" + reviewId;
        await().atMost(Duration.ofSeconds(20)).until(() -> intake.get(path, officer).status() == 200);
        intake.post(path + "/application", application(3), officer).expect(200);
        intake.post(path + "/acknowledge", "{}", officer).expect(200);
        intake.post(path + "/threshold", "{\"met\":false,\"reason\":\"not-met\"}", officer).expectProblem(422,
                "3 qualifying complaints");
        intake.post(path + "/threshold", "{\"met\":true,\"reason\":\"complaints\"}", officer).expect(200);
        String request = intake.post(path + "/requests", "{\"agency\":\"police\",\"question\":\"What do you know?\"}",
                officer).expect(201).get("id");
        intake.post(path + "/requests/" + request + "/answer", "{\"refused\":\"data-protection\"}", officer)
                .expect(200);
        intake.post(path + "/panel", "{\"on\":\"%s\",\"agencies\":[\"police\",\"district-council\"]}".formatted(TODAY),
                officer).expect(200);
        Answer concluded = intake.post(path + "/conclude", """
                                                           {"summary":"Patrols and a letter","recommendations":[
                                                            {"agency":"police","text":"Patrol on Fridays"}]}""",
                officer).expect(200);
        intake.post(path + "/recommendations/" + concluded.body().at("/recommendations/0/id").asString() + "/response",
                "{\"accepted\":true}", officer).expect(200);

        assertThat(topics.events(Ids.derived("crv", caseId), 2)).extracting(Envelope::data).containsExactly(
                new CaseReviewDecided(new Id(caseId), new Id(reviewId), true),
                new CaseReviewConcluded(new Id(caseId), new Id(reviewId), 1));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                intake.get("/cases/" + caseId, officer).body().at("/reviews/0/status").asString())
                .isEqualTo("concluded"));
        int year = TODAY.getMonthValue() < 4 ? TODAY.getYear() - 1 : TODAY.getYear();
        Answer numbers = intake.get("/case-reviews/statutory?year=" + year, officer).expect(200);
        assertThat(numbers.text()).contains("\"applications\":1", "\"thresholdNotMet\":0", "\"reviewsCarriedOut\":1",
                "\"reviewsWithRecommendations\":1");
        assertThat(intake.get("/case-reviews?status=concluded", officer).body().get("total").asInt()).isEqualTo(1);
        intake.post(path + "/appeal", "{\"grounds\":\"Nothing has changed\"}", officer).expect(200);
        assertThat(intake.post(path + "/appeal/decide", "{\"upheld\":false}", officer).expect(200).get("status"))
                .isEqualTo("appeal-decided");
    }

    private static String application(int complaints) {
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < complaints; i++) {
            LocalDate day = TODAY.minusDays(10 + i);
            told.append(i == 0 ? "" : ",")
                    .append("{\"incidentOn\":\"%s\",\"complainedOn\":\"%s\",\"agency\":\"police\"}"
                            .formatted(day, day.plusDays(1)));
        }
        return "{\"complaints\":[%s],\"harm\":\"No sleep\",\"wanted\":\"Quiet\",\"consent\":true}".formatted(told);
    }

    private String aReport(String officer) {
        return intake.post("/reports", report(), officer).expect(201).get("id");
    }

    private String openCase(String reportId, String officer) {
        String caseId = intake.post("/reports/" + reportId + "/triage", triage("open-case", ""), officer).expect(200)
                .get("caseId");
        await().atMost(Duration.ofSeconds(20)).until(() -> intake.get("/cases/" + caseId, officer).status() == 200);
        return caseId;
    }
}
