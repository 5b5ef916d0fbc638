package commonweal.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts of received events by type and outcome. */
final class Tallies {

    private final MeterRegistry meters;

    Tallies(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param type empty when it was not looked at */
    void count(String type, String outcome, int times) {
        Counter.builder("commonweal.events.received").tag("type", type.isEmpty() ? "any" : type).tag("outcome", outcome)
                .register(meters).increment(times);
    }
}
