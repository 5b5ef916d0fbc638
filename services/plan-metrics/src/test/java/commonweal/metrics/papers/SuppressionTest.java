package commonweal.metrics.papers;

import java.io.IOException;
import java.time.Instant;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import commonweal.metrics.History;
import commonweal.metrics.papers.kinds.DraftPaper;
import commonweal.metrics.papers.web.forms.PaperForms;
import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.periods.Period;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What is kept back is kept back in every form of every paper. */
class SuppressionTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Period SECOND = new Period(new FinancialYear(2026), 2);
    private static final String PLAN = "hollowdene-2026-27";
    private static final String KEPT_BACK = "Not shown, to protect people: a number below 5";

    private final Snapshots snapshots = new Snapshots(NOW);

    @Test
    void threePeopleAreInNoFormOfAnyPaper() throws IOException {
        History history = new History("hollowdene");
        for (int i = 0; i < 3; i++) {
            Instant at = Instant.parse("2026-08-03T10:00:00Z");
            history.opened("case-" + i, at, "rep-" + i).accepted("ref-" + i, "case-" + i, at)
                    .behaviour("ref-" + i, "case-" + i, at, "improved").closed("case-" + i, at);
        }
        snapshots.pipeline().handle(history).settle();
        Snapshot snapshot = snapshots.of(PLAN, SECOND);
        assertThat(snapshot.pages().get(SECOND).lines()).anyMatch(line -> line.display().equals("100% (3 of 3)"));

        for (PaperKind kind : PaperKind.values()) {
            if (kind.fits(snapshot.plan()) && kind.fits(SECOND)) {
                Paper paper = DraftPaper.of(kind, snapshot);
                assertThat(text(paper, Format.HTML)).doesNotContain("3 of 3");
                assertThat(text(paper, Format.CSV)).doesNotContain("3 of 3");
            }
        }
        Paper quarterly = DraftPaper.of(PaperKind.QUARTERLY, snapshot);
        assertThat(text(quarterly, Format.HTML)).contains(KEPT_BACK);
        try (PDDocument pdf = Loader.loadPDF(PaperForms.of(quarterly, Format.PDF))) {
            assertThat(new PDFTextStripper().getText(pdf)).doesNotContain("3 of 3");
        }
    }

    private static String text(Paper paper, Format format) {
        return new String(PaperForms.of(paper, format), UTF_8);
    }

    @Test
    void aCaseIsToldOnlyAmongEnoughLikeIt() {
        told(4);
        assertThat(html()).contains("No case study is told");
    }

    @Test
    void aCaseIsToldWithoutAnythingThatLeadsToIt() {
        told(5);
        assertThat(html()).contains(
                "Case study 1. Noise was reported once. A task group of partners took it on. It was closed after some months, and the behaviour had improved.")
                .doesNotContain("Case study 2").doesNotContain("case-0");
    }

    private void told(int cases) {
        History history = new History("hollowdene");
        for (int i = 0; i < cases; i++) {
            history.opened("case-" + i, Instant.parse("2026-07-03T10:00:00Z"), "rep-" + i)
                    // why: a report that joined the case and left it again is none of its reports
                    .linked("case-" + i, "rep-of-new-" + i, Instant.parse("2026-07-03T11:00:00Z"))
                    .split("case-" + i, Instant.parse("2026-07-03T12:00:00Z"), "new-" + i, "noise")
                    .accepted("ref-" + i, "case-" + i, Instant.parse("2026-07-04T10:00:00Z"))
                    .closed("case-" + i, Instant.parse("2026-09-03T10:00:00Z"));
        }
        snapshots.pipeline().handle(history).settle();
    }

    private String html() {
        return text(DraftPaper.of(PaperKind.SCRUTINY, snapshots.of(PLAN, SECOND)), Format.HTML);
    }
}
