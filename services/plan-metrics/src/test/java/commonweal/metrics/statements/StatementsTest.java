package commonweal.metrics.statements;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatementsTest {

    @ParameterizedTest
    @CsvSource({"-36.7, 139, 88", "-14, 393, 338", "-15.6, 649, 548", "-26.2, 252, 186", "5.0, 827, 868",
            "-9.9, 5740, 5170"})
    void aChangeThatIsRightIsNoFinding(String percent, String from, String to) {
        assertThat(new Statement.Change("page 1", number(percent), number(from), number(to)).check()).isEmpty();
    }

    @Test
    void namesTheWrongBaseWithTheArithmetic() {
        assertThat(new Statement.Change("page 7", number("-58"), number("139"), number("88")).check())
                .containsExactly(new Finding("wrong-base", "page 7",
                        "-58% is stated, but (88 - 139) / 139 = -36.7% (it is of the later figure: -51 / 88 = -58.0%)",
                        true));
        assertThat(new Statement.Change("press", number("-18"), number("32564"), number("27528")).check())
                .singleElement().extracting(Finding::sentence).asString().contains("-15.5%").contains("-18.3%");
    }

    @Test
    void aPercentageThatFitsNoBaseIsSimplyWrong() {
        assertThat(new Statement.Share("row 1", number("80"), number("9"), number("12")).check()).containsExactly(
                new Finding("wrong-percentage", "row 1", "80% is stated, but 9 / 12 = 75.0%", true));
        assertThat(new Statement.Share("row 1", number("300"), number("9"), number("12")).check()).singleElement()
                .extracting(Finding::code).isEqualTo("wrong-base");
    }

    @Test
    void aNoughtAsBaseIsToldAndNoFailure() {
        assertThat(new Statement.Change("row 1", number("10"), number("0"), number("5")).check()).hasSize(1);
        assertThat(new Statement.Share("row 1", number("10"), number("0"), number("0")).check()).hasSize(1);
    }

    @Test
    void roundingAloneIsNoFinding() {
        assertThat(new Statement.Share("row 1", number("11"), number("548"), number("5170")).check()).isEmpty();
        assertThat(new Statement.Share("row 1", number("10.6"), number("548"), number("5170")).check()).isEmpty();
        assertThat(new Statement.Share("row 1", number("11.0"), number("548"), number("5170")).check()).hasSize(1);
    }

    @Test
    void readsPercentagesInWords() {
        assertThat(StatementsInText.in("text", "There was a 58% reduction from 139 to 88 in graffiti reports."))
                .containsExactly(new Statement.Change("text", number("-58"), number("139"), number("88")));
        assertThat(StatementsInText.in("text", "Burglary decreased by 14%, from 393 to 338 this year"))
                .containsExactly(new Statement.Change("text", number("-14"), number("393"), number("338")));
        assertThat(StatementsInText.in("text", "Reports rose from 1,100 to 1,210 (10%)"))
                .containsExactly(new Statement.Change("text", number("10"), number("1100"), number("1210")));
        assertThat(StatementsInText.in("text", "9 out of 12 (75%) deployed at one time"))
                .containsExactly(new Statement.Share("text", number("75"), number("9"), number("12")));
        assertThat(StatementsInText.in("text", "6 of 8 parishes, 75%"))
                .containsExactly(new Statement.Share("text", number("75"), number("6"), number("8")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "At least 80% of cases improve", "In 2 of our 3 wards things are better",
            "See page 4 of 20. 15% more came", "from 1 to 2", "100%"})
    void leavesOtherWordsAlone(String text) {
        assertThat(StatementsInText.in("text", text)).isEmpty();
    }

    @Test
    void partsAddUp() {
        assertThat(new Statement.Sum("page 9", List.of(number("33"), number("52")), number("85")).check()).isEmpty();
        assertThat(new Statement.Sum("page 9", List.of(number("33"), number("50")), number("85")).check())
                .extracting(Finding::sentence).containsExactly("33 + 50 = 83 (expected: 85, as stated)");
    }

    @Test
    void numberingGoesOn() {
        assertThat(new Statement.Numbering("paper", List.of("1.0", "1.1", "1.2", "2.0", "2.1", "3.1")).check())
                .isEmpty();
        assertThat(new Statement.Numbering("paper", List.of("2.1", "2.5")).check()).extracting(Finding::sentence)
                .containsExactly("2.5 comes after 2.1 (expected: 2.2)");
        assertThat(new Statement.Numbering("paper", List.of("1", "2", "2")).check()).extracting(Finding::sentence)
                .containsExactly("2 is there twice (expected: 3)");
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
