package commonweal.web.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import commonweal.web.signin.SignedIn;

/** case-intake: word that is owed to reporters, and complainants who were dissatisfied. */
public final class Aftercare {

    private static final ParameterizedTypeReference<Listing<FollowUp>> FOLLOW_UPS = new ParameterizedTypeReference<>() {
    };

    private final ServiceLine line;
    private final Remembered<Templates> templates;

    Aftercare(ServiceLine line, Memory memory) {
        this.line = line;
        this.templates = memory.answer();
    }

    /** Who waits for word, the most overdue first. */
    public OwedListing owed(SignedIn user, int page, int size) {
        return line.read(user, ParameterizedTypeReference.forType(OwedListing.class),
                Address.of("/feedback-owed").with("page", page).with("size", size));
    }

    /** The texts there are: the last ones known when the service does not answer. */
    public Templates templates(SignedIn user) {
        return templates.get(user, () -> line.read(user, Templates.class, "/feedback-templates"));
    }

    /** @param method letter, email or sms */
    public Draft draft(SignedIn user, String reportId, String method, String template) {
        return line.read(user, ParameterizedTypeReference.forType(Draft.class),
                Address.of("/feedback-owed/{id}/draft", reportId).with("method", method).with("template", template));
    }

    /** Surveys that call for somebody to get in touch. */
    public Listing<FollowUp> followUps(SignedIn user, int page, int size) {
        return line.read(user, FOLLOW_UPS, Address.of("/surveys/follow-ups").with("page", page).with("size", size));
    }

    public void followedUp(SignedIn user, String caseId, String surveyId, String result) {
        line.change(user, null, Map.of("result", result), "/cases/{id}/surveys/{survey}/follow-up", caseId, surveyId);
    }

    /**
     * A part of the list of who waits.
     *
     * @param overdue how many of all are late
     * @param anonymous how many reporters nobody can tell, which are not in the list
     */
    public record OwedListing(@Nullable List<Owed> items, int page, int size, long total, long overdue,
            long anonymous) {

        public Listing<Owed> listing() {
            return new Listing<>(items, page, size, total);
        }
    }

    public record Owed(String reportId, String reference, @Nullable String caseId, @Nullable String caseReference,
            @Nullable Instant receivedAt, @Nullable LocalDate dueOn, boolean overdue,
            @Nullable List<String> reachable, boolean safeContact) {

        @Override
        public List<String> reachable() {
            return Objects.requireNonNullElse(reachable, List.of());
        }
    }

    public record Templates(int version, @Nullable List<Template> items) {

        @Override
        public List<Template> items() {
            return Objects.requireNonNullElse(items, List.of());
        }

        public List<Coded> choices() {
            return items().stream().map(item -> new Coded(item.code(), item.label())).toList();
        }
    }

    /** The texts with their places to be filled in, such as {reference}; absent where the service does not tell them. */
    public record Template(String code, String label, @Nullable String subject, @Nullable String text,
            @Nullable String sms) {}

    /** A text for an officer to look over. */
    public record Draft(String method, @Nullable String to, @Nullable String subject, String text,
            @Nullable String safeContact) {

        @Override
        public String toString() {
            return "Draft[withheld]";
        }
    }

    /** Answers on a scale of five, and what was written. */
    public record FollowUp(String id, String caseId, String caseReference, @Nullable Instant answeredAt,
            @Nullable Integer outcome, @Nullable Integer service, @Nullable Integer informed,
            @Nullable Integer ease, @Nullable String comment) {}
}
