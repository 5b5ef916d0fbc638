package commonweal.web.forms;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

class FormTest {

    private static final List<Field> FIELDS = List.of(
            Field.radios("decision", "What should be done",
                    List.of(new Field.Option("open", "Open"),
                            new Field.Option("signpost", "Signpost",
                                    List.of(Field.line("agency", "Which agency").required("Choose the agency")))))
                    .required("Choose what should be done"),
            Field.prose("note", "Note"));

    @Test
    void findsNothingWrongBeforeItIsSent() {
        assertThat(Form.blank(FIELDS).isWrong()).isFalse();
    }

    @Test
    void asksForWhatIsRequired() {
        Form form = Form.sent(FIELDS, entered(Map.of()));

        assertThat(form.mistakes()).containsExactly(new Form.Wrong("decision", "Choose what should be done"));
    }

    @Test
    void asksForWhatTheChosenOptionRaisesOnly() {
        assertThat(Form.sent(FIELDS, entered(Map.of("decision", "open"))).isWrong()).isFalse();
        assertThat(Form.sent(FIELDS, entered(Map.of("decision", "signpost"))).mistake("agency"))
                .isEqualTo("Choose the agency");
    }

    @Test
    void takesOnlyAnswersThatItOffers() {
        assertThat(Form.sent(FIELDS, entered(Map.of("decision", "abolish"))).mistake("decision"))
                .isEqualTo("Choose one of the answers shown");
    }

    @Test
    void takesBlanksForNothing() {
        assertThat(Form.sent(FIELDS, entered(Map.of("decision", "  "))).mistake("decision"))
                .isEqualTo("Choose what should be done");
        assertThat(Form.sent(FIELDS, entered(Map.of("note", "  "))).given("note")).isEmpty();
    }

    @Test
    void takesProseOfLimitedLength() {
        assertThat(Form.sent(FIELDS, entered(Map.of("decision", "open", "note", "x".repeat(4001)))).mistake("note"))
                .isEqualTo("Use 4,000 characters or fewer");
    }

    @ParameterizedTest
    @CsvSource({"31, 2, 2026", "'', 2, 2026", "x, 2, 2026", "1, 1, 26", "1, 13, 2026"})
    void refusesADayThatDoesNotExist(String day, String month, String year) {
        Form form = Form.sent(List.of(Field.day("due", "By when?").required("Enter the day")),
                entered(Map.of("due-day", day, "due-month", month, "due-year", year)));

        assertThat(form.mistakes())
                .containsExactly(new Form.Wrong("due-day", "Enter a real date, such as 27 3 2026"));
    }

    @Test
    void readsADay() {
        Form form = Form.sent(List.of(Field.day("due", "By when?")),
                entered(Map.of("due-day", " 5", "due-month", "03", "due-year", "2026")));

        assertThat(form.isWrong()).isFalse();
        assertThat(form.day("due")).contains(LocalDate.of(2026, 3, 5));
    }

    @ParameterizedTest
    @CsvSource({"2:30pm, 14:30", "2.30 pm, 14:30", "2pm, 14:00", "12am, 00:00", "12:15 p.m., 12:15", "9:05am, 09:05",
            "14:30, 14:30", "0905, 09:05", "00:00, 00:00"})
    void readsATimeHoweverItIsWritten(String written, LocalTime time) {
        Form form = Form.sent(List.of(Field.time("at", "When?")), entered(Map.of("at", written)));

        assertThat(form.isWrong()).isFalse();
        assertThat(form.time("at")).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "soon", "25:00", "14:30pm", "12:60", "0am"})
    void refusesATimeThatIsNone(String written) {
        assertThat(Form.sent(List.of(Field.time("at", "When?")), entered(Map.of("at", written))).mistake("at"))
                .isEqualTo("Enter a time, such as 2:30pm or 14:30");
    }

    private static MultiValueMap<String, String> entered(Map<String, String> values) {
        MultiValueMap<String, String> entered = new LinkedMultiValueMap<>();
        values.forEach(entered::add);
        return entered;
    }
}
