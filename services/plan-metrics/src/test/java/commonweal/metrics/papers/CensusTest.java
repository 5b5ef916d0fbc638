package commonweal.metrics.papers;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import commonweal.metrics.History;
import commonweal.metrics.papers.Block.Cell;
import commonweal.metrics.papers.Block.Table;
import commonweal.metrics.papers.kinds.DraftPaper;
import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.periods.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** What papers tell of reports, cases and case reviews beside the measures. */
class CensusTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Period YEAR = Period.of(new FinancialYear(2026));
    private static final String PLAN = "hollowdene-2026-27";

    private final Snapshots snapshots = new Snapshots(NOW);
    private final History history = new History("hollowdene");

    @Test
    void theStatutoryFiguresCountEachStepInItsYear() {
        history.reviewRequested("case-1", "crv-1", at("2025-05-01")).reviewDecided("case-1", "crv-1", at("2025-05-20"),
                false);
        history.reviewRequested("case-2", "crv-2", at("2026-03-20")).reviewDecided("case-2", "crv-2", at("2026-04-02"),
                true).reviewConcluded("case-2", "crv-2", at("2026-05-02"), 2);
        history.reviewRequested("case-3", "crv-3", at("2026-06-01")).reviewDecided("case-3", "crv-3", at("2026-06-10"),
                true).reviewConcluded("case-3", "crv-3", at("2026-07-01"), 0);

        assertThat(rows(paper(PaperKind.CASE_REVIEWS), "Statutory figures")).containsExactly(
                List.of("2026-27", "1", "0", "2", "1"), List.of("2025-26", "2", "1", "0", "0"));
    }

    @Test
    void aReportWhoseCaseWasErasedIsNotCounted() {
        for (int i = 0; i < 7; i++) {
            history.reported("rep-" + i, at("2026-05-01")).opened("case-" + i, at("2026-05-02"), "rep-" + i);
        }
        history.erased("case-0", at("2026-06-01"), "rep-0");

        assertThat(rows(paper(PaperKind.QUARTERLY), "Reports to the unit by category").getLast())
                .containsExactly("All", "6", "100.0%", "0", "Nothing to compare with");
    }

    @Test
    void whatThePolicePublishStandsApartFromWhatWasReported() {
        for (int i = 0; i < 9; i++) {
            history.reported("rep-" + i, at("2026-05-01"), i < 6 ? "police-uk" : "phone", true);
        }

        assertThat(rows(paper(PaperKind.STRATEGIC_ASSESSMENT), "Incidents in the police's open data by ward"))
                .containsExactly(List.of(History.WARD, "6", "100.0%", "0", "Nothing to compare with"),
                        List.of("All", "6", "100.0%", "0", "Nothing to compare with"));
        assertThat(rows(paper(PaperKind.STRATEGIC_ASSESSMENT), "Reports to the unit by category").getLast())
                .containsExactly("All", "Not shown", "Not shown", "Not shown", "Not shown");
    }

    @Test
    void hateMarkersAreCountedAndKeptBackWhenTheyAreFew() {
        for (int i = 0; i < 20; i++) {
            history.reported("rep-" + i, at("2026-05-01"));
        }
        history.hate("rep-1", "case-1", at("2026-05-02"));

        assertThat(rows(paper(PaperKind.EQUALITY), "Reports to the unit that bear a hate marker"))
                .contains(List.of("Bears a hate marker", "Not shown", "Not shown", "Not shown", "Not shown"));
    }

    @Test
    void theCriteriaAreFilledFromTheTablesOfTheSamePaper() {
        for (int i = 0; i < 12; i++) {
            history.reported("rep-" + i, at("2026-05-01")).opened("case-" + i, at("2026-05-02"), "rep-" + i)
                    .band("case-" + i, at("2026-05-03"), i < 6 ? "high" : "low");
        }

        assertThat(rows(paper(PaperKind.STRATEGIC_ASSESSMENT), "Anti-social behaviour: the six criteria")).contains(
                List.of("Rising trend", "12 reports to the unit, none a year before."),
                List.of("Share of the volume", "12 of 12 reports to the unit (100.0%)."),
                List.of("Harm", "The unit assesses each victim's risk. 6 of 6 cases at high risk."));
        assertThat(rows(paper(PaperKind.STRATEGIC_ASSESSMENT), "Road safety: the six criteria"))
                .contains(List.of("Share of the volume", "0 of 12 reports to the unit (0.0%)."));
    }

    @Test
    void whatATableKeepsBackNoCriterionTells() {
        for (int i = 0; i < 3; i++) {
            history.reported("rep-" + i, at("2026-05-01"));
        }

        assertThat(rows(paper(PaperKind.STRATEGIC_ASSESSMENT), "Anti-social behaviour: the six criteria")).contains(
                List.of("Share of the volume",
                        "What was counted is too little of some of its categories to be shown."));
    }

    private Paper paper(PaperKind kind) {
        snapshots.pipeline().handle(history).settle();
        return DraftPaper.of(kind, snapshots.of(PLAN, kind == PaperKind.QUARTERLY ? new Period(YEAR.year(), 1) : YEAR));
    }

    private static List<List<String>> rows(Paper paper, String caption) {
        Table table = paper.tables().stream().filter(found -> found.caption().equals(caption)).findFirst()
                .orElseThrow();
        return table.rows().stream().map(row -> row.stream().map(Cell::text).toList()).toList();
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T10:00:00Z");
    }
}
