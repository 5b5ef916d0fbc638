package commonweal.web.services;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What risk-assessment made of the answers: a score and a band, or at least how much when answers are missing. */
public record Assessment(@Nullable String id, @Nullable String caseId, @Nullable String questionnaire,
        @Nullable String questionnaireVersion, boolean complete, int score, int atLeast, int maximum,
        @Nullable String proposedBand, @Nullable String bandOfTotal, @Nullable List<Rule> floors,
        @Nullable String band, boolean confirmed, @Nullable List<Factor> factors,
        @Nullable List<String> missing, @Nullable Instant at, @Nullable String by, @Nullable Long version) {

    public record Factor(String questionId, int number, String text, @Nullable String optionId,
            @Nullable String optionText, int score, int maximum) {}

    /** A rule that lifted the band above what the total alone says. */
    public record Rule(String id, String text, String atLeast) {}

    @Override
    public List<Rule> floors() {
        return Objects.requireNonNullElse(floors, List.of());
    }

    @Override
    public List<Factor> factors() {
        return Objects.requireNonNullElse(factors, List.of());
    }

    @Override
    public List<String> missing() {
        return Objects.requireNonNullElse(missing, List.of());
    }
}
