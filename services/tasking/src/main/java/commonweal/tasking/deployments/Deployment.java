package commonweal.tasking.deployments;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import commonweal.events.AreaCode;
import commonweal.events.Code;
import commonweal.events.Id;

/**
 * A time that a resource was out: from its first day to the one before it came back.
 *
 * @param where absent when it moves about
 * @param caseId the case it was put out for, if any
 * @param until the day it is due back, absent when nobody said
 * @param withdrawnOn the day it came back, absent while it is out
 */
public record Deployment(Id id, LocalDate from, Where where, @Nullable Id caseId, @Nullable LocalDate until,
        @Nullable LocalDate withdrawnOn) {

    /** A ward, a published place, both or neither. */
    public record Where(@Nullable AreaCode ward, @Nullable Code place) {}

    public Deployment {
        if (withdrawnOn != null && withdrawnOn.isBefore(from)) {
            throw new IllegalArgumentException("on: %s (expected: %s or later)".formatted(withdrawnOn, from));
        }
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("until: %s (expected: %s or later)".formatted(until, from));
        }
    }

    Deployment withdrawn(LocalDate on) {
        return new Deployment(id, from, where, caseId, until, on);
    }

    /**
     * Whether the resource is out on a day; ahead of today as it is planned.
     *
     * @param today the last day of which it is known where the resource was
     */
    boolean covers(LocalDate day, LocalDate today) {
        LocalDate back = withdrawnOn != null ? withdrawnOn : day.isAfter(today) ? until : null;
        return !day.isBefore(from) && (back == null || day.isBefore(back));
    }

    /** Whether it should be back and is not. */
    public boolean isDueBack(LocalDate today) {
        return withdrawnOn == null && until != null && !today.isBefore(until);
    }
}
