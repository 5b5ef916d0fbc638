package commonweal.web;

import java.util.Map;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The plan: how it stands, how it got there, what agencies owe it. */
@InFrontOfStandIns
class PlansIT {

    private static final FakeService PLANS = StandIns.SERVICES.plans;
    private static final String FORM = FakeServices.PLAN + "/returns/form?agency=police&period=2026-27-Q2";

    @LocalServerPort
    private int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @BeforeEach
    void wellAgain() {
        StandIns.wellAgain(breakers);
    }

    @Test
    void showsTheCourseOfAMeasureInWordsToo() {
        Browser.Page plan = StandIns.signedIn(port, "csu-manager").open(FakeServices.PLAN);

        assertThat(plan.html().select("svg[role=img]").eachAttr("aria-label"))
                .containsExactly("Up from 60 in April 2026 to 82 in July 2026");
        assertThat(plan.text()).contains("81% by 31 March 2027", "Too few to show",
                "Not adopted yet: next is council", "planned for 15 December 2026");
    }

    @Test
    void explainsAMeasureWithItsMonths() {
        Browser.Page page = StandIns.signedIn(port, "csu-officer").open(FakeServices.PLAN + "/measures/sm-02");

        assertThat(page.text()).contains("2.0 percentage points above the target", "Between 52.3 and 94.9",
                "The broken line is the target.");
        assertThat(page.html().select("table").first().select("tbody tr").eachText()).containsExactly(
                "April 2026 60 3 of 5", "June 2026 75 3 of 4", "July 2026 82 9 of 11");
        Soundness.check(page);
    }

    @Test
    void showsAFigureAsItWasKnownOnADay() {
        PLANS.answers("GET " + FakeServices.PLAN + "/measures", 200, FakeService.read("figures-then"));

        Browser.Page page = StandIns.signedIn(port, "csu-officer")
                .open(FakeServices.PLAN + "/measures/sm-02?knownOn=2026-07-15");

        assertThat(PLANS.asked("GET " + FakeServices.PLAN + "/measures").getLast().query())
                .isEqualTo("period=2026-27&asKnownOn=2026-07-15");
        assertThat(page.text()).contains("As it was known when 15 July 2026 had ended.", "Then 75% (6 of 8)",
                "Today 82% (9 of 11). It was revised since.");
        assertThat(PLANS.asked("GET " + FakeServices.PLAN + "/measures/sm-02/evidence").getLast().query())
                .isEqualTo("period=2026-27&asKnownOn=2026-07-15&page=0");
    }

    @Test
    void takesADayThatIsNoneForToday() {
        StandIns.signedIn(port, "csu-officer").open(FakeServices.PLAN + "/measures/sm-02?knownOn=2999-13-45");

        assertThat(PLANS.asked("GET " + FakeServices.PLAN + "/measures").getLast().query())
                .isEqualTo("period=2026-27");
    }

    @Test
    void letsAManagerRecordTheNextStepOfAdoption() {
        Browser manager = StandIns.signedIn(port, "csu-manager");
        Browser.Page after = manager.send(manager.open(FakeServices.PLAN + "/adoption"), "form[action$=adoption]",
                Map.of("date-day", "20", "date-month", "11", "date-year", "2026"));

        assertThat(after.text()).contains("The step is recorded.");
        assertThat(PLANS.asked("POST " + FakeServices.PLAN + "/adoption").getFirst().body())
                .contains("\"step\":\"council\"", "\"date\":\"2026-11-20\"");
        assertThat(StandIns.signedIn(port, "csu-officer").open(FakeServices.PLAN + "/adoption").status())
                .isEqualTo(403);
    }

    @Test
    void countsAPartOfTheCasework() {
        Browser officer = StandIns.signedIn(port, "csu-officer");

        Browser.Page plan = officer.open(FakeServices.PLAN + "?category=noise&band=high&ward=E05009960");

        assertThat(PLANS.asked("GET " + FakeServices.PLAN + "/measures").getLast().query())
                .isEqualTo("period=2026-27&category=noise&ward=E05009960&band=high");
        assertThat(plan.text()).contains("Only a part of the casework is counted: High risk, Noise, Ward E05009960");
        assertThat(plan.html().select("a[href*='/measures/sm-02?']").attr("href"))
                .endsWith("?band=high&category=noise&period=2026-27&ward=E05009960");
        Soundness.check(plan);
        StandIns.signedIn(port, "partner-returns").open(FakeServices.PLAN + "?category=noise");
        assertThat(PLANS.asked("GET " + FakeServices.PLAN + "/measures").getLast().query())
                .isEqualTo("period=2026-27");
    }

    @Test
    void leadsFromAFigureToItsCasesAndEvents() {
        Browser officer = StandIns.signedIn(port, "csu-officer");
        Browser.Page measure = officer.open(FakeServices.PLAN + "/measures/sm-02");
        assertThat(measure.html().select("tbody a").eachAttr("href")).contains(FakeServices.REFERRAL,
                FakeServices.CASE);

        Browser.Page why = officer.open(measure.html().select("a[href*='/explain']").attr("href"));

        assertThat(PLANS.asked("GET " + FakeServices.PLAN + "/measures/sm-02/explain").getLast().query())
                .isEqualTo("unit=ref-00000000f1&of=ref-00000000f1");
        assertThat(why.text()).contains("It is counted as reached.", "Decides whether it is reached",
                "ref-00000000f1/5", "1 October 2026, 11:00am");
        Soundness.check(why);
    }

    @Test
    void showsWhatTheAuditorFinds() {
        Browser.Page page = StandIns.signedIn(port, "group-chair").open(FakeServices.PLAN + "/audit");

        assertThat(page.text()).contains("41 of 60 is 68.3%, not 86%.", "Wrong", "The measure has no target.");
        Soundness.check(page);
    }

    @Test
    void showsActionsByWhatWasReturned() {
        Browser.Page page = StandIns.signedIn(port, "csu-officer").open(FakeServices.PLAN + "/actions");

        assertThat(page.text()).contains("1 Under way", "£1,250 Spent", "Completed £1,250.50 spent",
                "Police, July to September 2026: Two patrols a week.");
        Soundness.check(page);
    }

    @Test
    void namesTheLinesOfAPlanThatAreWrong() {
        Browser manager = StandIns.signedIn(port, "csu-manager");
        Browser.Page form = manager.open(FakeServices.PLAN + "/text");
        assertThat(form.html().select("#text").text()).contains("id: hollowdene-2026-27");
        PLANS.refuses("POST /plans", 422, "plan",
                "the plan, line 3: year: 2026 (expected: such as 2026-27); the plan, line 9: id: missing");

        Browser.Page again = manager.upload(form, "form[action$=text]", Map.of(), "file", "chosen.txt",
                "title: Another");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#text-error").text()).contains(
                "the plan, line 3: year: 2026. What is needed: such as 2026-27.", "the plan, line 9: id: missing");
        assertThat(again.html().select("#text").text()).isEqualTo("title: Another");
        assertThat(PLANS.asked("POST /plans").getFirst().body()).isEqualTo("title: Another");
        assertThat(PLANS.asked("POST /plans").getFirst().header("If-match")).isEqualTo("\"2\"");
        Soundness.check(again);
    }

    @Test
    void keepsVersionsAndDraftsTheNextYear() {
        Browser manager = StandIns.signedIn(port, "csu-manager");
        Browser.Page versions = manager.open(FakeServices.PLAN + "/versions");
        assertThat(versions.html().select("tbody th").eachText()).containsExactly("Version 2", "Version 1");
        assertThat(manager.open(FakeServices.PLAN + "/versions/1").response().headers()
                .firstValue("Content-Disposition").orElse("")).contains("attachment", "hollowdene-2026-27-1.yaml");

        Browser.Page next = manager.send(versions, "form[action$=next-year]", Map.of());

        assertThat(next.text()).contains("The draft for next year is there.");
        assertThat(StandIns.signedIn(port, "csu-officer").open(FakeServices.PLAN + "/versions").status())
                .isEqualTo(403);
    }

    @Test
    void takesTheReturnOfAnAgency() {
        Browser agency = StandIns.signedIn(port, "partner-returns");
        Browser.Page list = agency.open(FakeServices.PLAN + "/returns");
        assertThat(list.text()).contains("Speeding checks held", "Missing", "Three weeks late",
                "July to September 2026");
        Soundness.check(list);
        Browser.Page form = agency.open(FORM);
        Soundness.check(form);
        assertThat(form.html().select("#measure-sm-20-numerator-hint").text())
                .endsWith("in the last year. On record: 3 of 4 (Hollowdene Town; not yet: Long Barrow)");
        assertThat(form.html().select("input[checked]").eachAttr("value")).as("what was returned before")
                .containsExactly("underway");

        Browser.Page after = agency.send(form, "form[action*='/returns/form']",
                Map.of("measure-sm-20-numerator", "1,204", "measure-sm-20-denominator", "3000",
                        "measure-sm-20-words", "Two \"hot spots\"\r\nin May", "measure-sm-20-for-the-public", "yes",
                        "action-1_1-status", "completed"));

        assertThat(after.text()).contains("2 lines saved. Three times as many as last quarter.");
        FakeService.Asked sent = PLANS.asked("POST " + FakeServices.PLAN + "/returns").getFirst();
        assertThat(sent.header("Content-type")).startsWith("text/csv");
        assertThat(sent.body().lines()).containsExactly(
                "\"kind\",\"about\",\"title\",\"agency\",\"period\",\"numerator\",\"denominator\",\"status\",\"spend\",\"words\",\"for the public\"",
                "\"measure\",\"sm-20\",\"Drivers stopped who had been warned before\",\"police\",\"2026-27-Q2\",\"1204\",\"3000\",\"\",\"\",\"Two \"\"hot spots\"\"",
                "in May\",\"yes\"",
                "\"action\",\"1.1\",\"The CSU tasks and co-ordinates\",\"police\",\"2026-27-Q2\",\"\",\"\",\"completed\",\"250.5\",\"Held in May\",\"\"");
    }

    @Test
    void saysAtTheFieldWhatIsWrongWithALineOfAReturn() {
        Browser agency = StandIns.signedIn(port, "partner-returns");
        Browser.Page again = agency.send(agency.open(FORM), "form[action*='/returns/form']",
                Map.of("measure-sm-20-numerator", "about 12"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#measure-sm-20-numerator-error").text())
                .contains("Enter a number, such as 1204");
        assertThat(again.html().select("#measure-sm-20-numerator").val()).isEqualTo("about 12");
        assertThat(PLANS.asked("POST " + FakeServices.PLAN + "/returns")).isEmpty();
        PLANS.refuses("POST " + FakeServices.PLAN + "/returns", 422, "rows",
                "line 2: numerator: 12 (expected: at most the denominator, 9)");

        again = agency.send(again, "form[action*='/returns/form']",
                Map.of("measure-sm-20-numerator", "12", "measure-sm-20-denominator", "9"));

        assertThat(again.html().select("#measure-sm-20-numerator-error").text())
                .contains("numerator: 12. What is needed: at most the denominator, 9.");
        assertThat(again.html().select(".govuk-error-summary").text()).contains("Nothing is saved yet.");
        Soundness.check(again);
    }

    @Test
    void takesAReturnAsAFileAndNamesItsWrongLines() {
        Browser agency = StandIns.signedIn(port, "partner-returns");
        Browser.Page choose = agency.open(FakeServices.PLAN + "/returns/file");
        Browser.Page none = agency.upload(choose, "form[action$='/returns/file']", Map.of(), "file", "", "");
        assertThat(none.html().select("#file-error").text()).contains("Choose the file");
        PLANS.refuses("POST " + FakeServices.PLAN + "/returns", 422, "rows",
                "line 2: status: 'nearly' (expected: completed); line 4: numerator: empty (expected: a value)");

        Browser.Page again = agency.upload(choose, "form[action$='/returns/file']", Map.of(), "file", "chosen.txt",
                "kind,about");

        assertThat(again.html().select("#file-error").text()).contains(
                "line 2: status: 'nearly'. What is needed: completed.",
                "line 4: numerator: empty. What is needed: a value.");
        Soundness.check(again);
        PLANS.answers("POST " + FakeServices.PLAN + "/returns", 200, "{\"saved\": 2, \"unchanged\": 1}");
        assertThat(agency.upload(choose, "form[action$='/returns/file']", Map.of(), "file", "chosen.txt", "kind,about")
                .text())
                .contains("2 lines saved. 1 line was there already.");
    }

    @Test
    void letsOnlyTheAgencySendItsReturn() {
        assertThat(StandIns.signedIn(port, "csu-manager").open(FORM).status()).isEqualTo(403);
    }

    @Test
    void showsAPaperBeforeItIsPublished() {
        Browser manager = StandIns.signedIn(port, "csu-manager");
        Browser.Page papers = manager.open(FakeServices.PLAN + "/papers");
        assertThat(papers.text()).contains("Quarterly report", "For everybody", "July to September 2026, edition 2",
                "PDF", "(40 KB)");
        Soundness.check(papers);

        Browser.Page preview = manager.open(FakeServices.PLAN + "/papers/quarterly?period=2026-27-Q2&format=html");

        assertThat(preview.heading()).isEqualTo("Quarterly report");
        assertThat(preview.response().headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox; default-src 'none'");
        assertThat(PLANS.asked("GET " + FakeServices.PLAN + "/papers/quarterly").getFirst().query())
                .isEqualTo("period=2026-27-Q2&format=html");
        assertThat(manager.open(FakeServices.PLAN + "/published/paper-1/pdf").response().headers()
                .firstValue("Content-Disposition").orElse("")).contains("attachment", ".pdf");
    }

    @Test
    void publishesAPaper() {
        Browser manager = StandIns.signedIn(port, "csu-manager");
        String publish = FakeServices.PLAN + "/papers/quarterly/publish?period=2026-27-Q2";

        Browser.Page after = manager.send(manager.open(publish), "form[action*=publish]", Map.of());

        assertThat(after.text())
                .contains("Quarterly report, July to September 2026, is published as edition 3.");
        assertThat(PLANS.asked("POST " + FakeServices.PLAN + "/papers/quarterly").getFirst().body())
                .isEqualTo("{\"period\":\"2026-27-Q2\"}");
        PLANS.refuses("POST " + FakeServices.PLAN + "/papers/quarterly", 422, "not-over",
                "period: 2026-27-Q4 (expected: a quarter that is over)");
        assertThat(manager.send(manager.open(publish), "form[action*=publish]", Map.of()).html()
                .select(".govuk-error-summary").text()).contains("What is needed: a quarter that is over.");
        assertThat(StandIns.signedIn(port, "csu-officer").open(publish).status()).isEqualTo(403);
    }

    @Test
    void keepsTheRegisterOfWhatCommunitiesWant() {
        Browser officer = StandIns.signedIn(port, "csu-officer");
        Browser.Page register = officer.open(FakeServices.PLAN + "/panels?period=2026-27-Q2&topThree=speeding");
        assertThat(register.text()).contains("Upper Hollow Speeding Burglary School parking Litter October to December",
                "Speeding: 2 communities", "Only communities with speeding among their top three.");
        assertThat(PLANS.asked("GET " + FakeServices.PLAN + "/panels").getLast().query())
                .isEqualTo("period=2026-27-Q2&topThree=speeding");

        Browser.Page form = officer.open(register.html().select("a[href*='community=Castle']").attr("href"));
        Browser.Page again = officer.send(form, "form[action$='/panels/new']", Map.of("priorities", " "));
        assertThat(again.html().select(".govuk-error-message").text()).contains("Enter at least one priority");
        Browser.Page after = officer.send(again, "form[action$='/panels/new']",
                Map.of("priorities", "noise\r\n\r\n graffiti ", "period", "2026-27-Q1"));

        assertThat(after.text()).contains("What Castle Ward wants is recorded.");
        assertThat(PLANS.asked("POST " + FakeServices.PLAN + "/panels").getFirst().body()).isEqualTo(
                "{\"community\":\"Castle Ward\",\"period\":\"2026-27-Q1\",\"priorities\":[\"noise\",\"graffiti\"]}");
        assertThat(StandIns.signedIn(port, "scrutiny").open(FakeServices.PLAN + "/panels").html()
                .select("a[href*='/panels/new']")).isEmpty();
    }

    @Test
    void recordsHowManyPeopleWereReached() {
        Browser officer = StandIns.signedIn(port, "csu-officer");
        assertThat(officer.open(FakeServices.PLAN + "/equality").text())
                .contains("Age, July to September 2026", "25 to 34 1,204", "Not asked, or did not say 3");

        Browser.Page again = officer.send(officer.open(FakeServices.PLAN + "/equality/new"),
                "form[action$='/equality/new']", Map.of("period", "2026-27-Q1", "characteristic", "sex", "groups",
                        "Women: 12\nMen 9"));
        assertThat(again.html().select("#groups-error").text()).contains("\"Men 9\" is no group with its number");
        Browser.Page after = officer.send(again, "form[action$='/equality/new']",
                Map.of("groups", "Women: 12\nMen: 9", "notAsked", "4"));

        assertThat(after.text()).contains("The numbers are recorded.");
        assertThat(PLANS.asked("POST " + FakeServices.PLAN + "/equality-returns").getFirst().body()).isEqualTo(
                """
                {"period":"2026-27-Q1","characteristic":"sex","groups":[{"group":"Women","people":12},{"group":"Men","people":9}],"notAsked":4}""");
    }

    @Test
    void readsTheFolderOfPlansAgainAndSaysWhichFilesAreWrong() {
        Browser manager = StandIns.signedIn(port, "csu-manager");

        Browser.Page after = manager.send(manager.open("/plans"), "form[action$='/plans/reload']", Map.of());

        assertThat(after.text()).contains("The folder is read: 1 plan.", "hollowdene.yaml, line 12");
        Soundness.check(after);
        assertThat(StandIns.signedIn(port, "csu-officer").open("/plans").html().select("form[action$=reload]"))
                .isEmpty();
    }

    @Test
    void showsTheCountyTheRollUpsAlone() {
        Browser county = StandIns.signedIn(port, "county");
        Browser.Page papers = county.open(county.open("/county").html().select("main table a").attr("href"));

        assertThat(papers.text()).contains("County roll-up", "Published").doesNotContain("Publish it");
        PLANS.answers("GET " + FakeServices.PLAN + "/papers/county", 200, "<h1>Roll-up</h1>");
        assertThat(county.open("/county/hollowdene-2026-27/papers/county?period=2026-27-Q2").heading())
                .isEqualTo("Roll-up");
        assertThat(papers.html().select("a[href^='/county/hollowdene-2026-27/published/']")).isNotEmpty();
        assertThat(county.open("/county/unknown").status()).isEqualTo(404);
        assertThat(PLANS.asked("GET " + FakeServices.PLAN)).isEmpty();
    }
}
