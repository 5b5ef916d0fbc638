package commonweal.messaging;

import java.time.Instant;

/**
 * A key whose events wait for an operator.
 *
 * @param id {@code group|topic|key}, to be given to {@link Operations#replay}
 * @param events how many wait
 * @param since when the first one failed
 * @param reason why, without personal data as far as the reaction's messages hold none
 */
public record QuarantinedKey(String id, int events, Instant since, String reason) {}
