package commonweal.intake.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import commonweal.events.Code;

import static commonweal.intake.clocks.ClockFixtures.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FeedbackTemplateTest {

    private static final Code CODE = new Code("action-taken");
    private static final Code HOLLOWDENE = new Code("hollowdene");
    private static final FeedbackTemplate TEMPLATE = new FeedbackTemplate(CODE, "We have acted", "About {reference}",
            "{salutation}\n\nWe acted.\n\n{unit}", "{unit}: we acted on {reference}.");

    @Test
    void fillsInWhatIsKnown() {
        Map<String, String> values = Map.of("salutation", "Dear $1 Invented", "reference", "R-1", "unit", "The unit");

        assertThat(TEMPLATE.fill(false, values)).isEqualTo(
                new FeedbackTemplate.Draft("About R-1", "Dear $1 Invented\n\nWe acted.\n\nThe unit"));
        assertThat(TEMPLATE.fill(true, values)).isEqualTo(new FeedbackTemplate.Draft("", "The unit: we acted on R-1."));
    }

    @Test
    void refusesAPlaceThatNobodyFillsIn() {
        assertThatThrownBy(() -> new FeedbackTemplate(CODE, "", "{name}", "", "")).hasMessageContaining("{name}");
        assertThatThrownBy(() -> new FeedbackTemplate(CODE, "", "", "", "x".repeat(460)))
                .hasMessageContaining("sms of 460 characters");
    }

    static Stream<LocalDate> days() {
        return IntStream.range(0, 400).mapToObj(LocalDate.of(2026, 1, 1)::plusDays);
    }

    @ParameterizedTest
    @MethodSource("days")
    void findsTheReportsOfADeadlineByWhenTheyCame(LocalDate by) {
        Instant before = FeedbackDeadline.receivedBefore(HOLLOWDENE, by, POLICIES);

        assertThat(POLICIES.feedbackDue(HOLLOWDENE, before.minusMillis(1))).isBeforeOrEqualTo(by);
        assertThat(POLICIES.feedbackDue(HOLLOWDENE, before)).isAfter(by);
    }
}
