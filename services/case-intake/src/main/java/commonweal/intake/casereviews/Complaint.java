package commonweal.intake.casereviews;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.reports.Text;

/**
 * A victim told somebody of an incident.
 *
 * @param from the first day of the incident
 * @param to its last day
 * @param complainedOn when they told of it
 * @param agency whom they told
 * @param reference what that agency calls it
 * @param reportId our own report of it
 */
public record Complaint(LocalDate from, LocalDate to, LocalDate complainedOn, @Nullable Code agency,
        @Nullable String reference, @Nullable Id reportId) {

    public Complaint {
        reference = Text.bounded("reference", reference, 100);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("incidentTo: %s (expected: %s or later)".formatted(to, from));
        }
        if (complainedOn.isBefore(from)) {
            throw new IllegalArgumentException(
                    "complainedOn: %s (expected: %s, the day of the incident, or later)".formatted(complainedOn, from));
        }
    }

    /** They told of the same days, so of the same incident: whoever they told, it counts once. */
    boolean sameIncidentAs(Complaint other) {
        return from.equals(other.from) && to.equals(other.to);
    }
}
