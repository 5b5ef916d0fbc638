package commonweal.web.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A case, or a place that nobody has a case about, before a task group, with what its agencies do.
 *
 * @param place what people call the place; null for a case
 * @param details answers to the questions of the referral form, those that the reader's agency needs
 */
public record Referral(String id, String caseId, @Nullable String caseReference, String group, String status,
        @Nullable String cause, @Nullable String band, @Nullable Instant madeAt, @Nullable Instant acceptedAt,
        @Nullable String leadAgency, @Nullable String severity, @Nullable String asked, boolean familyWork,
        @Nullable String lastRating,
        @Nullable List<Action> actions, @Nullable List<Review> reviews, @Nullable LocalDate deferredUntil,
        @Nullable String deferredReason, @Nullable LocalDate reviewOn, @Nullable String endReason,
        @Nullable String place, @Nullable String subject, @Nullable String marking,
        @Nullable Map<String, String> details, @Nullable Long version) {

    public record Action(String id, String agency, String what, @Nullable LocalDate due, String status,
            @Nullable String result) {

        public boolean open() {
            return "open".equals(status) || "overdue".equals(status);
        }

        public boolean overdue(LocalDate today) {
            return open() && due != null && due.isBefore(today);
        }
    }

    public record Review(@Nullable String id, String rating, @Nullable Instant at) {}

    @Override
    public List<Action> actions() {
        return Objects.requireNonNullElse(actions, List.of());
    }

    @Override
    public List<Review> reviews() {
        return Objects.requireNonNullElse(reviews, List.of());
    }

    @Override
    public Map<String, String> details() {
        return Objects.requireNonNullElse(details, Map.of());
    }

    /** What it is about, as people know it. */
    public String about() {
        return place == null ? "Case " + (caseReference == null ? caseId : caseReference) : place;
    }

    public boolean made() {
        return "made".equals(status);
    }

    public boolean accepted() {
        return "accepted".equals(status);
    }
}
