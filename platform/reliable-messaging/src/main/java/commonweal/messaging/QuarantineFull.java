package commonweal.messaging;

/** A key's quarantine holds as much as it may: its partition waits for an operator. */
final class QuarantineFull extends RuntimeException {

    QuarantineFull(String id) {
        super("quarantine %s holds %d events; replay them".formatted(id, Quarantine.LIMIT));
    }
}
