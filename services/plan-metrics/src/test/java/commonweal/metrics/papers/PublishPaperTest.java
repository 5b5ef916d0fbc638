package commonweal.metrics.papers;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Sha256;
import commonweal.metrics.papers.Paper.Stage;
import commonweal.metrics.papers.PublishPaper.Outcome;
import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a paper that is published, and published again. */
class PublishPaperTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Plan PLAN = new Snapshots(NOW).pipeline().plan("hollowdene-2026-27");
    private static final Period SECOND = new Period(new FinancialYear(2026), 2);

    @Test
    void theFirstEditionIsKnownByTheHashOfItsPages() {
        Outcome.Accepted accepted = accepted(publish(PaperKind.QUARTERLY, Stage.FINAL, "pages"), Optional.empty());

        assertThat(accepted.paper().edition()).isEqualTo(1);
        assertThat(accepted.paper().forms()).extracting(PublishedPaper.Form::format).containsExactly(Format.values());
        // why: sha256sum says the same of "pages"
        assertThat(accepted.paper().sha256().hex())
                .isEqualTo("bfa062de040f55a15ce910800757061ec3d2fc31d6b7c72d9fa02b75a9ad1133");
        assertThat(accepted.event().digest()).isEqualTo(accepted.paper().sha256());
        assertThat(accepted.event().paper()).isEqualTo(new Code("quarterly"));
        assertThat(accepted.event().period()).isEqualTo(new Code("2026-27-q2"));
    }

    @Test
    void whatSaysTheSameIsNotPublishedTwice() {
        PublishedPaper first = accepted(publish(PaperKind.QUARTERLY, Stage.FINAL, "pages"), Optional.empty()).paper();

        assertThat(publish(PaperKind.QUARTERLY, Stage.FINAL, "pages").decide(PLAN, Optional.of(first), NOW))
                .isEqualTo(new Outcome.Unchanged(first));
    }

    @Test
    void whatSaysSomethingElseIsAnotherEditionBesideTheFirst() {
        PublishedPaper first = accepted(publish(PaperKind.QUARTERLY, Stage.FINAL, "pages"), Optional.empty()).paper();
        PublishedPaper second = accepted(publish(PaperKind.QUARTERLY, Stage.FINAL, "other pages"), Optional.of(first))
                .paper();

        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.fileName(Format.PDF)).isEqualTo("hollowdene-quarterly-2026-27-q2-edition-2.pdf");
    }

    @Test
    void onlyTheAnnualReportAndTheScrutinyUpdateMayBeDrafts() {
        assertThat(publish(PaperKind.QUARTERLY, Stage.DRAFT, "pages").decide(PLAN, Optional.empty(), NOW))
                .isEqualTo(new Outcome.Rejected(
                        "period: 2026-27-Q2 is not over (expected: one that has ended, for this paper)"));
        assertThat(accepted(publish(PaperKind.ANNUAL, Stage.DRAFT, "pages"), Optional.empty()).paper().stage())
                .isEqualTo(Stage.DRAFT);
    }

    private static Outcome.Accepted accepted(PublishPaper command, Optional<PublishedPaper> last) {
        return (Outcome.Accepted) command.decide(PLAN, last, NOW);
    }

    private static PublishPaper publish(PaperKind kind, Stage stage, String pages) {
        Map<Format, byte[]> forms = new EnumMap<>(Format.class);
        for (Format format : Format.values()) {
            forms.put(format, format == Format.HTML ? pages.getBytes() : format.code().getBytes());
        }
        Paper paper = new Paper(kind, new Id("hollowdene-2026-27"), SECOND, stage, "Title", "Subtitle", NOW,
                List.of());
        return new PublishPaper(paper, Sha256.of(pages.getBytes()), forms, "manager-1");
    }
}
