package commonweal.tasking.referrals;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.tasking.decisions.Text;

/** How the behaviour was found to be, compared with the time when the group took the case on. */
public record BehaviourReview(Id id, Code rating, @Nullable String note, Instant at) {

    public BehaviourReview {
        note = Text.optional("note", note, 4000);
    }
}
