package commonweal.web.services;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A questionnaire that scores risk. */
public record Questionnaire(String id, @Nullable String version, String title, int maximum,
        @Nullable List<Question> questions, @Nullable List<Band> bands) {

    public record Question(String id, int number, String text, @Nullable String help, List<Option> options) {}

    public record Option(String id, String text, int score) {}

    /** The scores from which and up to which a case is in a band. */
    public record Band(String band, int from, @Nullable Integer to) {}

    public record Offer(String id, @Nullable String title, @Nullable String status,
            @JsonProperty("default") boolean byDefault) {}

    @Override
    public List<Question> questions() {
        return Objects.requireNonNullElse(questions, List.of());
    }

    @Override
    public List<Band> bands() {
        return Objects.requireNonNullElse(bands, List.of());
    }
}
