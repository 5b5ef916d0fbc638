package commonweal.metrics.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import commonweal.events.PlanMetricsEvent.MeasureStatusChanged;
import commonweal.metrics.History;
import commonweal.metrics.Pipeline;
import commonweal.metrics.figures.FiguresPage.Line;
import commonweal.metrics.periods.London;
import commonweal.metrics.periods.Period;

import static org.assertj.core.api.Assertions.assertThat;

/** Every success measure of the Sevenoaks plan for 2011-12, on a few events whose outcome can be worked out by hand. */
class SeedMeasuresTest {

    private static final String PLAN = "sevenoaks-2011-12";
    private static final Instant YEAR_END = at("2012-04-01T09:00:00Z");

    private final History sevenoaks = new History("sevenoaks");
    private Instant today = YEAR_END;

    @Test
    void sm01ComparesRecordedCrimeWithItsShareOfTheYearBefore() {
        returned("sm-01", "2011-12-q1", "1250").returned("sm-01", "2011-12-q2", "1280");

        Line crime = line("sm-01");

        // why: two quarters of 5,170 are 2,585; 2,530 is 55 fewer, 2.1%
        assertThat(crime.value()).isEqualByComparingTo("-2.1");
        assertThat(crime.denominator()).isEqualByComparingTo("2585");
        assertThat(crime.status()).hasToString("on-target");
        assertThat(crime.display()).isEqualTo("-2% (2530 against 2585 as the share of recorded crime in 2009/10)");
    }

    @Test
    void sm02CountsAcceptedCasesWhoseLastReviewIsImproved() {
        for (int i = 1; i <= 5; i++) {
            sevenoaks.accepted("ref-" + i, "case-" + i, at("2011-05-0%dT10:00:00Z".formatted(i)));
        }
        sevenoaks.behaviour("ref-1", "case-1", at("2011-06-01T10:00:00Z"), "improved")
                .behaviour("ref-2", "case-2", at("2011-06-01T10:00:00Z"), "worse")
                .behaviour("ref-2", "case-2", at("2011-07-01T10:00:00Z"), "improved")
                .behaviour("ref-3", "case-3", at("2011-06-01T10:00:00Z"), "improved")
                .behaviour("ref-3", "case-3", at("2011-07-01T10:00:00Z"), "unknown")
                .behaviour("ref-4", "case-4", at("2011-06-01T10:00:00Z"), "improved");

        Line improved = line("sm-02");

        // why: 1, 2 and 4 improved; the last word on 3 is unknown; 5 has not been reviewed
        assertThat(improved.display()).isEqualTo("60% (3 of 5)");
        assertThat(improved.status()).hasToString("off-target");
    }

    @Test
    void sm03AndSm09CountAnsweredQuestionsOnly() {
        sevenoaks.survey("case-1", at("2011-05-01T10:00:00Z"), 5, 4)
                .survey("case-2", at("2011-05-02T10:00:00Z"), 4, null)
                .survey("case-3", at("2011-05-03T10:00:00Z"), 4, 2).survey("case-4", at("2011-05-04T10:00:00Z"), 3, 5)
                .survey("case-5", at("2011-05-05T10:00:00Z"), null, 5);

        assertThat(line("sm-03").display()).isEqualTo("75% (3 of 4)");
        assertThat(line("sm-03").status()).hasToString("on-target");
        assertThat(line("sm-03").excluded())
                .isEqualTo(new FiguresPage.Excluded(1,
                        "surveys without an answer to this question, because no answer is not dissatisfaction: 1"));
        assertThat(line("sm-09").display()).isEqualTo("75% (3 of 4)");
    }

    @Test
    void sm04IsDoneWhenItIsReturnedAsDone() {
        assertThat(line("sm-04").status()).hasToString("no-data");

        returned("sm-04", "2011-12", "1");

        assertThat(line("sm-04").display()).isEqualTo("Done");
        assertThat(line("sm-04").status()).hasToString("on-target");
    }

    @Test
    void sm05HasNoTarget() {
        sevenoaks.returned("ret-5", at("2012-03-31T10:00:00Z"), PLAN, "sm-05", "2011-12", "172", "20");

        assertThat(line("sm-05").value()).isEqualByComparingTo("8.6");
        assertThat(line("sm-05").status()).hasToString("no-target");
        assertThat(line("sm-05").definition()).contains("No target set.");
    }

    @Test
    void sm06SplitsBurglaryInTwo() {
        returned("sm-06a", "2011-12-q1", "80");
        sevenoaks.returned("ret-b1", at("2011-07-01T10:00:00Z"), PLAN, "sm-06b", "2010-11-q1", "100", null)
                .returned("ret-b2", at("2011-07-01T10:00:00Z"), PLAN, "sm-06b", "2011-12-q1", "96", null);

        // why: a quarter of 338 is 84.5, and 80 is 5.3% fewer; 96 is 4% fewer than 100, which is within the margin
        assertThat(line("sm-06a").value()).isEqualByComparingTo("-5.3");
        assertThat(line("sm-06a").status()).hasToString("on-target");
        assertThat(line("sm-06b").value()).isEqualByComparingTo("-4.0");
        assertThat(line("sm-06b").status()).hasToString("at-risk");
    }

    @Test
    void sm07TakesBothKindsOfVehicleCrimeTogether() {
        returned("sm-07", "2011-12-q1", "200");

        // why: a quarter of 548 + 186 is 183.5; 200 is 9% more
        assertThat(line("sm-07").value()).isEqualByComparingTo("9.0");
        assertThat(line("sm-07").status()).hasToString("off-target");
    }

    @Test
    void sm08LeavesOutWhoCannotBeToldAndShowsHowMany() {
        Instant may = at("2011-05-01T10:00:00Z");
        sevenoaks.reported("rep-1", may).reported("rep-2", may).reported("rep-3", may)
                .reported("rep-4", may, "web", true).reported("rep-5", may, "police-uk", false)
                .feedback("rep-1", at("2011-05-20T10:00:00Z"), "rep-1")
                .feedback("case-1", at("2011-06-20T10:00:00Z"), "rep-2", "rep-3");

        assertThat(line("sm-08").display()).isEqualTo("100% (3 of 3)");
        assertThat(line("sm-08").excluded()).isEqualTo(new FiguresPage.Excluded(2,
                "anonymous reports, because there is nobody to tell: 1; incidents from police open data, because nobody reported them to the unit: 1"));
    }

    @Test
    void aTargetThatIsMissedByAHairIsNotShownAsMet() {
        sevenoaks.returned("ret-10", at("2011-07-01T10:00:00Z"), PLAN, "sm-10", "2011-12-q1", "1999", "2000");

        assertThat(line("sm-10").display()).isEqualTo("99.9% (1999 of 2000)");
        assertThat(line("sm-10").status()).hasToString("at-risk");
    }

    @Test
    void sm10IsOfAllCommunitiesThatAsked() {
        sevenoaks.returned("ret-10", at("2011-07-01T10:00:00Z"), PLAN, "sm-10", "2011-12-q1", "6", "8");

        assertThat(line("sm-10").display()).isEqualTo("75% (6 of 8)");
        assertThat(line("sm-10").status()).hasToString("off-target");
    }

    @Test
    void sm11AndSm13AreSharesOfOtherPlansActions() {
        sevenoaks.returned("ret-11", at("2011-07-01T10:00:00Z"), PLAN, "sm-11", "2011-12-q1", "17", "20")
                .returned("ret-13", at("2011-07-01T10:00:00Z"), PLAN, "sm-13", "2011-12-q1", "15", "20");

        assertThat(line("sm-11").display()).isEqualTo("85% (17 of 20)");
        assertThat(line("sm-11").status()).hasToString("on-target");
        assertThat(line("sm-13").status()).hasToString("at-risk");
    }

    @Test
    void sm12RunsLongerThanThePlan() {
        assertThat(line("sm-12").definition()).contains("Runs to 31 March 2013.");
        assertThat(line("sm-12").status()).hasToString("no-data");
    }

    @Test
    void theNumbersInsideActionsMoveByTheEventsToo() {
        Instant may = at("2011-05-01T10:00:00Z");
        LocalDate first = LocalDate.of(2011, 5, 1);
        for (int camera = 1; camera <= 10; camera++) {
            sevenoaks.deployed("cam-" + camera, "dep-" + camera, first);
        }
        sevenoaks.withdrawn("cam-10", "dep-10", first.plusDays(3));
        sevenoaks.band("case-1", may, "high").referred("ref-1", "case-1", may.plusSeconds(1))
                .familyWork("ref-1", "case-1", may.plusSeconds(2)).operation("op-1", may, "boot-fair")
                .operationAt("london-road", "op-2", may, "carmageddon", London.day(may))
                .operationAt("london-road", "op-7", may, "carmageddon", London.day(may))
                .operation("op-3", may, "awareness-day")
                .operation("op-4", may, "visual-audit").auditAction("op-4", "act-1", may)
                .auditAction("op-4", "act-2", may).auditActionDone("op-4", "act-1", may.plusSeconds(9))
                .requested("op-5", may, "zig-zag").requested("op-6", may, "zig-zag")
                .operation("op-5", may.plusSeconds(9), "zig-zag")
                .opened("case-2", may, "rep-2", "fly-tipping").closed("case-2", at("2011-05-08T10:00:00Z"))
                .opened("case-3", may, "rep-3", "fly-tipping").closed("case-3", at("2011-05-09T10:00:00Z"));

        Pipeline pipeline = new Pipeline(today).handle(sevenoaks).settle();

        assertThat(List.of("action-1.2", "action-1.4", "action-1.5", "action-3.4", "action-4.2a", "action-4.2b",
                "action-4.6", "action-4.7", "action-5.1", "action-5.3"))
                .extracting(measure -> pipeline.line(PLAN, Period.parse("2011-12"), measure).display())
                .containsExactly("100% (1 of 1)", "1 case",
                        // why: nine cameras for 336 of the year's 366 days and one for three: 8.27 on average
                        "69% (8.27 of 12 on average, 9 on the last day)", "1 operation", "1 operation",
                        "50% (1 of 2)", "1 operation", "50% (1 of 2)", "1 place", "50% (1 of 2)");
    }

    @Test
    void aReturnThatChangesReplacesTheOneBefore() {
        sevenoaks.returned("ret-10", at("2011-07-01T10:00:00Z"), PLAN, "sm-10", "2011-12-q1", "6", "8").returned(
                "ret-10",
                at("2011-08-01T10:00:00Z"), PLAN, "sm-10", "2011-12-q1", "8", "8");

        assertThat(line("sm-10").display()).isEqualTo("100% (8 of 8)");
    }

    @Test
    void aLateReviewRestatesThePeriodOfTheAcceptance() {
        Pipeline pipeline = new Pipeline(YEAR_END);
        sevenoaks.accepted("ref-1", "case-1", at("2011-06-30T10:00:00Z"));
        pipeline.handle(sevenoaks).settle();
        assertThat(pipeline.line(PLAN, Period.parse("2011-12-Q1"), "sm-02").display()).isEqualTo("0% (0 of 1)");

        pipeline.handle(sevenoaks.behaviour("ref-1", "case-1", at("2012-02-01T10:00:00Z"), "improved")).settle();

        assertThat(pipeline.line(PLAN, Period.parse("2011-12-Q1"), "sm-02").display()).isEqualTo("100% (1 of 1)");
        assertThat(pipeline.line(PLAN, Period.parse("2011-12-Q4"), "sm-02").display()).isEqualTo("No data yet");
        assertThat(pipeline.told()).filteredOn(MeasureStatusChanged.class::isInstance)
                .extracting(event -> ((MeasureStatusChanged) event).period() + " "
                        + ((MeasureStatusChanged) event).status())
                .contains("2011-12-q1 on-target", "2011-12 on-target");
    }

    private SeedMeasuresTest returned(String measure, String period, String number) {
        sevenoaks.returned("ret-" + measure + "-" + period, at("2012-01-01T10:00:00Z"), PLAN, measure, period, number,
                null);
        return this;
    }

    private Line line(String measure) {
        return new Pipeline(today).handle(sevenoaks).settle().line(PLAN, Period.parse("2011-12"), measure);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
