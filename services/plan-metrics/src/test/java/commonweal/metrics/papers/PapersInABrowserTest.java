package commonweal.metrics.papers;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import commonweal.metrics.papers.web.forms.PaperForms;
import commonweal.testsupport.Chromium;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Every kind of paper of every plan in a real browser: axe finds nothing, and nothing sticks out on a narrow screen. */
class PapersInABrowserTest {

    /** As wide as a screen of 1280 pixels zoomed to 400% (WCAG 2.2, 1.4.10). */
    private static final int NARROW = 320;

    private static final String LOOK = """
                                       async colours => (await axe.run(document, {resultTypes: ['violations'],
                                           rules: {'color-contrast': {enabled: colours}}})).violations
                                         .map(rule => rule.id + ' at ' + rule.nodes[0].html)
                                         .concat(document.documentElement.scrollWidth > innerWidth ? ['wider than the screen'] : [])""";

    @Test
    void everybodyCanReadThem() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Chromium chromium = Chromium.start();
                BrowserContext context = chromium.browser()
                        .newContext(new Browser.NewContextOptions().setViewportSize(NARROW, 800));
                Page page = context.newPage()) {
            // why: a new document in the same window keeps its scripts; AxeBuilder would load axe anew for each paper
            page.evaluate(axe());
            EveryPaperTest.papers().forEach(each -> {
                String plan = (String) each.get()[0];
                PaperKind kind = (PaperKind) each.get()[1];
                page.setContent(new String(PaperForms.of(EveryPaperTest.paper(plan, kind), Format.HTML), UTF_8));
                assertThat(page.title()).isNotBlank();
                // why: the slowest of the rules, and all papers have one style
                boolean colours = plan.startsWith("hollowdene") || kind == PaperKind.COUNTY;
                ((List<?>) page.evaluate(LOOK, colours))
                        .forEach(found -> wrong.add("%s %s: %s".formatted(plan, kind, found)));
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static String axe() throws IOException {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), UTF_8);
        }
    }
}
