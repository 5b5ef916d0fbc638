package commonweal.intake;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import commonweal.intake.IntakeClient.Answer;

import static commonweal.intake.Bodies.anonymousReport;
import static commonweal.intake.Bodies.report;
import static commonweal.intake.Bodies.triage;
import static commonweal.intake.IntakeClient.officerOf;
import static commonweal.intake.IntakeClient.token;
import static org.assertj.core.api.Assertions.assertThat;

/** How many reports and cases each area has, without a point on any map. */
@RunningIntake
class PlacesIT {

    @Autowired
    private IntakeClient intake;

    @Test
    void countsByAreaAndTellsOfBusyStreets() {
        String officer = officerOf("counted");
        for (int i = 0; i < 5; i++) {
            String id = intake.post("/reports", report(), officer).expect(201).get("id");
            intake.post("/reports/" + id + "/triage", triage("open-case", ""), officer).expect(200);
        }
        intake.post("/reports", anonymousReport("").replace("\"web\"", "\"police-uk\""), officer).expect(201);

        Answer told = intake.get("/places", token("member-1", "group-member", "counted")).expect(200);

        assertThat(told.get("wards.0.code")).isEqualTo("E05009960");
        assertThat(told.get("wards.0.reports")).isEqualTo("5");
        assertThat(told.get("wards.0.cases")).isEqualTo("5");
        assertThat(told.get("lsoas.0.code")).isEqualTo("E01024405");
        assertThat(told.get("elsewhere.published")).isEqualTo("1");
        assertThat(told.get("hotSpots.0.place")).isEqualTo("On or near Invented Road");
        assertThat(told.get("hotSpots.0.count")).isEqualTo("5");
        assertThat(told.text()).doesNotContain("Morgan").doesNotContain("1 Invented Road").doesNotContain("51.27");
        LocalDate before = LocalDate.now().minusDays(30);
        assertThat(intake.get("/places?from=%s&to=%s".formatted(before.minusDays(1), before), officer).body()
                .at("/wards")).isEmpty();
    }

    @Test
    void keepsSmallCountsBack() {
        String officer = officerOf("counted-few");
        intake.post("/reports", report(), officer).expect(201);

        Answer told = intake.get("/places", officer).expect(200);

        assertThat(told.body().at("/wards/0/reports").isMissingNode()).isTrue();
        assertThat(told.get("wards.0.cases")).isEqualTo("0");
        assertThat(told.get("hiddenBelow")).isEqualTo("5");
        assertThat(told.body().at("/hotSpots")).isEmpty();
    }

    @Test
    void isNotForScrutinyAndRefusesPeriodsThatMakeNoSense() {
        intake.get("/places", token("scrutiny-1", "scrutiny", "counted")).expectProblem(403, "csu-officer");
        intake.get("/places?from=2026-02-01&to=2026-01-01", officerOf("counted")).expectProblem(422,
                "from: 2026-02-01");
        intake.get("/places?from=1990-01-01", officerOf("counted")).expectProblem(422, "1,100 days");
    }
}
