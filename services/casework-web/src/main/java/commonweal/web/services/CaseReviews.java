package commonweal.web.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import commonweal.web.signin.SignedIn;

/** case-intake: ASB Case Reviews (Anti-social Behaviour, Crime and Policing Act 2014, section 104), step by step. */
public final class CaseReviews {

    private static final ParameterizedTypeReference<Listing<Review>> REVIEWS = new ParameterizedTypeReference<>() {
    };
    private static final String REVIEW = "/cases/{case}/reviews/{review}";

    private final ServiceLine line;

    CaseReviews(ServiceLine line) {
        this.line = line;
    }

    /** @param status those in this state only; all when empty */
    public Listing<Review> list(SignedIn user, String status, int page, int size) {
        return line.read(user, REVIEWS,
                Address.of("/case-reviews").with("status", status).with("page", page).with("size", size));
    }

    public Statutory statutory(SignedIn user, int year) {
        return line.read(user, ParameterizedTypeReference.forType(Statutory.class),
                Address.of("/case-reviews/statutory").with("year", year));
    }

    public Review review(SignedIn user, String caseId, String reviewId) {
        return line.read(user, Review.class, REVIEW, caseId, reviewId);
    }

    /** What the victims of a case complained of, and whether that meets the threshold. */
    public Eligibility eligibility(SignedIn user, String caseId) {
        return line.read(user, Eligibility.class, "/cases/{case}/review-eligibility", caseId);
    }

    /** Takes a step that is the review's own, such as {@code acknowledge} or {@code appeal/decide}. */
    public void take(SignedIn user, String caseId, String reviewId, @Nullable Long version, String step,
            Object content) {
        line.change(user, version, content, REVIEW + "/" + step, caseId, reviewId);
    }

    /** The answer of a body that was asked. */
    public void answer(SignedIn user, String caseId, String reviewId, @Nullable Long version, String requestId,
            Map<String, String> content) {
        line.change(user, version, content, REVIEW + "/requests/{request}/answer", caseId, reviewId, requestId);
    }

    /** What a body says to what was recommended to it. */
    public void respond(SignedIn user, String caseId, String reviewId, @Nullable Long version,
            String recommendationId, Response response) {
        line.change(user, version, response, REVIEW + "/recommendations/{recommendation}/response", caseId, reviewId,
                recommendationId);
    }

    /** A review with its steps; what has not come yet is absent. */
    public record Review(String id, String caseId, String caseReference, String status, @Nullable Instant appliedAt,
            @Nullable List<Deadline> deadlines, @Nullable Application application, @Nullable Decision decision,
            @Nullable List<Request> requests, @Nullable Panel panel, @Nullable String summary,
            @Nullable List<Recommendation> recommendations, @Nullable Appeal appeal, @Nullable Long version) {

        @Override
        public List<Deadline> deadlines() {
            return Objects.requireNonNullElse(deadlines, List.of());
        }

        @Override
        public List<Request> requests() {
            return Objects.requireNonNullElse(requests, List.of());
        }

        @Override
        public List<Recommendation> recommendations() {
            return Objects.requireNonNullElse(recommendations, List.of());
        }

        public boolean isAcknowledged() {
            return deadlines().stream().anyMatch(one -> one.step().equals("acknowledge") && one.doneOn() != null);
        }

        /** The threshold is met and the review has not ended. */
        public boolean isUnderReview() {
            return decision != null && decision.met() && summary == null;
        }

        /** There is an outcome, and nobody has appealed against it. */
        public boolean mayBeAppealed() {
            return appeal == null && (summary != null || decision != null && !decision.met());
        }

        public boolean appealWaits() {
            return appeal != null && appeal.upheld() == null;
        }

        @Override
        public String toString() {
            return "Review[withheld]";
        }
    }

    public record Deadline(String step, @Nullable LocalDate dueOn, @Nullable LocalDate doneOn, boolean overdue) {}

    /** @param why it does not count, absent when it does */
    public record Complaint(@Nullable LocalDate incidentOn, @Nullable LocalDate incidentTo,
            @Nullable LocalDate complainedOn, @Nullable String agency, @Nullable String reference,
            @Nullable String reportId, boolean qualifies, @Nullable String why) {}

    public record Application(@Nullable List<Complaint> complaints, int qualifying, @Nullable String harm,
            @Nullable String wanted, boolean consent, boolean onBehalf) {

        @Override
        public List<Complaint> complaints() {
            return Objects.requireNonNullElse(complaints, List.of());
        }
    }

    public record Decision(boolean met, String reason, @Nullable String note, @Nullable Instant at) {}

    public record Request(String id, String agency, String question, @Nullable Instant askedAt,
            @Nullable Instant answeredAt, @Nullable String answer, @Nullable String refused) {}

    public record Panel(@Nullable LocalDate on, @Nullable List<String> agencies) {

        @Override
        public List<String> agencies() {
            return Objects.requireNonNullElse(agencies, List.of());
        }
    }

    public record Recommendation(String id, String agency, String text, @Nullable Boolean accepted,
            @Nullable String response) {}

    public record Appeal(String grounds, @Nullable Instant at, @Nullable Boolean upheld, @Nullable String note) {}

    /** The numbers that have to be published each year (section 104, subsection 11). */
    public record Statutory(int year, @Nullable LocalDate from, @Nullable LocalDate to, long applications,
            long thresholdNotMet, long reviewsCarriedOut, long reviewsWithRecommendations) {}

    public record Eligibility(int threshold, @Nullable List<Victim> victims) {

        public List<Complaint> complaints() {
            return Objects.requireNonNullElse(victims, List.<Victim>of()).stream()
                    .flatMap(victim -> victim.complaints().stream()).toList();
        }

        public record Victim(@Nullable List<Complaint> complaints) {

            @Override
            public List<Complaint> complaints() {
                return Objects.requireNonNullElse(complaints, List.of());
            }
        }
    }

    /** What an applicant told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ApplicationTold(List<ComplaintTold> complaints, @Nullable String harm, @Nullable String wanted,
            boolean consent, boolean onBehalf) {

        @Override
        public String toString() {
            return "ApplicationTold[withheld]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ComplaintTold(LocalDate incidentOn, @Nullable LocalDate incidentTo, LocalDate complainedOn,
            @Nullable String agency, @Nullable String reference, @Nullable String reportId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Threshold(boolean met, String reason, @Nullable String note) {}

    public record Recommended(String agency, String text) {}

    public record Outcome(String summary, List<Recommended> recommendations) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Response(boolean accepted, @Nullable String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AppealDecision(boolean upheld, @Nullable String note) {}
}
