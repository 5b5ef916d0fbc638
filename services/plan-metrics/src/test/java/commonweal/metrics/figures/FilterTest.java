package commonweal.metrics.figures;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import commonweal.events.Id;
import commonweal.metrics.History;
import commonweal.metrics.Pipeline;
import commonweal.metrics.facts.Fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FilterTest {

    private static final Instant MAY = Instant.parse("2026-05-01T10:00:00Z");

    private final History history = new History("hollowdene").opened("case-1", MAY, "rep-1");

    @Test
    void aHateMarkerThatWasTakenOffIsNoneAnyMore() {
        history.hate("rep-1", "case-1", MAY).hate("rep-2", "case-1", MAY);
        assertThat(matches("hate", "true")).isTrue();

        history.hateTakenOff("rep-1", "case-1", MAY.plusSeconds(60));
        assertThat(matches("hate", "true")).as("the other report bears one").isTrue();

        history.hateTakenOff("rep-2", "case-1", MAY.plusSeconds(60));
        assertThat(matches("hate", "true")).isFalse();
        assertThat(matches("hate", "false")).isTrue();
    }

    @Test
    void aFamilyIsFlaggedUntilTheFlagIsTakenOff() {
        assertThat(matches("family", "false")).isTrue();

        history.wholeFamily("case-1", MAY, true);
        assertThat(matches("family", "true")).isTrue();

        history.wholeFamily("case-1", MAY.plusSeconds(60), false);
        assertThat(matches("family", "true")).isFalse();
    }

    @Test
    void aCaseIsAsSevereAsTheGroupFoundIt() {
        assertThat(matches("severity", "severe")).isFalse();

        history.accepted("ref-1", "case-1", MAY, "severe");
        assertThat(matches("severity", "severe")).isTrue();
    }

    @Test
    void aCaseThatWasSplitKeepsItsCategory() {
        history.split("case-1", MAY.plusSeconds(60), "case-2", "damage");

        assertThat(matches("category", "noise")).isTrue();
    }

    @Test
    void refusesAnAnswerThatIsNone() {
        assertThatThrownBy(() -> new Filter(Map.of("hate", "maybe")))
                .hasMessage("hate: 'maybe' (expected: true or false)");
    }

    private boolean matches(String asked, String wanted) {
        Id id = new Id("case-1");
        Fact fact = new Pipeline(Instant.parse("2026-11-21T10:00:00Z")).handle(history).settle().layers().facts()
                .byId(java.util.List.of(id)).get(id).fact();
        return new Filter(Map.of(asked, wanted)).test(fact);
    }
}
