package commonweal.intake.repeats;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import commonweal.events.Id;
import commonweal.intake.repeats.RepeatPractice.Window;
import commonweal.intake.reports.Repeat;
import commonweal.intake.reports.Repeat.Kind;

import static commonweal.intake.repeats.UsualRepeats.USUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RepeatRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    private static final Id SELF = new Id("rep-self");

    @Test
    void findsTheSamePersonTwiceWithinAFortnight() {
        assertThat(found(Trait.PHONE, 13)).containsExactly(new Repeat(Kind.PERSON, 2, 14));
        assertThat(found(Trait.PHONE, 14)).containsExactly(new Repeat(Kind.PERSON, 2, 14));
        assertThat(found(Trait.PHONE, 15)).isEmpty();
    }

    @Test
    void findsThreeInSixMonths() {
        assertThat(found(Trait.UPRN, 60, 183)).containsExactly(new Repeat(Kind.HOUSEHOLD, 3, 183));
        assertThat(found(Trait.UPRN, 60, 184)).isEmpty();
    }

    @Test
    void asksMoreOfAPlaceThanOfAPerson() {
        assertThat(found(Trait.SPOT_AND_HEADING, 1, 2, 3)).isEmpty();
        assertThat(found(Trait.SPOT_AND_HEADING, 1, 2, 3, 180)).containsExactly(new Repeat(Kind.PLACE, 5, 180));
    }

    @Test
    void findsAnOlderReportToBeARepeatOnceALaterOneIsThere() {
        assertThat(found(Trait.PHONE, -13)).containsExactly(new Repeat(Kind.PERSON, 2, 14));
    }

    @Test
    void countsOnlyWhatFitsIntoOneWindow() {
        assertThat(found(Trait.UPRN, 100, -100)).isEmpty();
    }

    @Test
    void countsAReportOnceThoughItSharesPhoneAndMail() {
        Map<Id, Instant> one = Map.of(new Id("rep-1"), NOW.minus(Duration.ofDays(60)));

        assertThat(RepeatRules.found(SELF, NOW, Map.of(Trait.PHONE, one, Trait.EMAIL, one), USUAL)).isEmpty();
    }

    @Test
    void countsReportsBySharedPhoneAndOthersBySharedMailAsOnePersons() {
        assertThat(RepeatRules.found(SELF, NOW, Map.of(Trait.PHONE, Map.of(new Id("rep-1"), NOW.minus(
                Duration.ofDays(60))), Trait.EMAIL, Map.of(new Id("rep-2"), NOW.minus(Duration.ofDays(90)))), USUAL))
                .containsExactly(new Repeat(Kind.PERSON, 3, 183));
    }

    @Test
    void refusesAWindowThatEveryReportWouldFill() {
        assertThatThrownBy(() -> new Window(Set.of(Kind.PERSON), 1, 14)).hasMessageContaining("2 or more reports");
    }

    /** Against the plainest way of counting: every stretch that begins with a report. */
    @RepeatedTest(200)
    void agreesWithCountingByHand(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        int[] days = random.ints(random.nextInt(8), -200, 200).toArray();
        Window window = new Window(Set.of(Kind.PERSON), 2 + random.nextInt(4), 1 + random.nextInt(100));
        RepeatPractice practice = new RepeatPractice(1, List.of(window), Duration.ZERO);

        int most = 1;
        for (int start : IntStream.concat(IntStream.of(days), IntStream.of(0)).toArray()) {
            if (start >= 0 && start <= window.days()) {
                most = Math.max(most, 1 + (int) IntStream.of(days)
                        .filter(day -> day <= start && day >= start - window.days()).count());
            }
        }
        List<Repeat> expected = most >= window.count()
                ? List.of(new Repeat(Kind.PERSON, most, window.days()))
                : List.of();
        assertThat(RepeatRules.found(SELF, NOW, sightings(Trait.PHONE, days), practice)).isEqualTo(expected);
    }

    private static List<Repeat> found(Trait trait, int... daysAgo) {
        return RepeatRules.found(SELF, NOW, sightings(trait, daysAgo), USUAL);
    }

    private static Map<Trait, Map<Id, Instant>> sightings(Trait trait, int... daysAgo) {
        Map<Id, Instant> sightings = new HashMap<>(Map.of(SELF, NOW));
        for (int n = 0; n < daysAgo.length; n++) {
            sightings.put(new Id("rep-" + n), NOW.minus(Duration.ofDays(daysAgo[n])));
        }
        return Map.of(trait, sightings);
    }
}
