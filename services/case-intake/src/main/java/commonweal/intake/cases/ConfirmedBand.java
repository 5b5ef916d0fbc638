package commonweal.intake.cases;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;

/** A band that a person confirmed, as risk-assessment told of it. */
public record ConfirmedBand(Code band, @Nullable Code previous, Id assessmentId, @Nullable Code overrideReason,
        Instant at) {}
