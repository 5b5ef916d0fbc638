package commonweal.metrics.papers;

import java.util.ArrayList;
import java.util.List;

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

    @Test
    void everybodyCanReadThem() {
        List<String> wrong = new ArrayList<>();
        try (Chromium chromium = Chromium.start();
                BrowserContext context = chromium.browser()
                        .newContext(new Browser.NewContextOptions().setViewportSize(NARROW, 800));
                Page page = context.newPage()) {
            EveryPaperTest.papers().forEach(each -> {
                String plan = (String) each.get()[0];
                PaperKind kind = (PaperKind) each.get()[1];
                page.setContent(new String(PaperForms.of(EveryPaperTest.paper(plan, kind), Format.HTML), UTF_8));
                wrong.addAll(found(page, "%s %s".formatted(plan, kind.code())));
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> found(Page page, String paper) {
        List<String> found = new ArrayList<>();
        new AxeBuilder(page).analyze().getViolations().forEach(rule -> found.add("%s: %s at %s".formatted(paper,
                rule.getId(), rule.getNodes().getFirst().getHtml())));
        int width = (int) page.evaluate("document.documentElement.scrollWidth");
        if (width > NARROW) {
            found.add("%s: %d pixels wide".formatted(paper, width));
        }
        return found;
    }
}
