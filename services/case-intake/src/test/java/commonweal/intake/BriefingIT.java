package commonweal.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.RiskAssessmentEvent.BandConfirmed;
import commonweal.intake.IntakeClient.Answer;
import commonweal.testsupport.Servers;

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
    void tellsWhoIsToBeSeenAndWhoWaitsForWord() {
        String officer = Servers.issuer().token("officer-1", List.of("csu-officer", "operator"), null,
                List.of("owed-briefing"));
        String late = intake.post("/reports", report().replace("2026-11-20T21:30", "2026-03-01T21:30"), officer,
                "Commonweal-At", "2026-03-02T10:00:00Z").expect(201).get("id");
        String caseId = intake.post("/reports/" + late + "/triage", triage("open-case", ""), officer).expect(200)
                .get("caseId");
        await().atMost(Duration.ofSeconds(20)).until(() -> intake.get("/cases/" + caseId, officer).status() == 200);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        String visits = "/cases/" + caseId + "/visits";
        intake.post(visits, "{\"from\":\"%sT14:30\",\"to\":\"%sT13:30\",\"text\":\"See\"}".formatted(today, today),
                officer).expectProblem(422, "to: ");
        String visit = intake.post(visits, "{\"from\":\"%sT14:30\",\"text\":\"See Morgan\"}".formatted(today), officer)
                .expect(201).get("id");
        intake.post(visits, "{\"from\":\"%sT09:00\",\"text\":\"See again\"}".formatted(today.plusDays(3)), officer)
                .expect(201);

        Answer told = intake.get("/briefing", officer).expect(200);
        assertThat(told.body().at("/visits")).hasSize(1);
        assertThat(told.body().at("/visits/0/label").asString()).isEqualTo("Visit at 14:30");
        assertThat(told.body().at("/feedback/overdue").asInt()).isEqualTo(1);
        assertThat(told.body().at("/feedback/items/0/reportId").asString()).isEqualTo(late);
        assertThat(told.body().at("/reviews/waiting").asInt()).isZero();
        assertThat(told.text()).doesNotContain("Morgan");
        assertThat(intake.get("/visits?to=" + today.plusDays(7), officer).expect(200).body().get("items")).hasSize(2);
        intake.get("/visits?to=" + today.minusDays(1), officer).expectProblem(422, "to: ");

        intake.post(visits + "/" + visit + "/call-off", "{}", officer).expect(200);
        intake.post(visits + "/" + visit + "/call-off", "{}", officer).expectProblem(409, "called off already");
        intake.post(visits + "/note-none/call-off", "{}", officer).expectProblem(422, "a visit of this case");
        assertThat(intake.get("/briefing", officer).body().at("/visits")).isEmpty();
        assertThat(intake.get("/cases/" + caseId + "/timeline", officer).text())
                .contains("\"Visit planned for ", "\"Visit of ", " at 14:30 called off\"").doesNotContain("See Morgan");
        assertThat(intake.get("/cases/" + caseId + "/timeline", token("chair-1", "group-chair", "owed-briefing"))
                .expect(200).text()).doesNotContain("Visit");
        assertThat(intake.get("/cases/" + caseId + "/notes", officer).body().at("/items/0/calledOff").asBoolean())
                .isTrue();
    }

    @Test
    void isForOfficersAndRefusesABeginningThatMakesNoSense() {
        intake.get("/briefing", token("chair-1", "group-chair", "briefing")).expectProblem(403, "csu-officer");
        intake.get("/briefing?since=" + Instant.now().plusSeconds(600), officerOf("briefing")).expectProblem(422,
                "since: ");
        intake.get("/briefing?since=yesterday", officerOf("briefing")).expectProblem(400, "since: 'yesterday'");
    }
}
