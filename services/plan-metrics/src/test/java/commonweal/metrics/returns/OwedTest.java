package commonweal.metrics.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.config.PlanShelf;

import static org.assertj.core.api.Assertions.assertThat;

class OwedTest {

    private static final Plan PLAN = new PlanShelf(List.of("plans/sevenoaks-2011-12.yaml"), Optional.empty())
            .read(LocalDate.of(2011, 7, 1)).plans().getFirst();
    private static final List<Owed> OWED = Owed.by(PLAN);

    @Test
    void aQuarterlyMeasureIsOwedEachQuarterAndAYearlyOneOnce() {
        assertThat(periods("sm-01")).containsExactly("2011-12-Q1", "2011-12-Q2", "2011-12-Q3", "2011-12-Q4");
        assertThat(periods("sm-04")).containsExactly("2011-12");
        assertThat(periods("sm-02")).isEmpty();
    }

    @Test
    void aMeasureThatEndsLaterIsOwedUntilItEnds() {
        assertThat(periods("sm-12")).endsWith("2012-13-Q1", "2012-13-Q2", "2012-13-Q3", "2012-13-Q4").hasSize(8);
    }

    @Test
    void theYearBeforeIsOwedWithTheFirstQuarterWhereItIsComparedWith() {
        List<Owed> before = about("sm-06b").stream().filter(owed -> owed.period().year().start() == 2010).toList();

        assertThat(before).hasSize(4).allSatisfy(owed -> assertThat(owed.due()).isEqualTo(LocalDate.of(2011, 7, 21)));
    }

    @Test
    void eachActionIsOwedByWhoeverReportsOnIt() {
        assertThat(OWED).filteredOn(owed -> owed.what() == Owed.What.ACTION).hasSize(31 * 4);
        assertThat(about("3.1")).extracting(Owed::agency).containsOnly(new Code("police"));
    }

    @Test
    void standsAsTheDaysGoBy() {
        Owed first = about("sm-01").getFirst();

        assertThat(standing(first, "2011-06-30")).isEqualTo(Standing.OPEN);
        assertThat(standing(first, "2011-07-01")).isEqualTo(Standing.DUE);
        assertThat(standing(first, "2011-07-21")).isEqualTo(Standing.DUE);
        assertThat(standing(first, "2011-07-22")).isEqualTo(Standing.LATE);
        assertThat(standing(first, "2011-10-21")).isEqualTo(Standing.LATE);
        assertThat(standing(first, "2011-10-22")).isEqualTo(Standing.MISSING);
        assertThat(returned(first, "2011-07-21T22:59:59Z")).isEqualTo(Standing.RETURNED);
        assertThat(returned(first, "2011-07-21T23:00:00Z")).isEqualTo(Standing.RETURNED_LATE);
    }

    @Test
    void remindsAWeekBeforeAndForAsLongAsItIsLate() {
        Owed first = about("sm-01").getFirst();

        assertThat(Standing.DUE.reminder(first, LocalDate.of(2011, 7, 13))).isEmpty();
        assertThat(Standing.DUE.reminder(first, LocalDate.of(2011, 7, 14)))
                .contains("Figures for sm-01 for 2011-12-Q1: due by 2011-07-21.");
        assertThat(Standing.LATE.reminder(first, LocalDate.of(2011, 8, 1)))
                .contains("Figures for sm-01 for 2011-12-Q1: due since 2011-07-21.");
        assertThat(Standing.RETURNED_LATE.reminder(first, LocalDate.of(2011, 8, 1))).isEmpty();
    }

    private static List<Owed> about(String about) {
        return OWED.stream().filter(owed -> owed.about().equals(about)).toList();
    }

    private static List<String> periods(String measure) {
        return about(measure).stream().map(Owed::period).map(Period::toString).sorted().toList();
    }

    private static Standing standing(Owed owed, String today) {
        return Standing.of(owed, Optional.empty(), LocalDate.parse(today));
    }

    private static Standing returned(Owed owed, String at) {
        return Standing.of(owed, Optional.of(Instant.parse(at)), LocalDate.of(2012, 1, 1));
    }
}
