package commonweal.web.plans;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import commonweal.web.services.Figures;
import commonweal.web.services.Plan;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTest {

    @Test
    void putsMeasuresUnderTheirPriorityAndTheRestAtTheEnd() {
        Plan plan = new Plan("p", "Plan", "hollowdene", "2026-27", "adopted", true,
                List.of(new Plan.Priority("asb", "ASB", null), new Plan.Priority("empty", "Empty", null)), null, null,
                null);
        Figures figures = new Figures("p", "2026-27", null, true,
                List.of(measure("one", "asb", "ratio", "82", "80"), measure("two", "gone", "count", "3", "5")));

        assertThat(Standing.of(plan, figures)).extracting(Standing::title).containsExactly("ASB", "Other measures");
    }

    @ParameterizedTest
    @CsvSource({"ratio, 82, 80, 82, 80", "ratio, 71, 100, 71, 100", "count, 13, 20, 59, 91", "count, 40, 20, 91, 45",
            "ratio, 0, 80, 0, 80"})
    void drawsAValueAgainstItsTarget(String kind, String value, String target, int bar, int mark) {
        assertThat(Bar.of(measure("m", "asb", kind, value, target))).contains(new Bar(bar, mark));
    }

    @ParameterizedTest
    @CsvSource({"ratio, , 80", "ratio, 80, ", "change, -2, -5"})
    void drawsNothingWhereThereIsNothingToCompare(String kind, String value, String target) {
        assertThat(Bar.of(measure("m", "asb", kind, value, target))).isEmpty();
    }

    @Test
    void saysHowAMeasureStandsInWords() {
        assertThat(Standing.tag("off-target")).isEqualTo(new Standing.Tag("Off target", "red"));
        assertThat(Standing.tag("no-data").words()).isEqualTo("No figures yet");
    }

    private static Figures.Measure measure(String id, String priority, String kind, String value, String target) {
        return new Figures.Measure(id, id, priority, kind, "case",
                target == null ? null : new Figures.Target(new BigDecimal(target), "at-least", target),
                value == null ? null : new BigDecimal(value), null, null, null, null, "at-risk", null, null,
                null, null);
    }
}
