package commonweal.intake.words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    @Test
    void areSmallWithoutAccentsAndEachOnce() {
        assertThat(Words.of("Zoë O’Neill, zoe!", null, "  ", "CHAPEL Row")).containsExactly("chapel", "oneill", "row",
                "zoe");
    }

    @Test
    void loseAnAccentThatIsALetterOfItsOwnToo() {
        assertThat(Words.of("Zoe\u0308")).containsExactly("zoe");
    }

    @Test
    void areNoLettersThatStandAlone() {
        assertThat(Words.of("a J & 7 Road")).containsExactly("7", "road");
    }

    @ParameterizedTest
    @CsvSource({"R-7F3K-2M9Q, r7f3k2m9q", "c-7f3k2m9q, c7f3k2m9q", "R-7F3K-2MOL, r7f3k2m01", "TN13 1HG, tn131hg",
            "tn131hg, tn131hg", "01632 960001, 01632960001", "+44 1632 960001, 01632960001",
            "(01632) 960001, 01632960001", "+44 (0)1632 960001, 01632960001",
            "Jo.Sample@Example.org, jo.sample@example.org"})
    void areOneForWhatIsOneHoweverItIsTyped(String typed, String word) {
        assertThat(Words.of(typed)).containsExactly(word);
    }

    @Test
    void keepWhatStandsAroundAPostcode() {
        assertThat(Words.of("12 Invented Road, TN13 1HG Anytown")).containsExactly("12", "anytown", "invented", "road",
                "tn131hg");
    }
}
