package commonweal.web.services;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A report as case-intake shows it; {@code reporter} only when one report is asked for. */
public record Report(String id, String reference, @Nullable String channel, @Nullable Instant receivedAt,
        @Nullable Occurred occurred, boolean anonymous, @Nullable String description, @Nullable String category,
        @Nullable String qualifier, @Nullable Place place, @Nullable Reporter reporter, boolean hate,
        boolean immediateDanger, @Nullable String status, @Nullable String decision, @Nullable String caseId,
        @Nullable Feedback feedback, boolean sample, @Nullable Long version) {

    /** When it happened; {@code precision} says whether the time of day or even the day is known. */
    public record Occurred(@Nullable String from, @Nullable String to, @Nullable String precision) {}

    public record Place(@Nullable String address, @Nullable String postcode, @Nullable String uprn,
            @Nullable Double longitude, @Nullable Double latitude, @Nullable String location, @Nullable String ward,
            @Nullable String lsoa) {}

    public record Reporter(@Nullable String name, @Nullable String email, @Nullable String phone,
            @Nullable String safeContact) {}

    public record Feedback(boolean owed, @Nullable Instant givenAt, @Nullable String method) {}

    public boolean waiting() {
        return "received".equals(status);
    }

    public boolean feedbackOwed() {
        return feedback != null && feedback.owed() && feedback.givenAt() == null;
    }
}
