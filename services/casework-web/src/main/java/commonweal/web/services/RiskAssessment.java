package commonweal.web.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import commonweal.web.signin.SignedIn;

/** risk-assessment: questionnaires, scores and bands. */
public final class RiskAssessment {

    private static final ParameterizedTypeReference<Listing<Questionnaire.Offer>> OFFERS = new ParameterizedTypeReference<>() {
    };
    private static final ParameterizedTypeReference<Listing<TimelineEntry>> TIMELINE = new ParameterizedTypeReference<>() {
    };

    private final ServiceLine line;
    private final Remembered<Codes> codes = new Remembered<>();

    RiskAssessment(ServiceLine line) {
        this.line = line;
    }

    /** The published codes: the last ones known when the service does not answer. */
    public Codes codes(SignedIn user) {
        return codes.get(() -> line.read(user, Codes.class, "/reference-data"));
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

    public List<TimelineEntry> timeline(SignedIn user, String caseId) {
        return line.read(user, TIMELINE, Address.of("/cases/{id}/timeline", caseId)).items();
    }

    /** The bands, and the reasons for another band than the proposed one. */
    public record Codes(List<Coded> bands, List<Coded> overrideReasons) {}

    /** The assessments of a case, newest first, and the band that holds. */
    public record CaseRisk(@Nullable List<Assessment> items, @Nullable String band,
            @Nullable LocalDate reassessmentDue) {

        @Override
        public List<Assessment> items() {
            return Objects.requireNonNullElse(items, List.of());
        }
    }

    public record Confirm(String band, @Nullable String reason, @Nullable String note) {}

    private record Answered(String questionnaire, Map<String, String> answers) {}
}
