package commonweal.intake.reports;

import java.time.Instant;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;

/** What stays the same about a report as long as it is kept. */
public record Account(Id id, Code partnership, Instant receivedAt, Submission told, Fingerprint fingerprint) {

    public String reference() {
        return Ids.reference(id);
    }
}
