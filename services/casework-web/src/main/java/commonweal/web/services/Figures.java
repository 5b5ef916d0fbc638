package commonweal.web.services;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The measures of a plan for a period. */
public record Figures(String planId, @Nullable String period, @Nullable Instant computedAt, boolean provisional,
        @Nullable List<Measure> measures) {

    /**
     * @param priority the id of the priority it belongs to
     * @param display the value in words, such as "82% (9 of 11)"
     * @param now what it is today, for a figure of the past that was revised since
     */
    public record Measure(String id, String title, @Nullable String priority, @Nullable String kind,
            @Nullable String unit, @Nullable Target target, @Nullable BigDecimal value, @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator, @Nullable Long n, @Nullable Excluded excluded, String status,
            @Nullable String definition, @Nullable String display, @Nullable Context context, @Nullable Now now) {

        /** The months of the year so far, oldest first. */
        public List<Month> trend() {
            return context == null || context.trend() == null ? List.of() : context.trend();
        }

        /** As it was known on a day, beside what it is today when that is another. */
        Measure comparedWith(@Nullable Now today) {
            return new Measure(id, title, priority, kind, unit, target, value, numerator, denominator, n, excluded,
                    status, definition, display, context, today);
        }
    }

    /** What helps to read a figure. */
    public record Context(@Nullable Confidence confidence, @Nullable Said gap, @Nullable Said comparison,
            @Nullable Said forecast, @Nullable List<Month> trend) {}

    /** The 95% interval in which the true value lies. */
    public record Confidence(BigDecimal low, BigDecimal high) {}

    /** Something about a figure in plan-metrics' own words. */
    public record Said(@Nullable BigDecimal value, @Nullable String text) {}

    /** @param month such as 2026-04 */
    public record Month(String month, @Nullable BigDecimal value, @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator, @Nullable Long n) {}

    /** The same figure as it is known today. */
    public record Now(@Nullable BigDecimal value, @Nullable String display) {}

    public record Target(@Nullable BigDecimal value, @Nullable String comparison, @Nullable String text) {}

    public record Excluded(long count, @Nullable String why) {}

    /**
     * One report, case or referral that a figure looked at.
     *
     * @param of what holds it: the case of a survey; the same for what stands for itself
     */
    public record Evidence(String id, @Nullable String of, @Nullable String unit, String counted, @Nullable String why,
            @Nullable String on) {}

    @Override
    public List<Measure> measures() {
        return Objects.requireNonNullElse(measures, List.of());
    }
}
