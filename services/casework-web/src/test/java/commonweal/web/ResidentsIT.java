package commonweal.web;

import java.util.HashMap;
import java.util.List;
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

/** The pages of residents: nobody signs in, and every answer is asked for on a page of its own. */
@InFrontOfStandIns
class ResidentsIT {

    private static final FakeService INTAKE = StandIns.SERVICES.intake;

    @LocalServerPort
    private int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    private Browser browser;

    @BeforeEach
    void newVisitor() {
        StandIns.wellAgain(breakers);
        browser = StandIns.visitor(port);
    }

    @Test
    void takesAReportStepByStep() {
        Browser.Page check = answers(Map.of());

        assertThat(check.heading()).isEqualTo("Check your answers");
        assertThat(check.html().select(".govuk-summary-list__key").eachText()).containsExactly("Danger now",
                "Kind of problem", "What happened", "Because of who somebody is", "When it happened",
                "Where it happened", "Your name", "Your contact details", "Safe ways to contact you",
                "How to reach you", "Sharing with partners");
        assertThat(check.text()).contains("Fireworks", "5 November 2026", "21.30", "Do not write to the address");

        Browser.Page sent = browser.send(check, "form[action='/report/check']", Map.of());

        assertThat(sent.address().getPath()).isEqualTo("/report/sent");
        assertThat(sent.text()).contains("R-0000-00N1", "7F3K-2M9Q-XA41-B2C3");
        assertThat(INTAKE.asked("POST /reports")).singleElement().satisfies(asked -> {
            assertThat(asked.header("Idempotency-key")).hasSize(36);
            assertThat(asked.header("Authorization")).startsWith("Bearer ey");
            assertThat(asked.body()).contains("\"channel\":\"web\"", "\"anonymous\":false",
                    "\"from\":\"2026-11-05T21:30\",\"precision\":\"minute\"", "\"category\":\"fireworks\"",
                    "\"location\":\"Chapel Row\"", "\"name\":\"Jo Example\"", "\"preferredContact\":\"email\"",
                    "\"safeContactRules\":[\"do-not-write\"]", "\"consentToShare\":false",
                    "\"immediateDanger\":false");
        });
    }

    @Test
    void sendsWhoIsInDangerToThePhoneFirst() {
        Browser.Page page = answer("/report/danger", Map.of("danger", "yes"));

        assertThat(page.heading()).isEqualTo("Ring 999 now");
        assertThat(page.html().select("a[href='tel:999']")).hasSize(1);
        Soundness.check(page);
    }

    @Test
    void asksWhoStaysAnonymousForNoContact() {
        Browser.Page check = answers(Map.of("named", "no"));

        assertThat(check.html().select(".govuk-summary-list__key").eachText()).doesNotContain("Your contact details");
        browser.send(check, "form[action='/report/check']", Map.of());
        assertThat(INTAKE.asked("POST /reports").getFirst().body()).contains("\"anonymous\":true",
                "\"reporter\":null", "\"consentToShare\":null");
    }

    @Test
    void offersOnlySafeWaysOfContact() {
        answers(Map.of());

        List<String> offered = browser.open("/report/method").html().select("input[type=radio]").eachAttr("value");

        assertThat(offered).containsExactly("email", "none");
    }

    @Test
    void leadsBackToWhatIsNotAnswered() {
        answer("/report/danger", Map.of("danger", "no"));

        assertThat(browser.open("/report/check").address().getPath()).isEqualTo("/report/kind");
    }

    @Test
    void changesAnAnswerFromTheLastPage() {
        Browser.Page check = answers(Map.of());
        Browser.Page kind = browser.open(check.html().select("a[href^='/report/kind']").attr("href"));

        assertThat(kind.html().select("input[checked]").attr("value")).isEqualTo("fireworks");
        Browser.Page again = browser.send(kind, "form[action='/report/kind']", Map.of("category", "noise"));

        assertThat(again.address().getPath()).isEqualTo("/report/check");
        assertThat(again.text()).contains("Noise").doesNotContain("Fireworks");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"danger | danger | Choose whether anybody is in danger at this moment",
            "kind | category | Choose what kind of problem it is", "what | description | Say what happened",
            "when | precision | Choose how well you know when it happened",
            "where | location | Say where it happened"})
    void saysAtTheFieldWhatIsMissing(String page, String field, String words) {
        Browser.Page again = answer("/report/" + page, Map.of());

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().title()).startsWith("Error: ");
        assertThat(again.html().select(".govuk-error-summary a[href='#%s']".formatted(field)).text())
                .isEqualTo(words);
        Soundness.check(again);
    }

    @Test
    void takesNothingFromAProgramThatFillsInEverything() {
        Browser.Page again = browser.send(answers(Map.of()), "form[action='/report/check']",
                Map.of("website", "https://example.org"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("only programs fill it in");
        assertThat(INTAKE.asked("POST /reports")).isEmpty();
    }

    @Test
    void keepsTheAnswersWhileReportsCannotBeTaken() {
        Browser.Page check = answers(Map.of());
        INTAKE.answers("POST /reports", 503, "{}");

        Browser.Page again = browser.send(check, "form[action='/report/check']", Map.of());

        assertThat(again.status()).isEqualTo(503);
        assertThat(again.text()).contains("not available at the moment", "Fireworks");
        Soundness.check(again);
        String key = INTAKE.asked("POST /reports").getFirst().header("Idempotency-key");
        StandIns.wellAgain(breakers);
        browser.send(again, "form[action='/report/check']", Map.of());
        assertThat(INTAKE.asked("POST /reports").getFirst().header("Idempotency-key")).isEqualTo(key);
    }

    @Test
    void saysThatItIsAwayInTheFrameOfResidents() {
        lookedUp("7F3K-2M9Q-XA41-B2C3");
        INTAKE.away();

        Browser.Page page = browser.open("/progress/report");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html().select(".cw-header__name").text()).contains("Hollowdene");
        assertThat(page.html().select("a[href='/']")).isEmpty();
        Soundness.check(page);
    }

    @Test
    void forgetsTheAnswersOfWhoLeavesInAHurry() {
        answers(Map.of());

        Browser.Page gone = browser.openWithoutFollowing("/report/leave");

        assertThat(gone.status()).isEqualTo(303);
        assertThat(gone.response().headers().firstValue("Location").orElse(""))
                .isEqualTo("https://www.bbc.co.uk/weather");
        assertThat(gone.response().headers().firstValue("Clear-Site-Data")).contains("\"cache\"");
        assertThat(browser.open("/report/check").address().getPath()).isEqualTo("/report/danger");
    }

    @Test
    void takesAPhotographWithAReport() {
        Browser.Page page = lookedUp("7F3K-2M9Q-XA41-B2C3");
        assertThat(page.text()).contains("gate.jpg, sent on 20 November 2026");
        Browser.Page none = browser.upload(page, "form[action$='/attachments']", Map.of(), "file", "", "");
        assertThat(none.html().select("#file-error").text()).contains("Choose the file");
        Soundness.check(none);

        Browser.Page after = browser.upload(page, "form[action$='/attachments']", Map.of(), "file", "chosen.txt",
                "pixels");

        assertThat(after.text()).contains("Thank you. We have the file.");
        FakeService.Asked sent = INTAKE.asked("POST /progress/R-0000-00N1/attachments").getFirst();
        assertThat(sent.body()).isEqualTo("pixels");
        assertThat(sent.header("File-name")).isEqualTo("chosen.txt");
        assertThat(sent.header("Commonweal-secret")).isEqualTo("7F3K-2M9Q-XA41-B2C3");
        INTAKE.refuses("POST /progress/R-0000-00N1/attachments", 415, "attachment-type",
                "The file is a program (expected: a picture or a PDF)");
        assertThat(browser.upload(page, "form[action$='/attachments']", Map.of(), "file", "chosen.txt", "MZ").html()
                .select("#file-error").text()).contains("The file is a program. What is needed: a picture or a PDF.");
    }

    @Test
    void forgetsAlsoWhatWasLookedUp() {
        lookedUp("7F3K-2M9Q-XA41-B2C3");

        browser.openWithoutFollowing("/report/leave");

        assertThat(browser.open("/progress/report").address().getPath()).isEqualTo("/progress");
    }

    @Test
    void takesAnApplicationForACaseReview() {
        browser.send(browser.open("/case-review/complaints"), "form[action$='/complaints/1']",
                complaint("1", "9", "2026", "3"));
        Browser.Page told = browser.send(browser.open("/case-review/complaints/2"), "form[action$='/complaints/2']",
                complaint("1", "10", "2026", "2"));
        assertThat(told.html().select(".govuk-summary-list__key").eachText()).containsExactly("Report 1", "Report 2");
        Soundness.check(told);
        answer("/case-review/harm", Map.of("harm", "I do not sleep"));
        answer("/case-review/wanted", Map.of());
        answer("/case-review/whose", Map.of("whose", "other", "onBehalfOf", "Sam Example"));
        answer("/case-review/contact", Map.of("name", "Jo Example", "phone", "01632 960001"));
        Browser.Page check = answer("/case-review/consent", Map.of("consent", "yes"));
        assertThat(check.text()).contains("1 September 2026", "I do not sleep", "Sam Example", "Jo Example");
        Soundness.check(check);

        Browser.Page sent = browser.send(check, "form[action='/case-review/check']", Map.of());

        assertThat(sent.text()).contains("A-0000-00A1", "9F3K-2M9Q-XA41-B2C3", "By 11 December 2026 you hear whether");
        Soundness.check(sent);
        assertThat(INTAKE.asked("POST /case-review-applications")).singleElement().satisfies(asked -> {
            assertThat(asked.header("Idempotency-key")).hasSize(36);
            assertThat(asked.body()).contains("\"name\":\"Jo Example\"", "\"onBehalfOf\":\"Sam Example\"",
                    "\"consent\":true",
                    "\"incidentOn\":\"2026-09-01\",\"incidentTo\":null,\"complainedOn\":\"2026-09-03\"",
                    "\"incidentOn\":\"2026-10-01\"", "\"harm\":\"I do not sleep\",\"wanted\":null");
        });
    }

    @Test
    void saysAtTheFieldWhatAnApplicationLacks() {
        Browser.Page again = browser.send(browser.open("/case-review/complaints/1"), "form[action$='/complaints/1']",
                complaint("5", "9", "2026", "3"));
        assertThat(again.html().select("#complained-error").text())
                .contains("must be the day it happened, or later");
        Soundness.check(again);
        assertThat(answer("/case-review/contact", Map.of("name", "Jo Example")).html().select("#email-error").text())
                .contains("Enter an e-mail address, a telephone number or an address");
        assertThat(answer("/case-review/consent", Map.of("consent", "no")).html().select("#consent-error").text())
                .contains("Without your agreement there can be no review");
        assertThat(browser.open("/case-review/check").address().getPath()).isEqualTo("/case-review/complaints/1");
    }

    @Test
    void takesAComplaintBackOutOfAnApplication() {
        browser.send(browser.open("/case-review/complaints"), "form[action$='/complaints/1']",
                complaint("1", "9", "2026", "3"));

        Browser.Page after = browser.send(browser.open("/case-review/complaints"), "form[action$='/1/remove']",
                Map.of());

        assertThat(after.address().getPath()).isEqualTo("/case-review/complaints/1");
    }

    @Test
    void showsHowAnApplicationStands() {
        Browser.Page page = browser.send(browser.open("/progress"), "form[action='/progress']",
                Map.of("reference", "A-0000-00A1", "code", "9F3K-2M9Q-XA41-B2C3"));

        assertThat(page.heading()).isEqualTo("Application A-0000-00A1");
        assertThat(page.text()).contains("We told you that we have it",
                "Next: we tell you whether there is a review, by 11 December 2026");
        assertThat(INTAKE.asked("GET /case-review-applications/progress/A-0000-00A1").getFirst()
                .header("Commonweal-secret")).isEqualTo("9F3K-2M9Q-XA41-B2C3");
        Soundness.check(page);
    }

    @Test
    void listsThePapersThatAreForEverybody() {
        Browser.Page page = browser.open("/papers");

        assertThat(page.text()).contains("Quarterly report, July to September 2026", "edition 2");
        assertThat(StandIns.SERVICES.plans.asked("GET /public/papers").getFirst().query())
                .isEqualTo("partnership=hollowdene&page=0");
        Soundness.check(page);
        assertThat(browser.open(page.html().select("a[href$='/html']").attr("href")).heading())
                .isEqualTo("Quarterly report");
        StandIns.SERVICES.plans.away();
        assertThat(browser.open("/papers").text()).contains("This part is not available at the moment");
    }

    private static Map<String, String> complaint(String day, String month, String year, String reportedOn) {
        return Map.of("incident-day", day, "incident-month", month, "incident-year", year, "complained-day",
                reportedOn, "complained-month", month, "complained-year", year, "agency", "police");
    }

    @Test
    void showsHowAReportStandsWithoutACodeInAnyAddress() {
        Browser.Page page = lookedUp("7F3K-2M9Q-XA41-B2C3");

        assertThat(page.address().toString()).endsWith("/progress/report");
        assertThat(page.text()).contains("We have finished our work on it.", "We spoke to the people concerned");
        Soundness.check(page);
        assertThat(INTAKE.asked("GET /progress/R-0000-00N1")).isNotEmpty().allSatisfy(asked -> {
            assertThat(asked.query()).isEqualTo("null");
            assertThat(asked.header("Commonweal-secret")).isEqualTo("7F3K-2M9Q-XA41-B2C3");
        });
    }

    @Test
    void letsAResidentSayThatItIsNotFixed() {
        Browser.Page after = browser.send(lookedUp("7F3K-2M9Q-XA41-B2C3"), "form[action='/progress/not-fixed']",
                Map.of());

        assertThat(after.text()).contains("An officer looks at it again.");
        assertThat(INTAKE.asked("POST /progress/R-0000-00N1/not-fixed").getFirst().header("Commonweal-secret"))
                .isEqualTo("7F3K-2M9Q-XA41-B2C3");
        INTAKE.refuses("POST /progress/R-0000-00N1/not-fixed", 409, "not-closed", "The work on it goes on.");
        Browser.Page again = browser.send(after, "form[action='/progress/not-fixed']", Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html().select(".govuk-error-summary").text()).contains("The work on it goes on.");
        Soundness.check(again);
    }

    @Test
    void tellsAWrongCodeAndAnUnknownReferenceInTheSameWords() {
        INTAKE.refuses("GET /progress/R-0000-00N1", 404, "not-found", "Not known");

        Browser.Page again = lookedUp("WRONG");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Nothing has this reference and code.");
        assertThat(again.html().select("#reference").val()).isEqualTo("R-0000-00N1");
    }

    @Test
    void handsInAReportThatNoCodeCouldBeDrawnFor() {
        INTAKE.answers("POST /progress-links", 503, "{}");

        Browser.Page sent = browser.send(answers(Map.of()), "form[action='/report/check']", Map.of());

        assertThat(sent.text()).contains("R-0000-00N1").doesNotContain("Your code");
        Soundness.check(sent);
    }

    @Test
    void asksForTheCodeAgainInANewVisit() {
        assertThat(browser.open("/progress/report").address().getPath()).isEqualTo("/progress");
    }

    @Test
    void takesASurveyOnce() {
        Browser.Page questions = browser.send(browser.open("/survey"), "form[action='/survey']",
                Map.of("code", "ABCD-2M9Q"));
        assertThat(questions.address().toString()).endsWith("/survey/questions");
        Soundness.check(questions);
        assertThat(questions.text()).as("in the partnership's words").contains(
                "How satisfied are you with the way we treated you? Very good Good Neither Bad Very bad");

        Browser.Page thanks = browser.send(questions, "form[action='/survey/questions']", Map.of("outcome", "4"));

        assertThat(thanks.heading()).isEqualTo("Thank you");
        assertThat(INTAKE.asked("POST /survey").getFirst()).satisfies(asked -> {
            assertThat(asked.header("Commonweal-secret")).isEqualTo("ABCD-2M9Q");
            assertThat(asked.body()).contains("\"outcome\":4", "\"ease\":null");
        });
        assertThat(browser.open("/survey/questions").address().getPath()).isEqualTo("/survey");
    }

    @ParameterizedTest
    @CsvSource({"404, used already", "409, is over"})
    void saysWhyASurveyCannotBeAnswered(int status, String words) {
        INTAKE.refuses("GET /survey", status, "survey", "No");

        Browser.Page again = browser.send(browser.open("/survey"), "form[action='/survey']", Map.of("code", "X"));

        assertThat(again.html().select(".govuk-error-summary").text()).contains(words);
        Soundness.check(again);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/report", "/report/danger", "/report/emergency", "/progress", "/case-review"})
    void looksTheSameToWhoIsSignedIn(String path) {
        Browser.Page page = StandIns.signedIn(port, "csu-officer").open(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".cw-navigation, .cw-header__person")).isEmpty();
        assertThat(page.html().select(".cw-leave").attr("href")).isEqualTo("/report/leave");
        assertThat(page.response().headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'").endsWith("form-action 'self'");
        assertThat(page.response().headers().firstValue("Referrer-Policy")).contains("no-referrer");
        Soundness.check(page);
    }

    /** Answers all questions, from the first page to the last; what is given replaces an answer. */
    private Browser.Page answers(Map<String, String> given) {
        answer("/report/danger", Map.of("danger", "no"));
        answer("/report/kind", Map.of("category", "fireworks"));
        answer("/report/what", Map.of("description", "Rockets at the gate\nand at the <windows>"));
        answer("/report/motive", Map.of("hate", "no"));
        answer("/report/when", Map.of("precision", "day", "on-day", "5", "on-month", "11", "on-year", "2026", "time",
                "21.30"));
        answer("/report/where", Map.of("location", "Chapel Row"));
        Map<String, String> named = new HashMap<>(Map.of("named", "yes"));
        named.putAll(given);
        Browser.Page next = answer("/report/you", named);
        if (next.address().getPath().equals("/report/check")) {
            return next;
        }
        answer("/report/contact", Map.of("name", "Jo Example", "email", "jo@example.org"));
        answer("/report/safety", Map.of("rules", "do-not-write"));
        answer("/report/method", Map.of("preferred", "email"));
        return answer("/report/sharing", Map.of("sharing", "no"));
    }

    private Browser.Page answer(String path, Map<String, String> entries) {
        Browser.Page page = browser.open(path);
        Soundness.check(page);
        return browser.send(page, "form[action='%s']".formatted(path), entries);
    }

    private Browser.Page lookedUp(String code) {
        return browser.send(browser.open("/progress"), "form[action='/progress']",
                Map.of("reference", "R-0000-00N1", "code", code));
    }
}
