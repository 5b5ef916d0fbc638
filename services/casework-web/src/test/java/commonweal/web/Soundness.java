package commonweal.web;

import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every page: its frame, names for all controls, and nothing that the content policy forbids. */
final class Soundness {

    private Soundness() {}

    static void check(Browser.Page page) {
        Document html = page.html();
        String where = page.address().toString();
        assertThat(html.select("html").attr("lang")).as(where).isEqualTo("en-GB");
        assertThat(html.title()).as(where).endsWith(" - Commonweal").isNotEqualTo(" - Commonweal");
        assertThat(html.select("h1")).as("one h1 in %s", where).hasSize(1);
        assertThat(html.select("main#main-content")).as("main of %s", where).hasSize(1);
        assertThat(html.select("a.govuk-skip-link[href=#main-content]")).as(where).hasSize(1);
        assertThat(html.select("script:not([src^=/assets/]), style, [style], [onclick], [onsubmit], iframe")).as(where)
                .isEmpty();
        assertThat(html.select("table:not(:has(caption))")).as("tables without a caption in %s", where).isEmpty();
        List<String> ids = html.select("[id]").eachAttr("id");
        assertThat(ids).as("ids of %s", where).doesNotHaveDuplicates();
        for (Element control : html.select("input:not([type=hidden]), select, textarea")) {
            assertThat(html.select("label[for=" + control.id() + "]")).as("label of %s in %s", control, where)
                    .hasSize(1);
        }
        for (Element pointing : html.select("a[href^=#], [aria-labelledby]")) {
            String id = pointing.hasAttr("href")
                    ? pointing.attr("href").substring(1)
                    : pointing.attr("aria-labelledby");
            assertThat(ids).as("what %s of %s points at", pointing.tagName(), where).contains(id);
        }
        for (Element described : html.select("[aria-describedby]")) {
            assertThat(ids).as("description in %s", where).contains(described.attr("aria-describedby").split(" "));
        }
        assertThat(html.text()).as(where).doesNotContain("null").doesNotContain("${");
    }
}
