package commonweal.tasking.deployments;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import commonweal.events.AreaCode;
import commonweal.events.Id;

/**
 * A time that a resource was out.
 *
 * @param ward where, absent when it moves about
 * @param caseId the case it was put out for, if any
 * @param withdrawnOn the day it came back, absent while it is out
 */
public record Deployment(Id id, LocalDate from, @Nullable AreaCode ward, @Nullable Id caseId,
        @Nullable LocalDate withdrawnOn) {

    public Deployment {
        if (withdrawnOn != null && withdrawnOn.isBefore(from)) {
            throw new IllegalArgumentException("on: %s (expected: %s or later)".formatted(withdrawnOn, from));
        }
    }

    Deployment withdrawn(LocalDate on) {
        return new Deployment(id, from, ward, caseId, on);
    }
}
