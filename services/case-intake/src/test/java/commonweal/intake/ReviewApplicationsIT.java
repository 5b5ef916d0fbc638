package commonweal.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.CaseReviewRequested;
import commonweal.events.Id;
import commonweal.intake.IntakeClient.Answer;
import commonweal.testsupport.Servers;

import static commonweal.intake.Bodies.report;
import static commonweal.intake.Bodies.triage;
import static commonweal.intake.IntakeClient.officerOf;
import static commonweal.intake.IntakeClient.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Residents apply for an ASB Case Review by themselves; officers find out which case it is about. */
@RunningIntake
class ReviewApplicationsIT {

    private static final String APPLICATIONS = "/case-review-applications";
    private static final String SECRET = "Commonweal-Secret";
    private static final String KEY = "Idempotency-Key";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @Autowired
    private IntakeClient intake;

    @Autowired
    private Topics topics;

    @Test
    void beginsAReviewInTheCaseThatAnOfficerFindsAndGoesWhenTheCaseGoes() {
        String officer = officerOf("applied");
        String residents = residentsOf("applied");
        Answer applied = intake.post(APPLICATIONS, application(""), residents).expect(201);
        Id id = new Id(applied.get("id"));
        String progress = APPLICATIONS + "/progress/" + applied.get("reference");
        String secret = applied.get("secret");
        assertThat(applied.get("acknowledgeBy")).isNotBlank();
        assertThat(intake.get(progress, residents, SECRET, secret).expect(200).get("status")).isEqualTo("received");
        assertThat(statutory(officer)).contains("\"applications\":1");
        Answer waiting = intake.get(APPLICATIONS, officer).expect(200);
        assertThat(waiting.body().at("/items/0/id").asString()).isEqualTo(id.value());
        assertThat(waiting.text()).doesNotContain("Robin");

        Id caseId = openCase(officer, ",\"sample\":true");
        Answer placed = intake
                .post(APPLICATIONS + "/" + id + "/place", "{\"caseId\":\"%s\"}".formatted(caseId), officer)
                .expect(200);
        assertThat(placed.get("caseReference")).startsWith("C-");
        assertThat(topics.events(id, 1).getLast().data()).isEqualTo(new CaseReviewRequested(caseId, id, TODAY));
        String review = "/cases/" + caseId + "/reviews/" + id;
        await().atMost(Duration.ofSeconds(20)).until(() -> intake.get(review, officer).status() == 200);
        Answer begun = intake.get(review, officer);
        assertThat(begun.get("application.applicant.name")).isEqualTo("Robin Invented");
        assertThat(begun.body().at("/application/qualifying").asInt()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                intake.get("/cases/" + caseId, officer).body().at("/reviews/0/id").asString()).isEqualTo(id.value()));
        intake.post(review + "/threshold", "{\"met\":true,\"reason\":\"harm\"}", officer).expect(200);
        Answer seen = intake.get(progress, residents, SECRET, secret).expect(200);
        assertThat(seen.get("status")).isEqualTo("threshold-met");
        assertThat(seen.text()).doesNotContain("Robin").doesNotContain("officer-1").doesNotContain(caseId.value());
        assertThat(seen.body().at("/nextStep/dueOn").asString()).isNotBlank();

        intake.delete("/sample", token("manager-1", "csu-manager", "applied")).expect(200);

        assertThat(((CaseErased) topics.events(caseId, 2).getLast().data()).reviewIds()).containsExactly(id);
        await().atMost(Duration.ofSeconds(20)).until(
                () -> intake.get(progress, residents, SECRET, secret).status() == 404);
        intake.get(APPLICATIONS + "/" + id, officer).expectProblem(404);
        // why: what has to be published does not change because somebody was forgotten
        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(statutory(officer)).contains("\"applications\":1"));
        assertThat(intake.get("/case-reviews", officer).body().get("total").asInt()).isZero();
    }

    @Test
    void takesAnApplicationInOnceHoweverOftenItIsSent() {
        String residents = residentsOf("applied-twice");
        Answer first = intake.post(APPLICATIONS, application(""), residents, KEY, "form-1").expect(201);

        Answer again = intake.post(APPLICATIONS, application(""), residents, KEY, "form-1").expect(200);

        assertThat(again.get("reference")).isEqualTo(first.get("reference"));
        assertThat(again.body().has("secret")).isFalse();
        intake.post(APPLICATIONS, application(",\"harm\":\"No sleep\""), residents, KEY, "form-1").expectProblem(409,
                "another application");
        assertThat(intake.get(APPLICATIONS, officerOf("applied-twice")).body().get("total").asInt()).isEqualTo(1);
    }

    @Test
    void showsNothingToWhoeverDoesNotKnowTheSecret() {
        String residents = residentsOf("applied-secret");
        Answer applied = intake.post(APPLICATIONS, application(""), residents).expect(201);
        String progress = APPLICATIONS + "/progress/" + applied.get("reference");

        intake.get(progress, residents, SECRET, "guessed").expectProblem(404);
        intake.get(APPLICATIONS + "/progress/A-0000-0000", residents, SECRET, applied.get("secret"))
                .expectProblem(404);
        intake.get(progress, residents).expect(400);
        intake.get(progress, residentsOf("elsewhere"), SECRET, applied.get("secret")).expectProblem(404);
        intake.get(APPLICATIONS, residents).expectProblem(403);
        intake.get(APPLICATIONS + "/" + applied.get("id"), token("member", "group-member", "applied-secret"))
                .expectProblem(403, "csu-officer");
        intake.get(APPLICATIONS + "/" + applied.get("id"), officerOf("elsewhere")).expectProblem(404);
    }

    @Test
    void isSetAsideOrErasedByAManagerBeforeItHasACase() {
        String officer = officerOf("applied-aside");
        String residents = residentsOf("applied-aside");
        Answer applied = intake.post(APPLICATIONS, application(""), residents).expect(201);
        String path = APPLICATIONS + "/" + applied.get("id");

        intake.post(path + "/set-aside", "{\"reason\":\"boring\"}", officer).expectProblem(422, "other-area");
        Answer aside = intake.post(path + "/set-aside", "{\"reason\":\"other-area\"}", officer).expect(200);
        assertThat(aside.get("setAside.reason")).isEqualTo("other-area");
        intake.post(path + "/place", "{\"caseId\":\"case-nowhere\"}", officer).expectProblem(422,
                "a case of this partnership");
        assertThat(intake.get(APPLICATIONS + "/progress/" + applied.get("reference"), residents, SECRET,
                applied.get("secret")).get("text")).contains("another area");
        assertThat(intake.get(APPLICATIONS + "?status=set-aside", officer).body().get("total").asInt()).isEqualTo(1);
        intake.delete(path, officer).expectProblem(403, "csu-manager");
        intake.delete(path, token("manager-1", "csu-manager", "applied-aside")).expect(204);
        intake.get(path, officer).expectProblem(404);
    }

    @Test
    void refusesWhatNobodyCouldAnswerOrDecideOn() {
        String residents = residentsOf("applied-refused");

        intake.post(APPLICATIONS, application("").replace("\"phone\":\"01632 960007\"", "\"email\":\"robin\""),
                residents).expectProblem(422, "applicant.email: 'robin'");
        intake.post(APPLICATIONS, application("").replace(",\"phone\":\"01632 960007\"", ""), residents)
                .expectProblem(422, "at least one of email, phone, address");
        intake.post(APPLICATIONS, application("").replace("\"complainedOn\":\"%s\"".formatted(TODAY),
                "\"complainedOn\":\"%s\"".formatted(TODAY.plusDays(1))), residents).expectProblem(422, "today");
        intake.post(APPLICATIONS, "{\"applicant\":{\"name\":\"Robin\"}}", residents).expectProblem(422);
        intake.get(APPLICATIONS + "?status=lost", officerOf("applied-refused")).expectProblem(422, "'lost'");
    }

    private String statutory(String officer) {
        int year = TODAY.getMonthValue() < 4 ? TODAY.getYear() - 1 : TODAY.getYear();
        return intake.get("/case-reviews/statutory?year=" + year, officer).expect(200).text();
    }

    private Id openCase(String officer, String more) {
        String reportId = intake.post("/reports", report(more), officer).expect(201).get("id");
        Id caseId = new Id(intake.post("/reports/" + reportId + "/triage", triage("open-case", ""), officer)
                .expect(200).get("caseId"));
        await().atMost(Duration.ofSeconds(20)).until(() -> intake.get("/cases/" + caseId, officer).status() == 200);
        return caseId;
    }

    private static String residentsOf(String partnership) {
        return Servers.issuer().token("web").scope("public").partnerships(partnership).signed();
    }

    private static String application(String more) {
        return """
               {"applicant":{"name":"Robin Invented","phone":"01632 960007"},"consent":true,"wanted":"Quiet",
                "complaints":[{"incidentOn":"%s","complainedOn":"%s","agency":"police","reference":"12/345"}]%s}"""
                .formatted(TODAY.minusDays(3), TODAY, more);
    }
}
