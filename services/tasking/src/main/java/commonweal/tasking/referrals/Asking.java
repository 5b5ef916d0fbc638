package commonweal.tasking.referrals;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * How a case came before the group.
 *
 * @param episode the opening of the case that it belongs to
 * @param by the person who referred it, absent when a confirmed band or a merge did
 */
public record Asking(Code cause, int episode, Instant madeAt, @Nullable String by) {

    static final Code HIGH_BAND = new Code("high-band");
    static final Code PERSON = new Code("person");
    static final Code CASE_MERGED = new Code("case-merged");

    static Asking ofBand(int episode, Instant since) {
        return new Asking(HIGH_BAND, episode, since, null);
    }

    static Asking ofMerge(int episode, Instant since) {
        return new Asking(CASE_MERGED, episode, since, null);
    }

    boolean isByPerson() {
        return cause.equals(PERSON);
    }
}
