package commonweal.web.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import commonweal.web.signin.SignedIn;

/** risk-assessment: questionnaires, scores and bands. */
public final class RiskAssessment {

    private static final ParameterizedTypeReference<Listing<Questionnaire.Offer>> OFFERS = new ParameterizedTypeReference<>() {
    };
    private static final ParameterizedTypeReference<Listing<TimelineEntry>> TIMELINE = new ParameterizedTypeReference<>() {
    };

    private static final ParameterizedTypeReference<Listing<Reassessment>> REASSESSMENTS = new ParameterizedTypeReference<>() {
    };

    private final ServiceLine line;
    private final Remembered<Codes> codes;

    RiskAssessment(ServiceLine line, Memory memory) {
        this.line = line;
        this.codes = memory.answer();
    }

    /** The published codes: the last ones known when the service does not answer. */
    public Codes codes(SignedIn user) {
        return codes.get(user, () -> line.read(user, Codes.class, "/reference-data"));
    }

    /** The questionnaire that new assessments use. */
    public Questionnaire questionnaire(SignedIn user) {
        List<Questionnaire.Offer> offers = line.read(user, OFFERS, Address.of("/questionnaires")).items();
        String id = offers.stream().filter(Questionnaire.Offer::byDefault).findFirst()
                .or(() -> offers.stream().findFirst()).map(Questionnaire.Offer::id)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_KNOWN, "no-questionnaire", "There is none"));
        return questionnaire(user, id);
    }

    public Questionnaire questionnaire(SignedIn user, String id) {
        return line.read(user, Questionnaire.class, "/questionnaires/{id}", id);
    }

    public Assessment assess(SignedIn user, String caseId, String questionnaire, Map<String, String> answers) {
        return line.change(user, null, new Answered(questionnaire, answers), Assessment.class,
                "/cases/{id}/assessments", caseId);
    }

    public Assessment assessment(SignedIn user, String id) {
        return line.read(user, Assessment.class, "/assessments/{id}", id);
    }

    public void confirm(SignedIn user, String id, @Nullable Long version, Confirm confirm) {
        line.change(user, version, confirm, "/assessments/{id}/confirm", id);
    }

    public CaseRisk ofCase(SignedIn user, String caseId) {
        return line.read(user, CaseRisk.class, "/cases/{id}/assessments", caseId);
    }

    /** The answers of an assessment that was begun and not finished; empty when there is none. */
    public Optional<Draft> draft(SignedIn user, String caseId) {
        try {
            return Optional.of(line.read(user, Draft.class, "/cases/{id}/assessment-draft", caseId));
        } catch (Refusal none) {
            return Optional.empty();
        }
    }

    /** @param version of the draft that was seen; null when nothing was kept before */
    public void saveDraft(SignedIn user, String caseId, @Nullable Long version, String questionnaire,
            Map<String, String> answers) {
        line.replace(user, version, new Answered(questionnaire, answers), "/cases/{id}/assessment-draft", caseId);
    }

    /** Cases whose risk is to be assessed again by today, the soonest first. */
    public Listing<Reassessment> reassessments(SignedIn user, int page, int size) {
        return line.read(user, REASSESSMENTS, Address.of("/reassessments").with("page", page).with("size", size));
    }

    public List<TimelineEntry> timeline(SignedIn user, String caseId) {
        return line.read(user, TIMELINE, Address.of("/cases/{id}/timeline", caseId)).items();
    }

    /** The bands, and the reasons for another band than the proposed one. */
    public record Codes(List<Coded> bands, List<Coded> overrideReasons) {}

    /** The assessments of a case, newest first, and the band that holds. */
    public record CaseRisk(@Nullable List<Assessment> items, @Nullable String band,
            @Nullable LocalDate reassessmentDue, @Nullable String reassessmentCause, @Nullable DraftLine draft,
            @Nullable History history) {

        /** Of a case that has not been assessed, or that the service has not heard of yet. */
        public static final CaseRisk NONE = new CaseRisk(null, null, null, null, null, null);

        /** An assessment that somebody began and has not finished. */
        public record DraftLine(int answered, int questions, @Nullable Instant savedAt, @Nullable String by) {}

        /** @param trend rising, falling or steady; absent below two assessments */
        public record History(@Nullable String trend) {}

        @Override
        public List<Assessment> items() {
            return Objects.requireNonNullElse(items, List.of());
        }
    }

    /**
     * @param atLeast what the answers come to, whatever is answered to the rest
     * @param newVersion the questionnaire has changed since
     */
    public record Draft(@Nullable Map<String, @Nullable String> answers, int atLeast, @Nullable Instant savedAt,
            @Nullable String by, boolean newVersion, @Nullable Long version) {

        /** Of an assessment that nobody has begun. */
        public static final Draft NONE = new Draft(null, 0, null, null, false, null);

        /** Those questions that are answered. */
        public Map<String, String> given() {
            Map<String, String> given = new LinkedHashMap<>();
            if (answers != null) {
                answers.forEach((question, option) -> {
                    if (option != null) {
                        given.put(question, option);
                    }
                });
            }
            return given;
        }
    }

    /** @param cause band-clock, linked-report, hate-marker or repeat */
    public record Reassessment(String caseId, @Nullable LocalDate due, @Nullable String cause, boolean overdue,
            @Nullable String band) {

        public String why() {
            return switch (Objects.requireNonNullElse(cause, "")) {
                case "band-clock" -> "Its band asks for it";
                case "linked-report" -> "Another report was linked";
                case "hate-marker" -> "A report was marked as hate";
                case "repeat" -> "A repeat";
                default -> "It is time";
            };
        }
    }

    public record Confirm(String band, @Nullable String reason, @Nullable String note) {}

    private record Answered(String questionnaire, Map<String, String> answers) {}
}
