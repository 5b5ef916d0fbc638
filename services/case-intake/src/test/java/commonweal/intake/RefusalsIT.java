package commonweal.intake;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import commonweal.intake.IntakeClient.Answer;
import commonweal.testsupport.Servers;

import static commonweal.intake.Bodies.anonymousReport;
import static commonweal.intake.Bodies.report;
import static commonweal.intake.Bodies.triage;
import static commonweal.intake.IntakeClient.officerOf;
import static commonweal.intake.IntakeClient.token;
import static org.assertj.core.api.Assertions.assertThat;

@RunningIntake
class RefusalsIT {

    private final String officer = officerOf("refusals");

    @Autowired
    private IntakeClient intake;

    private String reportId;

    @BeforeEach
    void takeAReportIn() {
        reportId = intake.post("/reports", report(), officer).expect(201).get("id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            '"channel":"phone"'           | '"channel":"pigeon"'         | channel: 'pigeon' (expected: one of web, phone
                                            '"channel":"phone",'          | ''                           | channel: none (expected: one of web
                                            '"anonymous":false'           | '"anonymous":true'           | reporter: given although anonymous is true
                                            '"anonymous":false,'          | ''                           | anonymous: none
                                            '2026-11-20T21:30'            | '2126-11-20T21:30'           | not in the future
                                            '2026-11-20T21:30'            | 'yesterday'                  | occurred.from: 'yesterday' (expected: a date and time
                                            '"precision":"minute"'        | '"precision":"hour"'         | occurred.precision: 'hour' (expected: one of minute, day, month)
                                            '"category":"noise"'          | '"category":"nonsense"'      | category: 'nonsense' (expected: one of abandoned-vehicle
                                            '"qualifier":"personal"'      | '"qualifier":"odd"'          | qualifier: 'odd' (expected: one of personal, nuisance, environmental)
                                            'tn131hg'                     | 'nowhere'                    | place.postcode:
                                            '"uprn":"100000000017"'       | '"uprn":"1x"'                | place.uprn: '1x' (expected: 1 to 12 digits)
                                            '"longitude":0.19'            | '"longitude":190'            | place.longitude: 190.0 (expected: -180 to 180)
                                            '"longitude":0.19,'           | ''                           | place.longitude: none
                                            'morgan@example.org'          | 'morgan'                     | reporter.email: 'morgan'
                                            '01632 960001'                | 'call me'                    | reporter.phone: 'call me'
                                            '"channel":"phone"'           | '"colour":"red"'             | colour
                                            '"longitude":0.19'            | '"longitude":"east"'         | longitude
                                            '"channel":"phone"'           | '"channel":7'                | channel
                                            """)
    void refusesAReportThatIsNotWhatIsExpected(String good, String bad, String sentence) {
        intake.post("/reports", report().replace(good, bad), officer).expectProblem(422, sentence);
    }

    @Test
    void refusesMoreTextThanFits() {
        intake.post("/reports", report().replace("Loud music", "x".repeat(4001)), officer).expectProblem(422,
                "description: ", "(expected: at most 4,000)");
    }

    @Test
    void refusesWhatIsNoJson() {
        intake.post("/reports", "{\"channel\":", officer).expectProblem(400);
        intake.post("/reports", "", officer).expectProblem(400);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        intake.post("/reports", report().replace("Loud music", "x".repeat(10_000_000)), officer).expect(413);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            {"decision":"forget"}                                                        | decision: 'forget' (expected: one of open-case
                                            {}                                                                           | decision: none
                                            {"decision":"open-case","category":"nonsense"}                               | category: 'nonsense'
                                            {"decision":"link-to-case"}                                                  | caseId: none (expected: the case to link to)
                                            {"decision":"link-to-case","caseId":"case-nowhere"}                          | caseId: 'case-nowhere' (expected: a case of this partnership)
                                            {"decision":"link-to-case","caseId":"Nowhere!"}                              | id: 'Nowhere!'
                                            {"decision":"signpost"}                                                      | agency: none (expected: one of police
                                            {"decision":"signpost","agency":"circus"}                                    | agency: 'circus'
                                            """)
    void refusesADecisionThatIsNotWhatIsExpected(String body, String sentence) {
        intake.post("/reports/" + reportId + "/triage", body, officer).expectProblem(422, sentence);
    }

    @Test
    void refusesADecisionOnAReportWithoutAHeading() {
        String id = intake.post("/reports", anonymousReport(""), officer).get("id");

        intake.post("/reports/" + id + "/triage", "{\"decision\":\"open-case\"}", officer).expectProblem(422,
                "category: none");
    }

    @Test
    void knowsNothingOfIdsThatNobodyGaveOut() {
        intake.get("/reports/rep-nowhere", officer).expectProblem(404, "rep-nowhere");
        intake.get("/cases/case-nowhere", officer).expectProblem(404, "case-nowhere");
        intake.get("/cases/case-nowhere/timeline", officer).expectProblem(404, "case-nowhere");
        intake.post("/cases/case-nowhere/close", "{\"reason\":\"mediated\",\"behaviour\":\"improved\"}", officer)
                .expectProblem(404, "case-nowhere");
        intake.get("/cases/No%20Id", officer).expectProblem(400, "id: 'No Id'");
    }

    @Test
    void hidesWhatBelongsToAnotherPartnership() {
        String stranger = officerOf("elsewhere");
        String caseId = intake.post("/reports/" + reportId + "/triage", triage("open-case", ""), officer).get("caseId");
        String theirs = intake.post("/reports", report(), stranger).get("id");

        intake.get("/reports/" + reportId, stranger).expectProblem(404, reportId);
        intake.post("/reports/" + reportId + "/feedback", "{\"method\":\"email\"}", stranger).expectProblem(404);
        intake.get("/cases/" + caseId, stranger).expectProblem(404, caseId);
        intake.post("/reports/" + theirs + "/triage", triage("link-to-case", ",\"caseId\":\"" + caseId + "\""),
                stranger)
                .expectProblem(422, "a case of this partnership");
        assertThat(intake.get("/reports", stranger).text()).doesNotContain(reportId);
        assertThat(intake.get("/cases", stranger).text()).doesNotContain(caseId);
        intake.get("/cases?partnership=refusals", stranger).expectProblem(403, "refusals");
    }

    @ParameterizedTest
    @CsvSource({"group-chair", "group-member", "partner-returns", "scrutiny", "county", "operator"})
    void letsOnlyTheCommunitySafetyUnitWorkOnReports(String role) {
        String other = token("somebody", role, "refusals");

        intake.post("/reports", report(), other).expectProblem(403, role);
        intake.get("/reports", other).expectProblem(403, role);
        intake.post("/reports/" + reportId + "/triage", triage("no-action", ""), other).expectProblem(403, role);
        intake.post("/cases/case-nowhere/close", "{}", other).expectProblem(403, role);
    }

    @Test
    void letsThePublicTellAndAskForTheListsAndNothingElse() {
        String residents = Servers.issuer().token("web").scope("public").partnerships("refusals").signed();

        intake.post("/reports", anonymousReport(""), residents).expect(201);
        assertThat(intake.get("/reference-data", residents).expect(200).text()).contains("\"fly-tipping\"")
                .doesNotContain("null");
        intake.get("/reports", residents).expect(403);
        intake.get("/cases", residents).expect(403);
    }

    @Test
    void refusesAChangeDecidedOnAnOldVersion() {
        // why: one that nothing can be compared with, so that nothing else changes it
        String reportId = intake.post("/reports", anonymousReport(""), officer).get("id");
        String path = "/reports/" + reportId + "/triage";

        intake.post(path, triage("no-action", ""), officer, "If-Match", "\"7\"").expectProblem(412, "version 7",
                "expected: 1");
        Answer done = intake.post(path, triage("no-action", ""), officer, "If-Match", "\"1\"").expect(200);
        assertThat(done.etag()).isEqualTo("\"2\"");
        assertThat(intake.get("/reports/" + reportId, officer).etag()).isEqualTo("\"2\"");
        intake.post(path, triage("no-action", ""), officer, "If-Match", "soon").expectProblem(400, "If-Match: soon");
    }

    @Test
    void saysWhyTheStateForbidsIt() {
        String path = "/reports/" + reportId;
        intake.post(path + "/feedback", "{\"method\":\"email\"}", officer).expectProblem(409, "waits for triage");
        String caseId = intake.post(path + "/triage", triage("open-case", ""), officer).get("caseId");

        intake.post(path + "/triage", triage("open-case", ""), officer).expectProblem(409, "was triaged already");
        intake.post(path + "/feedback", "{\"method\":\"email\"}", officer).expectProblem(409, "through the case");
        intake.post("/cases/" + caseId + "/surveys", "{\"outcome\":3}", officer).expectProblem(409, "is open");
        intake.post("/cases/" + caseId + "/surveys", "{\"outcome\":9}", officer).expectProblem(422,
                "outcome: 9 (expected: 1 to 5)");
        intake.post("/cases/" + caseId + "/surveys", "{}", officer).expectProblem(422, "survey: no answer");
        intake.post("/cases/" + caseId + "/close", "{\"reason\":\"bored\",\"behaviour\":\"improved\"}", officer)
                .expectProblem(422, "reason: 'bored'");
        intake.post("/cases/" + caseId + "/feedback", "{\"method\":\"drum\"}", officer).expectProblem(422,
                "method: 'drum'");
        intake.post("/cases/" + caseId + "/feedback", "{\"method\":\"sms\",\"reportIds\":[\"rep-other\"]}", officer)
                .expectProblem(422, "rep-other");
        intake.get("/cases?sort=colour", officer).expectProblem(422, "sort: 'colour'");
        intake.get("/cases?band=purple", officer).expectProblem(422, "band: 'purple'");
        intake.get("/reports?status=lost", officer).expectProblem(422, "status: 'lost'");
        intake.get("/reports?size=1000", officer).expectProblem(400, "size: 1000");
    }

    @Test
    void refusesATokenThatIsNotGoodAnyMore() {
        intake.get("/cases", Servers.issuer().token("officer-1").roles("csu-officer").partnerships("refusals").expired()
                .signed()).expect(401);
        intake.get("/cases", Servers.issuer().token("officer-1").roles("csu-officer").partnerships("refusals")
                .withWrongKey().signed()).expect(401);
    }
}
