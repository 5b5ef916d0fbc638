package commonweal.practice;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;

import static org.assertj.core.api.Assertions.assertThat;

class PracticeTest {

    private static final Code HERE = new Code("here");
    private static final Code ELSEWHERE = new Code("elsewhere");
    private static final Instant MARCH = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T09:00:00Z");

    private final Practice<Greeting> greetings = new Practice<>(new Code("greeting"), "Greeting", Greeting.class,
            PerPartnership.usual(new Greeting(1, "Dear resident")));

    record Greeting(int version, String words) {}

    @Test
    void knowsWhatWasInForceAtAnyMoment() {
        putInForce(2, MARCH, "Dear neighbour");
        putInForce(3, MAY, "Good day");

        assertThat(greetings.of(HERE).words()).isEqualTo("Good day");
        assertThat(greetings.asOf(HERE, MAY).words()).isEqualTo("Good day");
        assertThat(greetings.asOf(HERE, MAY.minusMillis(1)).words()).isEqualTo("Dear neighbour");
        assertThat(greetings.asOf(HERE, MARCH.minusMillis(1)).words()).isEqualTo("Dear resident");
        assertThat(greetings.asOf(ELSEWHERE, MAY).words()).isEqualTo("Dear resident");
    }

    @Test
    void holdsToTheHighestNumberInWhateverOrderTheyAreRead() {
        putInForce(3, MAY, "Good day");
        putInForce(2, MARCH, "Dear neighbour");

        assertThat(greetings.of(HERE)).isEqualTo(new Greeting(3, "Good day"));
    }

    private void putInForce(int version, Instant at, String words) {
        greetings.putInForce(new Edition(HERE, new Code("greeting"), version, new PracticeText("words: " + words), at,
                "manager-1", "Agreed"));
    }
}
