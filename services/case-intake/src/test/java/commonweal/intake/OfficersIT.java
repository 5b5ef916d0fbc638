package commonweal.intake;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import commonweal.testsupport.Servers;

import static commonweal.intake.Bodies.report;
import static commonweal.intake.Bodies.triage;
import static commonweal.intake.IntakeClient.officerOf;
import static commonweal.intake.IntakeClient.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whom a case can be given to, and what somebody wants to see again. */
@RunningIntake
class OfficersIT {

    @Autowired
    private IntakeClient intake;

    @Test
    void listsWhoeverWasSeenAndWhoeverLooksAfterACase() {
        String officer = officerOf("officers");
        String manager = Servers.issuer().token("manager-9").roles(List.of("csu-manager")).partnerships("officers")
                .claim("name", "Avery Invented").signed();
        String reportId = intake.post("/reports", report(), officer).expect(201).get("id");
        String caseId = intake.post("/reports/" + reportId + "/triage", triage("open-case", ""), officer).get("caseId");
        await().atMost(Duration.ofSeconds(20)).until(() -> intake.get("/cases/" + caseId, officer).status() == 200);
        intake.post("/cases/" + caseId + "/assign", "{\"officer\":\"officer-away\"}", officer).expect(200);
        intake.get("/cases", manager).expect(200);
        intake.get("/cases", token("chair-1", "group-chair", "officers")).expect(200);

        intake.put("/officers/me", "{\"name\":\"Blake Invented\"}", officer).expect(200);
        intake.put("/officers/me", "{\"name\":\" \"}", officer).expectProblem(422, "name: 0 characters");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                intake.get("/officers", officer).expect(200).text()).isEqualTo(
                        """
                        {"items":[{"subject":"manager-9","name":"Avery Invented","assigned":0},{"subject":"officer-1","name":"Blake Invented","assigned":0},{"subject":"officer-away","assigned":1}]}"""));
        intake.get("/officers", token("chair-1", "group-chair", "officers")).expectProblem(403, "csu-officer");
        assertThat(intake.get("/officers", officerOf("officers-elsewhere")).expect(200).text())
                .doesNotContain("Avery");
    }

    @Test
    void keepsEverybodysOwnFilters() {
        String officer = token("filtering-1", "csu-officer", "filters");

        intake.put("/saved-filters", "{\"name\":\"High & mine\",\"query\":\"status=open&band=high\"}", officer)
                .expect(200);
        intake.put("/saved-filters", "{\"name\":\"All.$of/them\",\"query\":\"status=open\"}", officer).expect(200);
        intake.put("/saved-filters", "{\"name\":\"All.$of/them\",\"query\":\"status=closed\"}", officer).expect(200);

        assertThat(intake.get("/saved-filters", officer).expect(200).body().get("items")).extracting(
                item -> item.get("name").asString() + ": " + item.get("query").asString())
                .containsExactly("All.$of/them: status=closed", "High & mine: status=open&band=high");
        assertThat(intake.get("/saved-filters", token("filtering-2", "csu-officer", "filters")).text())
                .isEqualTo("{\"items\":[]}");
        String second = "/saved-filters/" + intake.get("/saved-filters", officer).get("items.1.id");
        assertThat(intake.delete(second, officer).expect(200).body().get("items")).hasSize(1);
        intake.delete(second, officer).expectProblem(404, "saved filter");
        intake.put("/saved-filters", "{\"name\":\"x\",\"query\":\" \"}", officer).expectProblem(422,
                "query: 0 characters");
        for (int i = 1; i < 20; i++) {
            intake.put("/saved-filters", "{\"name\":\"filter-%d\",\"query\":\"page=1\"}".formatted(i), officer)
                    .expect(200);
        }
        intake.put("/saved-filters", "{\"name\":\"one more\",\"query\":\"page=1\"}", officer).expectProblem(409,
                "at most 20");
        intake.get("/saved-filters", token("resident", "scrutiny", "filters")).expectProblem(403, "csu-officer");
    }
}
