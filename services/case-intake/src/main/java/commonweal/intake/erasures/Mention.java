package commonweal.intake.erasures;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import commonweal.events.Id;

/**
 * Something in a case that stays when one of its reports is erased, and that may tell of whoever made that: an officer looks at
 * it by hand.
 *
 * @param id of the note, person, report or review; of feedback, the report whose reporter got it
 * @param at when it was written, if that is known
 * @param names a name, telephone number, e-mail address or postcode of theirs was found in it
 */
public record Mention(Kind kind, Id caseId, Id id, @Nullable Instant at, boolean names) {

    /** What it is. */
    public enum Kind {
        NOTE, DIARY, VISIT, PERSON, FEEDBACK, REPORT, CASE_REVIEW
    }
}
