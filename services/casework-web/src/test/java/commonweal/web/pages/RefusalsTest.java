package commonweal.web.pages;

import org.junit.jupiter.api.Test;

import commonweal.web.services.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalsTest {

    @Test
    void makesTwoSentencesOfWhatWasGotAndExpected() {
        Refusal refusal = new Refusal(Refusal.Kind.CONFLICT, "case-closed",
                "Case C-1 is closed (expected: an open case; reopen it first)");

        assertThat(Refusals.inWords(refusal))
                .isEqualTo("Case C-1 is closed. What is needed: an open case; reopen it first.");
    }

    @Test
    void hasASentenceForARefusalWithoutOne() {
        assertThat(Refusals.inWords(new Refusal(Refusal.Kind.CONFLICT, "", "")))
                .isEqualTo("This cannot be done any more: look at it as it is now.");
    }

    @Test
    void saysThatSomebodyElseWasQuickerAndNotWhichVersion() {
        assertThat(
                Refusals.inWords(new Refusal(Refusal.Kind.STALE, "stale-version", "case-1: If-Match named version 3")))
                .startsWith("Somebody else has changed this").doesNotContain("If-Match");
    }
}
