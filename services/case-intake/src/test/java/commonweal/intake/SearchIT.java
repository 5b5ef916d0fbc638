package commonweal.intake;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import commonweal.intake.IntakeClient.Answer;

import static commonweal.intake.Bodies.report;
import static commonweal.intake.Bodies.triage;
import static commonweal.intake.IntakeClient.officerOf;
import static commonweal.intake.IntakeClient.token;
import static org.assertj.core.api.Assertions.assertThat;

/** How an officer finds again what somebody asks about. */
@RunningIntake
class SearchIT {

    private static final String OFFICER = officerOf("searched");

    private static String reference;
    private static String caseId;

    @BeforeAll
    static void fill(@Autowired IntakeClient intake) {
        Answer received = intake.post("/reports", report(), OFFICER).expect(201);
        reference = received.get("reference");
        caseId = intake.post("/reports/" + received.get("id") + "/triage", triage("open-case", ""), OFFICER)
                .get("caseId");
        intake.post("/cases/" + caseId + "/people", """
                                                    {"roles":["witness"],"name":"Zoë O'Invented","phone":"01632 960077",
                                                     "address":"12 Chapel Row"}""", OFFICER).expect(201);
        intake.post("/cases/" + caseId + "/people", "{\"roles\":[\"victim\"],\"name\":\"Ira Sample\"}", OFFICER)
                .expect(201);
        intake.post("/cases/" + caseId + "/notes",
                """
                {"visibility":"staff","text":"The landlord put a lock on the cellar"}""",
                OFFICER).expect(201);
    }

    @Autowired
    private IntakeClient intake;

    @ParameterizedTest
    @ValueSource(strings = {"morgan invented", "TN13 1HG", "tn13", "01632960001", "+44 1632 960001",
            "morgan@example.org", "loud music", "1 invented road"})
    void findsAReportByWhatWasTold(String typed) {
        Answer found = find(typed, OFFICER).expect(200);

        assertThat(found.body().at("/reports")).hasSize(1);
        assertThat(found.get("reports.0.reference")).isEqualTo(reference);
        assertThat(found.get("reports.0.caseId")).isEqualTo(caseId);
        assertThat(found.get("reports.0.where")).isEqualTo("1 Invented Road, TN13 1HG");
        assertThat(found.body().at("/more")).isEmpty();
    }

    @Test
    void findsReportsAndCasesByTheirReferences() {
        assertThat(find(reference.toLowerCase(), OFFICER).get("reports.0.reference")).isEqualTo(reference);
        String caseReference = "C-" + caseId.substring(caseId.length() - 8);
        assertThat(find(caseReference, OFFICER).get("cases.0.id")).isEqualTo(caseId);
    }

    @Test
    void findsPeopleAndNotesOfCases() {
        Answer person = find("zoe chapel", OFFICER);
        assertThat(person.body().at("/people")).hasSize(1);
        assertThat(person.get("people.0.name")).isEqualTo("Zoë O'Invented");
        assertThat(person.get("people.0.caseId")).isEqualTo(caseId);
        assertThat(find("cellar", OFFICER).get("notes.0.excerpt")).contains("a lock on the cellar");
    }

    @Test
    void takesNoWordOfAnotherPersonOfTheSameCase() {
        assertThat(find("ira chapel", OFFICER).body().at("/people")).isEmpty();
    }

    @Test
    void findsNothingOfAnotherPartnershipAndNothingForPartners() {
        assertThat(find("morgan", officerOf("unsearched")).body().at("/reports")).isEmpty();
        find("morgan", token("chair-1", "group-chair", "searched")).expectProblem(403, "csu-officer");
    }

    @Test
    void saysWhatItCannotLookFor() {
        find("?", OFFICER).expectProblem(422, "text: 0 words");
    }

    @Test
    void findsNothingOfWhatWasErased() {
        String manager = token("manager-1", "csu-manager", "search-erased");
        intake.post("/reports", report(",\"sample\":true"), manager).expect(201);
        assertThat(find("morgan", manager).body().at("/reports")).hasSize(1);

        intake.delete("/sample", manager).expect(200);

        assertThat(find("morgan", manager).body().at("/reports")).isEmpty();
    }

    private Answer find(String typed, String officer) {
        return intake.post("/search", "{\"text\":\"%s\"}".formatted(typed), officer);
    }
}
