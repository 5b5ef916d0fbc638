package commonweal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.SelectOption;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages in a real browser: axe finds nothing, nothing sticks out at 200% zoom and on a screen of 320 pixels, and a
 * first view is light. With the system property {@code looks.folder} each page is also kept as a picture, at phone and desktop width.
 */
@InFrontOfStandIns
@ExtendWith(Chromium.Shared.class)
class LooksIT {

    /** A screen of 1280 pixels zoomed to 200% has room for this many (WCAG 2.2, 1.4.4); 1.4.10 asks for 320. */
    private static final int ZOOMED = 640;
    private static final int PHONE = 320;
    private static final int DESKTOP = 1280;
    private static final int HIGH = 900;

    /** What sticks out, and what axe finds: by the named rules, or by all when none is named. */
    private static final String LOOK = """
                                       async rules => {
                                         const found = await axe.run(document, {resultTypes: ['violations'], selectors: false, preload: false,
                                           ...(rules.length && {runOnly: rules})});
                                         return [document.documentElement.scrollWidth, ...found.violations
                                           .map(rule => rule.id + ': ' + rule.nodes.map(node => node.html))];
                                       }""";
    private static final String AXE = axe();
    private static final List<String> ALL = List.of();
    /** The rest of axe's rules ask the document and not the layout. */
    private static final List<String> LAYOUT = List.of("target-size", "scrollable-region-focusable");
    /** Words lie on another ground than on a desktop where a page has turned into one column, at 320 as at 640. */
    private static final List<String> LAYOUT_AND_CONTRAST = List.of("target-size", "scrollable-region-focusable",
            "color-contrast");

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
    @ValueSource(strings = {"csu-manager", "group-chair", "group-member", "partner-returns", "operator", "county"})
    void thePagesOfARoleCanBeReadByEverybody(String role) {
        StandIns.ISSUER.next = FakeIssuer.Person.with(role);
        visit(page -> EveryPage.BY_ROLE.get(role).forEach(path -> {
            page.navigate(at(path));
            look(page, role + path);
        }));
    }

    @Test
    void aLookFindsWhatIsWrong() {
        visit(page -> {
            page.navigate(at("/report"));
            page.evaluate("""
                          () => {
                            const pale = document.createElement('p');
                            pale.textContent = 'Pale words';
                            pale.style.color = '#ddd';
                            document.querySelector('main').append(pale, document.createElement('img'));
                          }""");

            assertThat(page.evaluate(LOOK, ALL).toString()).contains("image-alt: ", "color-contrast: ", "Pale words");
            assertThat(page.evaluate(LOOK, LAYOUT_AND_CONTRAST).toString()).contains("color-contrast: ")
                    .doesNotContain("image-alt");
            assertThat(page.evaluate(LOOK, LAYOUT).toString()).doesNotContain("Pale words");
        });
    }

    @Test
    void thePagesOfResidentsCanBeReadByEverybody() {
        visit(page -> EveryPage.BY_ROLE.get("resident").forEach(path -> {
            page.navigate(at(path));
            look(page, "resident" + path);
        }));
    }

    @Test
    void theEndOfAReportCanBeReadByEverybody() {
        visit(page -> {
            page.navigate(at("/report/danger"));
            choose(page, "danger", "no");
            choose(page, "category", "fireworks");
            page.locator("textarea[name=description]").fill("Rockets at the gate");
            send(page);
            choose(page, "hate", "no");
            page.locator("input[name=precision][value=month]").check();
            page.locator("select[name=month]").selectOption(new SelectOption().setIndex(1));
            send(page);
            page.locator("input[name=location]").fill("Chapel Row");
            send(page);
            choose(page, "named", "no");
            look(page, "resident/check");
            send(page);
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
            page.navigate(at(FakeServices.TRIAGED_REPORT + "/erase"));
            page.locator("input[name=reason]").first().check();
            page.locator("input[name=reference]").fill("R-0000-0K9Q");
            send(page);
            page.waitForURL("**/retention/by-hand");
            look(page, "csu-manager/look-at");
            StandIns.SERVICES.risk.away();
            StandIns.SERVICES.tasking.away();
            page.navigate(at(FakeServices.CASE));
            look(page, "csu-manager/case-outage");
            page.navigate(at("/"));
            look(page, "csu-manager/today-outage");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/triage", FakeServices.REPORT, "/cases", FakeServices.CASE,
            FakeServices.CASE + "/assessments/new", "/referrals", FakeServices.PLAN,
            FakeServices.PLAN + "/measures/sm-02",
            "/report"})
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
        chromium.visit(new NewContextOptions().setViewportSize(DESKTOP, HIGH), page -> {
            page.addInitScript(AXE);
            visit.accept(page);
        });
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void choose(Page page, String name, String value) {
        page.locator("input[name='%s'][value='%s']".formatted(name, value)).check();
        send(page);
    }

    private static void send(Page page) {
        page.locator("main button[type=submit]").first().click();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private static void look(Page page, String name) {
        assertThat(page.locator("h1").count()).as("one h1 on %s", page.url()).isEqualTo(1);
        fits(page, DESKTOP, ALL);
        keep(page, name + "-desktop");
        page.setViewportSize(ZOOMED, HIGH);
        fits(page, ZOOMED, LAYOUT);
        page.setViewportSize(PHONE, HIGH);
        fits(page, PHONE, LAYOUT_AND_CONTRAST);
        keep(page, name + "-phone");
        page.setViewportSize(DESKTOP, HIGH);
    }

    /** Nothing sticks out, and axe finds nothing by the rules. */
    private static void fits(Page page, int width, List<String> rules) {
        List<?> found = (List<?>) page.evaluate(LOOK, rules);
        assertThat((Integer) found.getFirst()).as("width of %s on a screen of %d", page.url(), width)
                .isLessThanOrEqualTo(width);
        assertThat(found.subList(1, found.size())).as("axe on %s at %d", page.url(), width).isEmpty();
    }

    private static void keep(Page page, String name) {
        String folder = System.getProperty("looks.folder");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(Path.of(folder, name.replaceAll("[^\\w]+", "-") + ".png")));
        }
    }
}
