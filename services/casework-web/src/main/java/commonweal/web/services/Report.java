package commonweal.web.services;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** A report as case-intake shows it; {@code reporter} only when one report is asked for. */
public record Report(String id, String reference, @Nullable String channel, @Nullable Instant receivedAt,
        @Nullable Occurred occurred, boolean anonymous, @Nullable String description, @Nullable String category,
        @Nullable String qualifier, @Nullable Place place, @Nullable Reporter reporter, boolean hate,
        boolean immediateDanger, @Nullable String status, @Nullable String decision, @Nullable String caseId,
        @Nullable Feedback feedback, boolean sample, @Nullable Long version, @Nullable String priority,
        @Nullable List<Repeat> repeats, @Nullable Claim claim, @Nullable Held held,
        @Nullable List<String> contactWarnings, @Nullable List<Similar> similar,
        @Nullable List<Attachment> attachments, @Nullable HateMark hateMark, @Nullable Labels labels) {

    /** When it happened; {@code precision} says whether the time of day or even the day is known. */
    public record Occurred(@Nullable String from, @Nullable String to, @Nullable String precision) {}

    public record Place(@Nullable String address, @Nullable String postcode, @Nullable String uprn,
            @Nullable Double longitude, @Nullable Double latitude, @Nullable String location, @Nullable String ward,
            @Nullable String lsoa) {}

    public record Reporter(@Nullable String name, @Nullable String email, @Nullable String phone,
            @Nullable String safeContact) {}

    public record Feedback(boolean owed, @Nullable Instant givenAt, @Nullable String method) {}

    /** What an officer made of whether it tells of hate. */
    public record HateMark(boolean hate, @Nullable String reason, @Nullable Instant at, @Nullable String by) {}

    /** A rule about repeats that this report meets, such as two contacts in fourteen days. */
    public record Repeat(String kind, int count, int windowDays, @Nullable String sentence) {}

    /** Who looks at it at the moment; it is theirs until then. */
    public record Claim(String by, Instant until, boolean mine) {}

    /** A decision that can still be undone. */
    public record Held(String decision, @Nullable String caseId, @Nullable String by,
            @Nullable Instant takesEffectAt) {}

    /** Another report that may tell of the same, and why one may think so. */
    public record Similar(String id, String reference, @Nullable Instant receivedAt, @Nullable String status,
            @Nullable String caseId, @Nullable String caseReference, @Nullable List<String> reasons,
            boolean likelyDuplicate, @Nullable String sentence) {

        @Override
        public List<String> reasons() {
            return Objects.requireNonNullElse(reasons, List.of());
        }
    }

    public record Attachment(String id, String name, @Nullable String type, long size) {}

    @Override
    public Labels labels() {
        return Objects.requireNonNullElse(labels, Labels.NONE);
    }

    @Override
    public List<Repeat> repeats() {
        return Objects.requireNonNullElse(repeats, List.of());
    }

    @Override
    public List<String> contactWarnings() {
        return Objects.requireNonNullElse(contactWarnings, List.of());
    }

    @Override
    public List<Similar> similar() {
        return Objects.requireNonNullElse(similar, List.of());
    }

    @Override
    public List<Attachment> attachments() {
        return Objects.requireNonNullElse(attachments, List.of());
    }

    public boolean isHeld() {
        return "held".equals(status);
    }

    public boolean waiting() {
        return "received".equals(status);
    }

    public boolean feedbackOwed() {
        return feedback != null && feedback.owed() && feedback.givenAt() == null;
    }
}
