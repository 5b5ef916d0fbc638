package commonweal.messaging;

/** The broker did not acknowledge in time. */
final class BrokerAway extends RuntimeException {

    BrokerAway(Throwable cause) {
        super(cause);
    }
}
