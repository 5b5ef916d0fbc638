package commonweal.events;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** What became of the plan. Topic {@code plan-metrics}. */
public sealed interface PlanMetricsEvent extends DomainEvent {

    /**
     * A partner supplied a figure. Subject: the return.
     *
     * @param period a financial period such as 2011-12-q1
     */
    record ReturnSubmitted(Id returnId, Id planId, Code measure, Code agency, Code period, BigDecimal numerator,
            @Nullable BigDecimal denominator) implements PlanMetricsEvent {}

    /** A measure went from one status to another. Subject: the plan's measure. */
    record MeasureStatusChanged(Id planId, Code measure, Code period, Code status, @Nullable Code previousStatus)
            implements
                PlanMetricsEvent {}

    /**
     * A period's figures were published and stand as they were.
     *
     * @param paper its kind, such as {@code quarterly}
     * @param sha256 the first 60 hexadecimal digits of the digest: a code holds no more
     * @param digest of the published paper's page; absent in events from before it was told in full
     */
    record PeriodPublished(Id planId, Code period, Code paper, Code sha256, @Nullable Sha256 digest)
            implements
                PlanMetricsEvent {

        private static final int DIGITS_OF_A_CODE = 60;

        public PeriodPublished(Id planId, Code period, Code paper, Sha256 digest) {
            this(planId, period, paper, new Code(digest.hex().substring(0, DIGITS_OF_A_CODE)), digest);
        }
    }
}
