package commonweal.messaging;

import java.time.Instant;

import org.bson.Document;

/**
 * A key whose events wait for an operator.
 *
 * @param id {@code group|topic|key}, to be given to {@link Operations#replay}
 * @param topic where its events were read
 * @param key the aggregate that emitted them
 * @param events how many wait
 * @param since when the first one failed
 * @param reason why, without personal data as far as the reaction's messages hold none
 */
public record QuarantinedKey(String id, String topic, String key, int events, Instant since, String reason) {

    static QuarantinedKey of(Document document) {
        String id = document.getString("_id");
        String[] parts = id.split("\\|", 3);
        return new QuarantinedKey(id, parts[1], parts[2], document.getInteger("count"),
                document.getDate("since").toInstant(), document.getString("reason"));
    }
}
