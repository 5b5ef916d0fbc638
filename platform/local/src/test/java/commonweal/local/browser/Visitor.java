package commonweal.local.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person with a browser. On every page they come to, axe must find nothing, and nothing may stick out sideways on a
 * screen of 320 pixels.
 */
final class Visitor implements AutoCloseable {

    private static final int MOMENTS = 150;
    private static final String AXE = axe();
    /** Only what is wrong is told: all that axe looked at would take longer to tell than to look at. */
    private static final String LOOK = """
                                       async () => (await axe.run(document, {resultTypes: ['violations'], selectors: false, preload: false}))
                                         .violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.html))""";

    private final BrowserContext context;
    private final Page page;
    private final String web;
    private final Set<String> headings = new TreeSet<>();

    Visitor(Browser browser, String web, String name) {
        this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        this.page = context.newPage();
        this.web = web;
        page.addInitScript(AXE);
        page.navigate(web);
        page.getByLabel("User name").fill(name);
        page.getByLabel("Password").fill(name);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        look();
    }

    Page page() {
        return page;
    }

    String text() {
        return page.locator("main").innerText();
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    Set<String> headings() {
        return Set.copyOf(headings);
    }

    void open(String path) {
        page.navigate(web + path);
        look();
    }

    void menu(String entry) {
        page.locator(".cw-navigation").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(entry)).click();
        look();
    }

    void link(String words) {
        page.locator("main, .govuk-back-link")
                .getByText(words, new Locator.GetByTextOptions().setExact(true)).first().click();
        look();
    }

    /** Presses the button of the form of the page. */
    void send(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
        look();
    }

    void choose(String field, String value) {
        page.locator("input[name='%s'][value='%s']".formatted(field, value)).check();
    }

    void chooseLastOfEach() {
        for (Locator question : page.locator("fieldset").all()) {
            question.locator("input[type=radio]").last().check();
        }
    }

    void select(String field, String value) {
        page.locator("select[name='%s']".formatted(field)).selectOption(value);
    }

    void fill(String field, String words) {
        page.locator("[name='%s']".formatted(field)).fill(words);
    }

    /** Opens the page again until it shows what an event has yet to bring. */
    void until(String path, String words) {
        for (int moment = 0; moment < MOMENTS; moment++) {
            page.navigate(web + path);
            if (page.locator("body").innerText().contains(words)) {
                look();
                return;
            }
            page.waitForTimeout(200);
        }
        throw new AssertionError("%s never showed: %s\n%s".formatted(path, words, text()));
    }

    /** Follows every link there is. */
    Set<String> walk() {
        return new Walk(page.request(), web).from("/");
    }

    String path() {
        return page.url().substring(web.length());
    }

    private void look() {
        assertThat(page.locator("h1").count()).as("one h1 on %s", page.url()).isEqualTo(1);
        headings.add(heading());
        assertThat((List<?>) page.evaluate(LOOK)).as("axe on %s", page.url()).isEmpty();
        page.setViewportSize(320, 700);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .as("width of %s on a screen of 320", page.url()).isLessThanOrEqualTo(320);
        page.setViewportSize(1280, 900);
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
