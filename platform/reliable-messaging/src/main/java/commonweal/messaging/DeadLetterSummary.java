package commonweal.messaging;

import java.util.List;

/**
 * What this service ever set aside because it was no event of ours.
 *
 * @param count how many records, by all instances
 * @param latest the newest of them, newest first
 */
public record DeadLetterSummary(long count, List<DeadLetter> latest) {

    public DeadLetterSummary {
        latest = List.copyOf(latest);
    }
}
