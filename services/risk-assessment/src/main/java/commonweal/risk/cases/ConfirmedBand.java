package commonweal.risk.cases;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.risk.questionnaires.Band;

/**
 * A person's word that a case has this band.
 *
 * @param previous the case's band before, absent at first
 * @param overrideReason why it is not the proposed one, absent when it is
 * @param note the reason in the person's own words; stays in this service
 * @param by who confirmed it, as the subject of a token
 * @param reassessBy the last day for the next assessment
 */
public record ConfirmedBand(Id assessmentId, Band band, @Nullable Band previous, @Nullable Code overrideReason,
        @Nullable String note, String by, Instant at, LocalDate reassessBy) {}
