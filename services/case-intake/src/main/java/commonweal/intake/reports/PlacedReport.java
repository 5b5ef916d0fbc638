package commonweal.intake.reports;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;

/**
 * Of a report that somebody told only where it lies, in words that point at no household, and what it is about.
 *
 * @param place a street, or an area when no street was told
 * @param category the heading that was told, if any
 * @param caseId the case that it is part of, if any
 */
public record PlacedReport(Instant receivedAt, String place, @Nullable String ward, @Nullable Code category,
        @Nullable Id caseId) {

    /** Nothing when neither a street nor an area was told. */
    public static Optional<PlacedReport> of(Instant receivedAt, Place told, @Nullable Code category,
            @Nullable Id caseId) {
        return Stream.of(told.location(), told.lsoa(), told.ward()).filter(Objects::nonNull).findFirst()
                .map(place -> new PlacedReport(receivedAt, place, told.ward(), category, caseId));
    }
}
