package commonweal.intake.search;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SoughtTest {

    private static final List<String> KEPT = List.of("12", "chapel", "row", "sample", "tn131hg");

    @ParameterizedTest
    @ValueSource(strings = {"sample", "Samp", "CHAPEL row", "TN13", "tn13 1hg", "12 chapel"})
    void isFoundByTheBeginningsOfWords(String typed) {
        assertThat(Sought.in(typed).isFoundIn(KEPT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ample", "chapel street", "1 chapel", "TN14"})
    void isNotFoundWhenOneWordIsMissing(String typed) {
        assertThat(Sought.in(typed).isFoundIn(KEPT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a", "!?", "a b c d"})
    void isSomething(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sought.in(typed))
                .withMessage("text: 0 words (expected: 1 to 10, each a number or at least two letters)");
    }

    @Test
    void isNotEndless() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sought.in("ab ".repeat(67))).withMessageContaining("201");
        assertThatIllegalArgumentException().isThrownBy(() -> Sought.in("aa bb cc dd ee ff gg hh ii jj kk"))
                .withMessageContaining("11 words");
    }

    @Test
    void isShownWhereItStandsInALongText() {
        String text = "It began in spring and went on. ".repeat(8) + "Then the gate was kicked in by a boy. "
                + "After that nothing happened for a while. ".repeat(8);

        assertThat(Excerpt.around(text, Sought.in("GATE"))).contains("the gate was kicked in").startsWith("…")
                .endsWith("…").hasSizeLessThan(215);
        assertThat(Excerpt.around("The gate", Sought.in("fence"))).isEqualTo("The gate");
    }
}
