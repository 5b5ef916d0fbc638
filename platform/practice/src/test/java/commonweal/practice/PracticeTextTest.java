package commonweal.practice;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.HttpMessageNotReadableException;

import commonweal.events.Code;
import commonweal.http.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PracticeTextTest {

    private static final Opening OPENING = new Opening(3, Duration.ofMinutes(15), Period.ofYears(6),
            LocalDate.of(2026, 4, 1), Set.of(DayOfWeek.TUESDAY, DayOfWeek.MONDAY), "Dear resident\n\nWe are open.\n",
            null, List.of(new Door(new Code("front"), "101", Wear.NEVER_CLOSED),
                    new Door(new Code("back"), "Yes", Wear.OLD)));

    enum Wear {
        OLD, NEVER_CLOSED
    }

    record Door(Code code, String label, Wear wear) {}

    record Opening(int version, Duration notice, Period keptFor, LocalDate from, Set<DayOfWeek> days, String letter,
            @Nullable String hint, List<Door> doors) {
        Opening {
            if (notice.isNegative()) {
                throw new IllegalArgumentException("notice: %s (expected: not before now)".formatted(notice));
            }
        }
    }

    @Test
    void isWrittenAsInTheSettingsAndReadBackAsItWas() {
        PracticeText text = PracticeText.of(OPENING);

        assertThat(text.value()).contains("kept-for: P6Y", "days:\n- monday\n- tuesday", "wear: never-closed",
                "label: '101'", "letter: |").doesNotContain("version", "hint");
        assertThat(text.as(Opening.class, 3)).isEqualTo(OPENING);
    }

    @Test
    void takesDaysAsPeopleWriteThem() {
        assertThat(new PracticeText(PracticeText.of(OPENING).value().replace("'2026-04-01'", "2026-04-01"))
                .as(Opening.class, 3).from()).isEqualTo("2026-04-01");
    }

    @Test
    void tellsWhatChangesByName() {
        Opening later = new PracticeText(PracticeText.of(OPENING).value().replace("PT15M", "PT20M")
                .replace("- code: front", "- code: side\n  label: Side\n  wear: old\n- code: front"))
                .as(Opening.class, 4);

        assertThat(PracticeText.between(OPENING, later)).containsExactly(
                new PracticeText.Difference("doors[side].code", null, "side"),
                new PracticeText.Difference("doors[side].label", null, "Side"),
                new PracticeText.Difference("doors[side].wear", null, "old"),
                new PracticeText.Difference("notice", "PT15M", "PT20M"));
    }

    @Test
    void refusesWhatIsNoText() {
        assertThatThrownBy(() -> new PracticeText(" ")).hasMessage("text: 1 characters (expected: 1 to 50,000)");
        assertThatThrownBy(() -> new PracticeText("just words").as(Opening.class, 1)).isInstanceOf(Refused.class)
                .hasMessageContaining("names with values");
        assertThatThrownBy(() -> new PracticeText("a: [1\nb: 2").as(Opening.class, 1)).isInstanceOf(Refused.class)
                .hasMessageContaining("in line 2").hasMessageContaining("(expected: YAML)");
        assertThatThrownBy(() -> new PracticeText("days: 1\ndays: 2").as(Opening.class, 1))
                .isInstanceOf(Refused.class);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> changed("notice: PT15M", "notice: -PT1M"))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("notice: PT-1M (expected: not before now)");
        assertThatThrownBy(() -> changed("notice: PT15M", "notice: soon"))
                .isInstanceOf(HttpMessageNotReadableException.class);
        assertThatThrownBy(() -> changed("notice:", "notices:")).isInstanceOf(HttpMessageNotReadableException.class);
        assertThatThrownBy(() -> changed("notice: PT15M\n", "")).isInstanceOf(HttpMessageNotReadableException.class);
    }

    private static Opening changed(String before, String after) {
        return new PracticeText(PracticeText.of(OPENING).value().replace(before, after)).as(Opening.class, 4);
    }
}
