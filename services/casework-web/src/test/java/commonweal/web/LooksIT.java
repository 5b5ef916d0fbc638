package commonweal.web;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages in a real browser: axe finds nothing, nothing sticks out on a screen of 320 pixels, and a first view is
 * light. With the system property {@code looks.folder} each page is also kept as a picture, at phone and desktop width.
 */
@InFrontOfStandIns
class LooksIT {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void wellAgain() {
        StandIns.wellAgain(breakers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csu-manager", "group-chair", "group-member", "partner-returns", "operator"})
    void thePagesOfARoleCanBeReadByEverybody(String role) {
        StandIns.ISSUER.next = FakeIssuer.Person.with(role);
        visit(page -> EveryPage.BY_ROLE.get(role).forEach(path -> {
            page.navigate(at(path));
            look(page, role + path);
        }));
    }

    @Test
    void thePagesOfResidentsCanBeReadByEverybody() {
        visit(page -> EveryPage.BY_ROLE.get("resident").forEach(path -> {
            page.navigate(at(path));
            look(page, "resident" + path);
        }));
    }

    @Test
    void aReportCanBeHandedInWithTheKeyboardAlone() {
        visit(page -> {
            page.navigate(at("/report/danger"));
            press(page, "input[name=danger]", "ArrowDown", "Enter");
            press(page, "input[name=category]", "Space", "Enter");
            page.locator("textarea[name=description]").focus();
            page.keyboard().type("Rockets at the gate");
            press(page, "main button[type=submit]", "Enter");
            press(page, "input[name=hate]", "ArrowDown", "Enter");
            press(page, "input[name=precision]", "ArrowDown");
            page.locator("select[name=month]").selectOption("2026-10");
            press(page, "main button[type=submit]", "Enter");
            page.locator("input[name=location]").focus();
            page.keyboard().type("Chapel Row");
            page.keyboard().press("Enter");
            press(page, "input[name=named]", "ArrowDown", "Enter");
            page.waitForURL("**/report/check");
            look(page, "resident/check");
            press(page, "main button[type=submit]", "Enter");
            page.waitForURL("**/report/sent");
            look(page, "resident/sent");
        });
    }

    @Test
    void aRebuildIsFollowedWithoutLookingAgain() {
        StandIns.ISSUER.next = FakeIssuer.Person.with("operator");
        visit(page -> {
            page.navigate(at("/operations"));
            StandIns.SERVICES.plans.answers("GET /actuator/rebuilds", 200,
                    FakeService.read("rebuilds").replace("1200", "6724"));
            page.locator("[data-sentence]:has-text('6724 of 13448 (50%)')").waitFor();
            StandIns.SERVICES.plans.answers("GET /actuator/rebuilds", 200,
                    FakeService.read("rebuilds").replace("building", "live"));
            page.locator("button:has-text('Rebuild measures')").waitFor();
        });
    }

    @Test
    void mistakesAndOutagesCanBeReadByEverybody() {
        StandIns.ISSUER.next = FakeIssuer.Person.with("csu-manager");
        visit(page -> {
            page.navigate(at("/report/when"));
            page.locator("main button[type=submit]").click();
            look(page, "resident/when-wrong");
            page.navigate(at("/cases/unknown"));
            look(page, "csu-manager/unknown");
            page.navigate(at(FakeServices.CASE + "/close"));
            page.locator("main button[type=submit]").click();
            look(page, "csu-manager/close-wrong");
            page.locator("#search-everywhere").fill("Jo Example");
            page.locator("#search-everywhere").press("Enter");
            page.waitForURL("**/search");
            look(page, "csu-manager/search-found");
            StandIns.SERVICES.risk.away();
            StandIns.SERVICES.tasking.away();
            page.navigate(at(FakeServices.CASE));
            look(page, "csu-manager/case-outage");
            page.navigate(at("/"));
            look(page, "csu-manager/today-outage");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/triage", FakeServices.CASE, FakeServices.PLAN, "/report"})
    void aFirstViewIsUnder100Kilobytes(String path) {
        StandIns.ISSUER.next = FakeIssuer.Person.with("csu-manager");
        visit(page -> {
            // why: asking for a size lets more events in, so the list must stand that
            List<Response> responses = new CopyOnWriteArrayList<>();
            page.onResponse(responses::add);
            page.navigate(at(path));

            assertThat(responses.stream().filter(response -> response.url().startsWith(at("/")))
                    .mapToLong(response -> response.request().sizes().responseBodySize).sum()).isPositive()
                    .isLessThan(100_000);
        });
    }

    private void visit(Consumer<Page> visit) {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.setViewportSize(1280, 900);
            visit.accept(page);
        }
    }

    private static void press(Page page, String on, String... keys) {
        page.locator(on).first().focus();
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private static void look(Page page, String name) {
        assertThat(page.locator("h1").count()).as("one h1 on %s", page.url()).isEqualTo(1);
        // why: the pages have no frames, and the other mode opens one more page for each look
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).as("axe on %s", page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes()).isEmpty();
        keep(page, name + "-desktop");
        page.setViewportSize(320, 700);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .as("width of %s on a screen of 320", page.url()).isLessThanOrEqualTo(320);
        keep(page, name + "-phone");
        page.setViewportSize(1280, 900);
    }

    private static void keep(Page page, String name) {
        String folder = System.getProperty("looks.folder");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(Path.of(folder, name.replaceAll("[^\\w]+", "-") + ".png")));
        }
    }
}
