package commonweal.local.browser;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import commonweal.local.api.Answer;
import commonweal.local.api.Api;
import commonweal.local.api.Call;
import commonweal.local.installation.Installation;
import commonweal.local.installation.LocalFile;
import commonweal.local.installation.Part;
import commonweal.local.installation.Progress;
import commonweal.local.installation.Settings;
import commonweal.testsupport.Chromium;

import static org.assertj.core.api.Assertions.assertThat;

/** From a report to a plan measure that moved, by hand in a browser; and every link of every role. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyIT {

    private static final String IMPROVED = "Behaviour improved in cases that the ASB Task Group accepted";

    private static final String PATIENCE = "READ_LIMIT";

    @TempDir
    private static Path data;

    private static Chromium chromium;
    private static Installation installation;
    private static LocalFile local;

    @BeforeAll
    static void start() {
        // why: on a busy machine a page must not leave out what the journey needs; time limits have tests of their own
        System.setProperty(PATIENCE, "15s");
        chromium = Chromium.start();
        installation = Installation.start(
                new Settings(data, false,
                        Arrays.stream(Part.values()).collect(Collectors.toMap(Function.identity(), part -> 0))),
                new Progress(new PrintStream(new ByteArrayOutputStream())));
        local = LocalFile.in(data);
    }

    @AfterAll
    static void stop() {
        System.clearProperty(PATIENCE);
        if (installation != null) {
            installation.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @Order(1)
    void aReportBecomesAMeasureThatMoved() {
        report();
        String caseAt;
        String referralAt;
        try (Visitor officer = signIn("officer")) {
            caseAt = triage(officer);
            referralAt = assess(officer, caseAt);
        }
        try (Visitor chair = signIn("chair")) {
            workTheReferral(chair, referralAt);
        }
        try (Visitor officer = signIn("officer")) {
            finish(officer, caseAt);
            readThePlan(officer);
        }
    }

    private static String triage(Visitor officer) {
        officer.menu("Triage");
        officer.page().locator("table a").first().click();
        officer.send("Decide");
        assertThat(officer.text()).contains("There is a problem", "Choose what should be done");
        officer.select("category", "intimidation-harassment");
        officer.choose("qualifier", "personal");
        officer.choose("decision", "open-case");
        officer.send("Decide");
        assertThat(officer.heading()).startsWith("Case C-");
        return officer.path();
    }

    private static String assess(Visitor officer, String caseAt) {
        officer.link("Assess the risk");
        officer.page().locator("input[type=radio]").first().check();
        officer.send("Work out the score");
        assertThat(officer.text()).contains("but not complete", "Not answered:");
        officer.chooseLastOfEach();
        officer.send("Work out the score");
        assertThat(officer.heading()).contains("of 41", "High risk");
        assertThat(officer.text()).contains("How the score came about", "How the bands are cut");
        officer.until(caseAt, "Referral: made");
        officer.link("Referral: made");
        return officer.path();
    }

    private static void workTheReferral(Visitor chair, String referralAt) {
        chair.menu("Task groups");
        assertThat(chair.page().locator("table").innerText()).contains("High risk");
        chair.open(referralAt);
        chair.link("Accept");
        chair.select("leadAgency", "police");
        chair.send("Accept the referral");
        assertThat(chair.text()).contains("The referral is accepted.");

        chair.link("Assign an action");
        chair.send("Assign an action");
        assertThat(chair.text()).contains("Choose an agency", "Enter the day by which it is to be done");
        chair.select("agency", "police");
        chair.fill("what", "Visit twice a week");
        LocalDate due = LocalDate.now().plusDays(14);
        chair.fill("due-day", String.valueOf(due.getDayOfMonth()));
        chair.fill("due-month", String.valueOf(due.getMonthValue()));
        chair.fill("due-year", String.valueOf(due.getYear()));
        chair.send("Assign an action");
        assertThat(chair.text()).contains("Visit twice a week");

        chair.page().locator("table a[href*='/actions/']").click();
        chair.page().locator("input[name=result]").first().check();
        chair.send("Complete the action");
        assertThat(chair.text()).contains("The action is completed.");

        chair.link("Review the behaviour");
        chair.choose("rating", "improved");
        chair.send("Review the behaviour");
        assertThat(chair.text()).contains("Improved");
    }

    private static void finish(Visitor officer, String caseAt) {
        officer.until(caseAt, "reviewed the behaviour: improved");
        officer.link("Record feedback");
        officer.page().locator("input[name=reportIds]").first().check();
        officer.choose("method", "phone");
        officer.fill("text", "The police visit twice a week.");
        officer.send("Record feedback");
        assertThat(officer.text()).contains("The feedback is recorded.");

        officer.link("Close the case");
        officer.page().locator("select[name=reason]")
                .selectOption(new SelectOption().setIndex(1));
        officer.choose("behaviour", "improved");
        officer.send("Close the case");
        assertThat(officer.heading()).contains("Closed");

        officer.link("Record the survey");
        officer.choose("outcome", "5");
        officer.choose("service", "4");
        officer.send("Record the survey");
        assertThat(officer.text()).contains("The survey is recorded.", "Survey answered");
    }

    private static void readThePlan(Visitor officer) {
        officer.menu("Plans");
        officer.page().locator("table a", new Page.LocatorOptions().setHasText("Hollowdene"))
                .first().click();
        officer.until(officer.path(), "100% (1 of 1)");
        officer.link(IMPROVED);
        assertThat(officer.text()).contains("100% (1 of 1)", "What is behind the figure");
    }

    /** After the journey: then there is a case with all that belongs to one, for each role to find its way to. */
    @ParameterizedTest
    @Order(2)
    @CsvSource({"manager, Today Triage Cases Places Task groups Actions Plans Administration",
            "chair, Today Cases Places Task groups Actions Plans",
            "member-housing, Today Cases Places Task groups Actions Plans", "returns, Today Plans",
            "scrutiny, Today Plans",
            "county, Today Papers", "operator, Today Plans Administration Operations"})
    void everyRoleFindsItsPages(String name, String menu) {
        try (Visitor visitor = signIn(name)) {
            assertThat(visitor.page().locator(".cw-navigation").innerText().replaceAll("\\s+", " ").strip())
                    .isEqualTo(menu);
            for (String entry : visitor.page().locator(".cw-navigation a").allInnerTexts()) {
                visitor.menu(entry);
                assertThat(visitor.text()).doesNotContain("not available at the moment");
            }
            assertThat(visitor.walk()).as("pages of a case, or the county's papers, that %s may open", name)
                    .anyMatch(path -> path.startsWith("/cases/case-") || !menu.contains("Cases"))
                    .anyMatch(path -> path.startsWith("/county/hollowshire-") || !menu.contains("Papers"));
            visitor.send("Sign out");
            assertThat(visitor.heading()).isEqualTo("You are signed out");
        }
    }

    /** Last, for it erases the case. */
    @Test
    @Order(3)
    void aManagerSetsTheRulesFindsTheClosedCaseAndErasesIt() {
        try (Visitor manager = signIn("manager")) {
            manager.open("/administration/settings/case-intake/retention/fields");
            manager.fill("set-closed-cases", "5");
            manager.send("Look at what it would change");
            assertThat(manager.text()).contains("6 years", "5 years");
            manager.fill("reason", "The new schedule");
            manager.send("Put it in force");
            assertThat(manager.text()).contains("It is in force.", "5 years");

            manager.open("/administration/settings/case-intake/feedback/fields?at=items/0");
            manager.fill("set-subject", "About your report {reference}");
            manager.send("Look at what it would change");
            assertThat(manager.text()).contains("1 setting would be another", "About your report {reference}");

            manager.open("/cases?status=closed");
            manager.link("Save what is shown here");
            manager.fill("name", "Done with");
            manager.send("Save");
            manager.menu("Cases");
            manager.link("Done with");
            manager.page().locator("main table a[href^='/cases/']").first().click();
            String reference = manager.heading().replaceAll("(?s).*?(C-[\\w-]+).*", "$1");

            manager.open(manager.path() + "/erase");
            manager.choose("reason", "data-subject-request");
            manager.fill("reference", reference);
            manager.send("Erase the case for ever");
            assertThat(manager.text()).contains("The case %s is erased.".formatted(reference));
        }
    }

    private static Visitor signIn(String name) {
        return new Visitor(chromium.browser(), local.web().toString(), name);
    }

    private static void report() {
        try (Api api = new Api(local.tokenEndpoint(), local.apiClient().id(), local.apiClient().secret(),
                Duration.ofSeconds(30))) {
            Answer answer = api.send(Call.post(local.address(Part.CASE_INTAKE).resolve("/reports"), Map.of("channel",
                    "phone", "anonymous", false, "occurred",
                    Map.of("from", "2026-01-10", "to", "2026-01-10", "precision", "day"), "description",
                    "Followed home and shouted at", "category", "intimidation-harassment", "qualifier", "personal",
                    "reporter", Map.of("name", "Test Resident", "email", "resident@example.org"))));
            assertThat(answer.ok()).as(answer.problem()).isTrue();
        }
    }
}
