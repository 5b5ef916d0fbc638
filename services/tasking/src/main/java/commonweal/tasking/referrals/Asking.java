package commonweal.tasking.referrals;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.tasking.decisions.Text;

/**
 * How a case came before the group.
 *
 * @param episode the opening of the case that it belongs to
 * @param asked what the group is asked to do, in the referrer's words
 * @param by the person who referred it, absent when a confirmed band did
 */
public record Asking(Code cause, int episode, Instant madeAt, @Nullable String asked, @Nullable String by) {

    static final Code HIGH_BAND = new Code("high-band");
    static final Code PERSON = new Code("person");

    public Asking {
        asked = Text.optional("asked", asked, 4000);
    }

    Asking since(Instant earlierOrLater) {
        return new Asking(cause, episode, earlierOrLater, asked, by);
    }
}
