package commonweal.intake;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.RiskAssessmentEvent.BandConfirmed;
import commonweal.intake.IntakeClient.Answer;

import static commonweal.intake.Bodies.anonymousReport;
import static commonweal.intake.Bodies.report;
import static commonweal.intake.Bodies.triage;
import static commonweal.intake.IntakeClient.officerOf;
import static commonweal.intake.IntakeClient.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What an officer reads in the morning. */
@RunningIntake
class BriefingIT {

    @Autowired
    private IntakeClient intake;

    @Autowired
    private Topics topics;

    @Test
    void tellsWhatIsNewAndWhatIsUrgent() {
        String officer = officerOf("briefing");
        intake.post("/reports", anonymousReport("").replace("\"web\"", "\"police-uk\""), officer).expect(201);
        String first = intake.post("/reports", report(), officer).get("id");
        intake.post("/reports", report(), officer).expect(201);
        intake.post("/reports", report(",\"hate\":true"), officer).expect(201);
        Id caseId = new Id(
                intake.post("/reports/" + first + "/triage", triage("open-case", ""), officer).get("caseId"));
        topics.tell("risk-assessment", caseId, 1, "briefing", caseId, Instant.now(),
                new BandConfirmed(caseId, new Id("asm-1"), new Code("high"), null, null));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Answer told = intake.get("/briefing", officer);
            assertThat(told.body().at("/highRisk/0/caseId").asString()).isEqualTo(caseId.value());
            assertThat(told.body().at("/newReports/repeats")).isNotEmpty();
        });
        Answer told = intake.get("/briefing?since=" + Instant.now().minusSeconds(3600), officer).expect(200);
        assertThat(told.body().at("/newReports/count").asInt()).isEqualTo(3);
        assertThat(told.body().at("/newReports/urgent/0/priority").asString()).isEqualTo("hate");
        assertThat(told.body().at("/waiting/received").asInt()).isEqualTo(2);
        assertThat(told.body().at("/hotPlaces/0/place").asString()).isEqualTo("On or near Invented Road");
        assertThat(told.body().at("/hotPlaces/0/cases/0").asString()).isEqualTo(caseId.value());
        assertThat(told.text()).doesNotContain("Morgan").doesNotContain("1 Invented Road").doesNotContain("Loud");
    }

    @Test
    void isForOfficersAndRefusesABeginningThatMakesNoSense() {
        intake.get("/briefing", token("chair-1", "group-chair", "briefing")).expectProblem(403, "csu-officer");
        intake.get("/briefing?since=" + Instant.now().plusSeconds(600), officerOf("briefing")).expectProblem(422,
                "since: ");
        intake.get("/briefing?since=yesterday", officerOf("briefing")).expectProblem(400, "since: 'yesterday'");
    }
}
