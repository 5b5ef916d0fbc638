package commonweal.web;

import java.util.Map;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What an officer of the Community Safety Unit does in a day. */
@InFrontOfStandIns
class CaseworkIT {

    private static final FakeServices SERVICES = StandIns.SERVICES;

    @LocalServerPort
    private int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    private Browser officer;

    @BeforeEach
    void atTheDesk() {
        StandIns.wellAgain(breakers);
        officer = StandIns.signedIn(port, "csu-officer");
    }

    @Test
    void callsWhatWasFiledAsItWasCalledThen() {
        assertThat(officer.open(FakeServices.REPORT).text())
                .contains("Category Intimidation, as it was called then");
    }

    @Test
    void beginsTheDayWithTheBriefingAndWhatRunsOut() {
        Browser.Page today = officer.open("/");

        assertThat(today.text()).contains("6 new reports since 20 November 2026", "1 urgent, 1 repeat",
                "immediate danger, Chapel Row", "First contacts due today", "C-0000-00C0: at 2:30pm",
                "1 application for an ASB Case Review waits, 1 overdue.",
                "Acceptable behaviour contract, 30 November 2026",
                "Chapel Row: 5 reports", "Feedback to the reporter", "A repeat 20 November 2026",
                "Open all that runs out (1 case)");
        assertThat(today.html().select("#clocks-title ~ table .govuk-tag--red").eachText()).contains("Overdue");
    }

    @Test
    void tellsColleaguesWhatTheOfficerIsCalled() {
        officer.open("/");

        await().untilAsserted(() -> assertThat(SERVICES.intake.asked("PUT /officers/me")).extracting(
                FakeService.Asked::body).contains("{\"name\":\"Test csu-officer\"}"));
    }

    @Test
    void showsTheRestOfTheDayWithoutRiskAssessment() {
        SERVICES.risk.away();

        Browser.Page today = officer.open("/");

        assertThat(today.text()).contains("Feedback to the reporter",
                "This part is not available at the moment: risk assessment.");
    }

    @Test
    void takesAReportSoThatNoColleagueWorksOnItToo() {
        Browser.Page after = officer.send(officer.open(FakeServices.REPORT), "form[action$='/claim']", Map.of());

        assertThat(after.text()).contains("The report is yours");
        SERVICES.intake.refuses("POST " + FakeServices.REPORT + "/claim", 409, "claimed",
                "A colleague works on it until 10:15.");
        Browser.Page again = officer.send(officer.open(FakeServices.REPORT), "form[action$='/claim']", Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("A colleague works on it until 10:15.");
    }

    @ParameterizedTest
    @CsvSource({"'', status=received", "nobody, status=received&claimed=nobody", "me, status=received&claimed=me",
            "held, status=held", "strange, status=received"})
    void showsTheQueueInParts(String part, String asked) {
        officer.open("/triage?show=" + part);

        assertThat(SERVICES.intake.asked("GET /reports").getLast().query()).startsWith(asked + "&page=0");
    }

    @Test
    void opensTheNextReportThatNobodyHas() {
        assertThat(officer.open("/reports/next").address().getPath()).isEqualTo(FakeServices.REPORT);
        assertThat(SERVICES.intake.asked("GET /reports").getLast().query()).contains("claimed=nobody");
    }

    @Test
    void showsWhatMayBeADuplicateSideBySide() {
        Browser.Page report = officer.open(FakeServices.REPORT);
        assertThat(report.text()).contains("The third contact of the same person in 14 days",
                "Do not write to the address", "Likely duplicate");

        Browser.Page beside = officer.open(report.html().select("a[href*='/beside/']").attr("href"));

        assertThat(beside.html().select("h2").eachText()).containsExactly("Report R-0000-0K4Q", "Report R-0000-0K9Q");
        assertThat(beside.text()).contains("The same telephone number", "Same phone");
        Soundness.check(beside);
        Browser.Page decided = officer.open(beside.html().select("a.govuk-button").attr("href"));
        assertThat(decided.html().select("input[name=decision][checked]").val()).isIn("duplicate", "link-to-case");
    }

    @Test
    void holdsADecisionForAMinuteAndTakesItBack() {
        officer.send(officer.open(FakeServices.REPORT), "form[action$=triage]",
                Map.of("category", "noise", "qualifier", "personal", "decision", "open-case", "hold", "true"));
        assertThat(SERVICES.intake.asked("POST " + FakeServices.REPORT + "/triage").getFirst().body())
                .contains("\"hold\":true");

        Browser.Page held = officer.open(FakeServices.HELD_REPORT);
        assertThat(held.text()).contains("Decided: Open a case. It takes effect at 9:31am");
        Soundness.check(held);
        Browser.Page back = officer.send(held, "form[action$='/undo']", Map.of());

        assertThat(back.text()).contains("The decision is taken back.");
        assertThat(SERVICES.intake.asked("POST " + FakeServices.HELD_REPORT + "/triage/undo")).hasSize(1);
    }

    @Test
    void showsPeopleClocksPowersAndNotesOfACase() {
        Browser.Page page = officer.open(FakeServices.CASE);

        assertThat(page.text()).contains("Complainant, Victim", "Safe contact: Ring in the morning only",
                "Tell the complainant how it stands", "by 23 November 2026", "Acceptable behaviour contract",
                "Shouting from ten until midnight.", "A repeat: the risk has to be assessed.", "C-0000-00C9",
                "1 of 4 questions answered", "The score is rising.");
    }

    @Test
    void showsNoPeopleToPartners() {
        Browser.Page page = StandIns.signedIn(port, "group-chair").open(FakeServices.CASE);

        assertThat(page.text()).doesNotContain("Jo Example").contains("Warning letter");
        assertThat(SERVICES.intake.asked("GET " + FakeServices.CASE + "/people")).isEmpty();
    }

    @Test
    void linksAReferralOnlyForTheAgenciesThatHaveAPartInIt() {
        Browser member = StandIns.signedIn(port, "group-member");
        assertThat(member.open(FakeServices.CASE).html().select("a[href='%s']".formatted(FakeServices.REFERRAL)))
                .hasSize(1);

        SERVICES.tasking.refuses("GET " + FakeServices.REFERRAL, 404, "not-found", "It is not known");
        Browser.Page page = member.open(FakeServices.CASE);
        assertThat(page.text()).contains("Referral: accepted");
        assertThat(page.html().select("a[href^=/referrals/]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact", "assign", "person", "note", "diary", "visit", "power", "pause", "resume",
            "recategorise",
            "whole-family", "relate", "merge", "unmerge", "review"})
    void hasAFormForEachThingThatIsDoneWithACase(String deed) {
        Browser.Page form = officer.open(FakeServices.CASE + "/" + deed);

        assertThat(form.status()).isEqualTo(200);
        Soundness.check(form);
        if (!form.html().select("main .govuk-form-group").isEmpty()) {
            Browser.Page again = officer.send(form, "form[action$='%s']".formatted(deed), Map.of());
            assertThat(again.status()).isEqualTo(422);
            Soundness.check(again);
        }
    }

    @Test
    void findsTheOtherCaseByItsReference() {
        Browser.Page form = officer.open(FakeServices.CASE + "/merge");
        assertThat(officer.send(form, "form[action$=merge]", Map.of()).html().select("#case-error").text())
                .isEqualTo("Error: Choose the case or enter its reference");
        assertThat(officer.send(form, "form[action$=merge]", Map.of("case-reference", "C-9999-9999")).html()
                .select("#case-reference-error").text()).isEqualTo("Error: There is no case C-9999-9999 here");
        officer.send(form, "form[action$=merge]", Map.of("case-reference", "c-0000-00c0"));
        assertThat(SERVICES.intake.asked("POST " + FakeServices.CASE + "/merge").getFirst().body())
                .isEqualTo("{\"intoCaseId\":\"case-0000000c0\"}");

        officer.send(officer.open(FakeServices.REPORT), "form[action$=triage]", Map.of("category", "noise",
                "qualifier", "personal", "decision", "link-to-case", "caseId-reference", "C-0000-00C0"));
        assertThat(SERVICES.intake.asked("POST " + FakeServices.REPORT + "/triage").getFirst().body())
                .contains("\"caseId\":\"case-0000000c0\"");
    }

    @Test
    void keepsADiaryEntryWithTheTimeItHappened() {
        Browser.Page after = officer.send(officer.open(FakeServices.CASE + "/diary"), "form[action$=diary]",
                Map.of("on-day", "14", "on-month", "11", "on-year", "2026", "time", "22:00", "text", "Shouting"));

        assertThat(after.text()).contains("The entry is kept.");
        assertThat(SERVICES.intake.asked("POST " + FakeServices.CASE + "/diary").getFirst().body())
                .contains("\"from\":\"2026-11-14T22:00:00\"", "\"text\":\"Shouting\"");
    }

    @Test
    void sendsWhatChangesACaseOnTheVersionThatWasSeen() {
        officer.send(officer.open(FakeServices.CASE + "/pause"), "form[action$=pause]", Map.of("reason", "court"));

        FakeService.Asked asked = SERVICES.intake.asked("POST " + FakeServices.CASE + "/clocks/pause").getFirst();
        assertThat(asked.header("If-match")).isEqualTo("\"4\"");
        assertThat(asked.body()).isEqualTo("{\"reason\":\"court\"}");
    }

    @Test
    void goesOnWithAnAssessmentThatWasBegun() {
        Browser.Page questions = officer.open(FakeServices.CASE + "/assessments/new");
        assertThat(questions.text()).contains("These answers were kept on 20 November 2026", "at least 3 so far");
        assertThat(questions.html().select("input[checked]").eachAttr("value")).containsExactly("most-days");

        Browser.Page after = officer.post(
                questions.html().select("button[formaction]").attr("formaction"),
                Map.of("_csrf", questions.html().select("main input[name=_csrf]").val(), "frequency", "most-days"));

        assertThat(after.text()).contains("The answers are kept.");
        assertThat(SERVICES.risk.asked("PUT " + FakeServices.CASE + "/assessment-draft").getFirst().body())
                .contains("\"frequency\":\"most-days\"");
    }

    @Test
    void asksOneQuestionAtATimeAndKeepsEachAnswer() {
        Browser.Page open = officer.open(FakeServices.CASE + "/assessments/new?show=one");
        assertThat(open.address().getPath()).endsWith("/assessments/new/2");
        assertThat(open.text()).contains("question 2 of 4", "What counts so far: at least 3 of 13", "3 points");
        Soundness.check(open);
        assertThat(officer.send(open, "form[action$='/new/2']", Map.of()).html().select("#worsening-error").text())
                .isEqualTo("Error: Choose an answer, or leave the question out for now");

        Browser.Page next = officer.send(open, "form[action$='/new/2']", Map.of("worsening", "worsening"));
        assertThat(next.address().getPath()).endsWith("/assessments/new/3");
        FakeService.Asked kept = SERVICES.risk.asked("PUT " + FakeServices.CASE + "/assessment-draft").getFirst();
        assertThat(kept.header("If-match")).isEqualTo("\"4\"");
        assertThat(kept.body()).contains("{\"frequency\":\"most-days\",\"worsening\":\"worsening\"}");
        assertThat(officer.open(FakeServices.CASE + "/assessments/new").address().getPath()).endsWith("/new/2");
        assertThat(officer.open(FakeServices.CASE + "/assessments/new?show=all").address().getPath())
                .endsWith("/assessments/new");
        assertThat(officer.open(FakeServices.CASE + "/assessments/new/5").status()).isEqualTo(404);
    }

    @Test
    void looksOverTheAnswersBeforeTheScoreIsWorkedOut() {
        Browser.Page early = officer.open(FakeServices.CASE + "/assessments/new/check");
        assertThat(early.text()).contains("3 questions are open.", "There is no risk band until every question");
        assertThat(early.html().select("main form")).isEmpty();
        Soundness.check(early);

        SERVICES.risk.answers("GET " + FakeServices.CASE + "/assessment-draft", 200, FakeService.read("draft").replace(
                "\"worsening\": null",
                "\"worsening\": \"worsening\", \"effect\": \"a-lot\", \"social-support\": \"isolated\""));
        Browser.Page check = officer.open(FakeServices.CASE + "/assessments/new/check");
        Browser.Page scored = officer.send(check, "form[action$=check]", Map.of());
        assertThat(scored.address().getPath()).endsWith(FakeServices.ASSESSMENT);
        assertThat(SERVICES.risk.asked("POST " + FakeServices.CASE + "/assessments").getFirst().body())
                .contains("\"social-support\":\"isolated\"");
        assertThat(officer.send(check, "form[action$=check]", Map.of("version", "3")).status()).isEqualTo(412);
    }

    @Test
    void listsAllThatRunsOutAndAllThatIsAssessedAgain() {
        Browser.Page clocks = officer.open("/clocks?officer=me");
        assertThat(clocks.text()).contains("1 case with a promise that runs out today", "Feedback to the reporter");
        assertThat(SERVICES.intake.asked("GET /clocks").getLast().query())
                .startsWith("officer=Test%20csu-officer&page=0");
        Soundness.check(clocks);
        Browser.Page again = officer.open("/reassessments");
        assertThat(again.html().select("main a[href$='/assessments/new']")).hasSize(1);
        Soundness.check(again);
    }

    @Test
    void callsAreasAndColleaguesByTheirNames() {
        SERVICES.intake.answers("GET /briefing", 200, FakeService.read("briefing").replace("\"place\": \"Chapel Row\"",
                "\"place\": \"E05999901\""));
        assertThat(officer.open("/").text()).contains("North Hollow: 5 reports");
        SERVICES.intake.answers("GET " + FakeServices.CASE, 200,
                FakeService.read("case").replace("E05000001", "E05999902"));
        assertThat(officer.open(FakeServices.CASE).text()).contains("South Hollow ward", "Olive Example");
    }

    @Test
    void drawsACodeForTheSurveyAndShowsItOnce() {
        Browser.Page form = officer.open(FakeServices.CLOSED_CASE + "/survey-invitation");
        String reporter = form.html().select("input[name=reportId]").first().val();

        Browser.Page code = officer.send(form, "form[action$=survey-invitation]", Map.of("reportId", reporter));

        assertThat(code.text()).contains("ABCD-2M9Q", "holds until 24 December 2026");
        Soundness.check(code);
        assertThat(SERVICES.intake.asked("POST " + FakeServices.CLOSED_CASE + "/survey-invitations").getFirst().body())
                .isEqualTo("{\"reportId\":\"%s\"}".formatted(reporter));
    }
}
