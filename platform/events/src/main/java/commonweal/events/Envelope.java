package commonweal.events;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event with its CloudEvents attributes.
 *
 * @param source the owning service, which is also the topic: case-intake, risk-assessment, tasking or plan-metrics
 * @param subject the aggregate that emitted the event, the key of the record, fixed for life
 * @param sequence 1 for the subject's first event and one more for each further one
 * @param time when it happened, as the owning service saw it
 * @param partnership whose event it is
 * @param caseId the case it belongs to, if any
 * @param traceParent the W3C trace context it happened in, if any
 * @param data what happened
 */
public record Envelope(String source, Id subject, long sequence, Instant time, Code partnership, @Nullable Id caseId,
        @Nullable String traceParent, DomainEvent data) {

    public Envelope {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence: %d (expected: 1 or more)".formatted(sequence));
        }
    }

    /** Unique and the same whenever the event is sent again. */
    public String id() {
        return subject + "/" + sequence;
    }

    public String type() {
        return data.type();
    }
}
