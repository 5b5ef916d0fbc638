package commonweal.intake.progress;

import java.time.Instant;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.decisions.Act;

/** What lets a resident see how far their report has come: its reference and a secret that was told once. */
public sealed interface ProgressLink {

    Id id();

    Code partnership();

    /** The link's id follows from the reference, which is all that a resident knows. */
    static Id idOf(Code partnership, String reference) {
        return Ids.derived("lnk", partnership.value(), reference);
    }

    /**
     * A link that can be used.
     *
     * @param secretHash what is kept of the secret
     */
    record Given(Id id, Code partnership, Id reportId, String secretHash, Act given) implements ProgressLink {}

    /** The tombstone of a link whose report was erased. */
    record TakenAway(Id id, Code partnership, Instant at) implements ProgressLink {}
}
