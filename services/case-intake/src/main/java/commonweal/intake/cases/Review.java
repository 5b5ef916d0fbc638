package commonweal.intake.cases;

import java.time.Instant;

import commonweal.events.Code;
import commonweal.events.Id;

/**
 * An ASB Case Review that was asked for (2014 Act, s.104).
 *
 * @param status how far it has come: requested, threshold-met, threshold-not-met or concluded
 */
public record Review(Id id, Code status, Instant requestedAt) {

    public static final Code REQUESTED = new Code("requested");
    public static final Code THRESHOLD_MET = new Code("threshold-met");
    public static final Code THRESHOLD_NOT_MET = new Code("threshold-not-met");
    public static final Code CONCLUDED = new Code("concluded");

    static Review requested(Id id, Instant at) {
        return new Review(id, REQUESTED, at);
    }
}
