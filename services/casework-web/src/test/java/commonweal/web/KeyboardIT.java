package commonweal.web;

import java.util.function.Consumer;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each role does most, in a real browser by keyboard alone, with JavaScript and without: everything is reached with the
 * tabulator in the order of the page, and nothing is ever clicked.
 */
@InFrontOfStandIns
@ExtendWith(Chromium.Shared.class)
class KeyboardIT {

    private static final int MOST_STOPS = 150;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String IS_BEFORE_MAIN = "selector => document.activeElement === document.body && !!document.querySelector(selector)?.closest('main')";

    private Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @BeforeEach
    void wellAgain(Chromium shared) {
        chromium = shared;
        StandIns.wellAgain(breakers);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aResidentReports(boolean javaScript) {
        visit(javaScript, "/report", page -> {
            follow(page, "a[href='/report/danger']", "**/report/danger");
            choose(page, "danger", "no");
            choose(page, "category", "fireworks");
            reach(page, "textarea[name=description]");
            page.keyboard().type("Rockets at the gate");
            follow(page, "main button[type=submit]", "**/report/motive");
            choose(page, "hate", "no");
            reach(page, "input[name=precision]");
            goDownTo(page, "input[name=precision][value=month]");
            reach(page, "select[name=month]");
            page.keyboard().press("ArrowDown");
            follow(page, "main button[type=submit]", "**/report/where");
            reach(page, "input[name=location]");
            page.keyboard().type("Chapel Row");
            press(page, "Enter", "**/report/you");
            choose(page, "named", "no");
            follow(page, "main form button[type=submit]", "**/report/sent");

            assertThat(page.locator("main").innerText()).contains("R-0000-00N1", "7F3K-2M9Q-XA41-B2C3");
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOfficerTakesAReportDecidesAndGoesOnToTheNext(boolean javaScript) {
        signedIn(javaScript, "csu-officer", "/", page -> {
            follow(page, ".cw-navigation a[href='/triage']", "**/triage");
            follow(page, "a[href='%s']".formatted(FakeServices.REPORT), "**" + FakeServices.REPORT);
            follow(page, "form[action$='/claim'] button", "**" + FakeServices.REPORT);
            assertThat(StandIns.SERVICES.intake.asked("POST " + FakeServices.REPORT + "/claim")).hasSize(1);
            follow(page, "main a[href*='/beside/']", "**/beside/*");
            follow(page, "main h2 a[href='%s']".formatted(FakeServices.REPORT), "**" + FakeServices.REPORT);
            pick(page, "select[name=category]", "noise");
            choose(page, "qualifier", "nuisance");
            choose(page, "decision", "no-action");
            reach(page, "input[name=no-action-reason]");
            page.keyboard().type("Told twice");
            StandIns.SERVICES.intake.answers("GET " + FakeServices.REPORT, 200, FakeService.read("report-held"));
            follow(page, "button[name=hold]", "**" + FakeServices.REPORT);
            assertThat(StandIns.SERVICES.intake.asked("POST " + FakeServices.REPORT + "/triage").getFirst().body())
                    .contains("\"decision\":\"no-action\"", "\"hold\":true");
            StandIns.SERVICES.intake.answers("GET " + FakeServices.REPORT, 200, FakeService.read("report"));
            follow(page, "a[href='/reports/next']", "**/reports/rep-*");
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOfficerAssessesTheRisk(boolean javaScript) {
        signedIn(javaScript, "csu-officer", FakeServices.CASE, page -> {
            follow(page, "a[href$='/assessments/new']", "**/assessments/new");
            for (String question : page.locator("fieldset input[type=radio]").all().stream()
                    .map(radio -> radio.getAttribute("name")).distinct().toList()) {
                reach(page, "input[name='%s']".formatted(question));
                page.keyboard().press("ArrowDown");
            }
            follow(page, "form[action$='/assessments'] button[type=submit]", "**/assessments/asm-*");

            assertThat(page.locator("h1").innerText()).contains("Score 13 of 13");
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aChairDecidesAnItemInAMeeting(boolean javaScript) {
        signedIn(javaScript, "group-chair", FakeServices.MEETING, page -> {
            follow(page, "a[href*='/accept']", "**/accept?*");
            pick(page, "select[name=leadAgency]", "police");
            follow(page, "form[action*='/accept'] button[type=submit]", "**" + FakeServices.MEETING);

            assertThat(page.locator("main").innerText()).contains("The referral is accepted.");
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMemberCompletesAnAction(boolean javaScript) {
        signedIn(javaScript, "group-member", "/", page -> {
            follow(page, ".cw-navigation a[href='/actions']", "**/actions");
            follow(page, "main table a[href*='/actions/act-1']", "**/actions/act-1");
            reach(page, "input[name=result]");
            page.keyboard().press("Space");
            follow(page, "main form button[type=submit]", "**");

            assertThat(page.locator("main").innerText()).contains("The action is completed.");
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPartnerSendsAReturn(boolean javaScript) {
        signedIn(javaScript, "partner-returns", FakeServices.PLAN + "/returns", page -> {
            follow(page, "a[href*='/returns/form?']", "**/returns/form?*");
            reach(page, "input[name=measure-sm-20-numerator]");
            page.keyboard().type("12");
            reach(page, "input[name=measure-sm-20-for-the-public]");
            page.keyboard().press("Space");
            follow(page, "form[action*='/returns/form'] button[type=submit]", "**/returns");

            assertThat(page.locator("main").innerText()).contains("2 lines saved.");
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aManagerChangesASetting(boolean javaScript) {
        signedIn(javaScript, "csu-manager", "/administration/settings/case-intake/retention", page -> {
            follow(page, "a[href$='/fields']", "**/fields");
            reach(page, "input[name=set-closed-cases]");
            page.keyboard().type("5");
            follow(page, "form[action*='/fields'] button[type=submit]", "**/fields*");
            reach(page, "input[name=reason]");
            page.keyboard().type("Agreed in March");
            press(page, "Enter", "**/retention");

            assertThat(page.locator("main").innerText()).contains("It is in force.");
            assertThat(StandIns.SERVICES.intake.asked("PUT /settings/retention").getFirst().body())
                    .contains("closed-cases: P5Y", "Agreed in March");
        });
    }

    @ParameterizedTest
    @CsvSource({"scrutiny, true, %1$s, /measures/sm-02", "scrutiny, false, %1$s, /measures/sm-02",
            "county, true, /county, /county/hollowdene", "county, false, /county, /county/hollowdene"})
    void whoeverReadsFindsTheFiguresAndThePapers(String role, boolean javaScript, String from, String to) {
        signedIn(javaScript, role, from.formatted(FakeServices.PLAN), page -> {
            follow(page, "a[href*='%s']".formatted(to), "**%s*".formatted(to));

            assertThat(page.locator("h1").innerText()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOperatorReplaysWhatIsSetAside(boolean javaScript) {
        signedIn(javaScript, "operator", "/operations", page -> {
            follow(page, "form:has(input[name=id]) button", "**/operations");

            assertThat(page.locator("main").innerText()).contains("Nothing is left in quarantine there.");
        });
    }

    private void signedIn(boolean javaScript, String role, String path, Consumer<Page> visit) {
        StandIns.ISSUER.next = FakeIssuer.Person.with(role);
        visit(javaScript, path, visit);
    }

    private void visit(boolean javaScript, String path, Consumer<Page> visit) {
        chromium.visit(new NewContextOptions().setJavaScriptEnabled(javaScript), page -> {
            page.setDefaultTimeout(PATIENCE_MILLIS);
            page.navigate("http://localhost:%d%s".formatted(port, path));
            visit.accept(page);
        });
    }

    /**
     * Goes on with the tabulator until the selector is where the focus is, which must be seen. Whoever has just come to a page
     * skips what stands on every page, as people do who know it.
     */
    private static void reach(Page page, String selector) {
        if (Boolean.TRUE.equals(page.evaluate(IS_BEFORE_MAIN, selector))) {
            page.keyboard().press("Tab");
            assertThat(isOn(page, ".govuk-skip-link")).as("the skip link comes first on %s", page.url()).isTrue();
            page.keyboard().press("Enter");
        }
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (isOn(page, selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("%s is not reached by keyboard on %s".formatted(selector, page.url()));
    }

    private static boolean isOn(Page page, String selector) {
        return Boolean.TRUE.equals(page.evaluate(
                "selector => document.activeElement.matches(selector) && document.activeElement.matches(':focus-visible')",
                selector));
    }

    /** Reaches a link or button, presses it, and waits for where it leads. */
    private static void follow(Page page, String selector, String to) {
        reach(page, selector);
        press(page, "Enter", to);
    }

    private static void press(Page page, String key, String to) {
        page.waitForNavigation(new Page.WaitForNavigationOptions().setUrl(to), () -> page.keyboard().press(key));
    }

    /** Chooses one of a group of radio buttons, and sends the form when it is the only question. */
    private static void choose(Page page, String name, String value) {
        reach(page, "input[name='%s']".formatted(name));
        String wanted = "input[name='%s'][value='%s']".formatted(name, value);
        if (isOn(page, wanted)) {
            page.keyboard().press("Space");
        }
        goDownTo(page, wanted);
        if (page.url().contains("/report/")) {
            press(page, "Enter", "**/report/*");
        }
    }

    private static void pick(Page page, String select, String value) {
        reach(page, select);
        page.keyboard().press("Home");
        for (int option = 0; option < MOST_STOPS; option++) {
            if (value.equals(page.evaluate("() => document.activeElement.value"))) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("%s does not offer %s on %s".formatted(select, value, page.url()));
    }

    private static void goDownTo(Page page, String selector) {
        for (int option = 0; option < MOST_STOPS; option++) {
            if (isOn(page, selector)) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("%s is not among the choices on %s".formatted(selector, page.url()));
    }
}
