package commonweal.metrics.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Id;
import commonweal.events.PlanMetricsEvent.MeasureStatusChanged;
import commonweal.metrics.measures.Definition;
import commonweal.metrics.periods.Period;

/**
 * All figures of a plan in a period, as they are shown: reading a plan is reading one of these.
 *
 * @param drawnOn the day it was drawn; what is on course depends on it
 */
public record FiguresPage(Id plan, Code partnership, Period period, Instant computedAt, LocalDate drawnOn,
        boolean provisional, List<Line> lines) {

    /**
     * One measure's line. Optional parts are absent, so that a line is what is stored and what is sent.
     *
     * @param n how many units the value rests on
     * @param better which way is good: more or less
     * @param suppressed true when the numbers are kept back in what is published, otherwise absent
     */
    public record Line(Code id, String title, @Nullable Code priority, String kind, String unit, @Nullable Goal target,
            @Nullable String better, @Nullable BigDecimal value, @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator, @Nullable Long n, @Nullable Excluded excluded, Code status,
            String definition, String display, @Nullable LineContext context, @Nullable Boolean suppressed) {

        static Line of(Figure figure) {
            var reading = figure.reading();
            var measure = figure.measure();
            return new Line(measure.id(), measure.title(), measure.priority().orElse(null), measure.kind().code(),
                    measure.unit(),
                    measure.target().map(target -> new Goal(target.value(), new Code(target.comparison().code()),
                            Definition.targetText(measure, target))).orElse(null),
                    measure.better().map(better -> better.code()).orElse(null), reading.value().orElse(null),
                    reading.numerator(), reading.denominator().orElse(null), reading.n(),
                    figure.whyExcluded().map(why -> new Excluded(
                            reading.excluded().values().stream().mapToLong(Long::longValue).sum(), why)).orElse(null),
                    new Code(reading.status().code()), measure.definition(), reading.display(),
                    LineContext.of(figure), null);
        }
    }

    public record Goal(BigDecimal value, Code comparison, String text) {}

    public record Excluded(long count, String why) {}

    public FiguresPage {
        lines = List.copyOf(lines);
    }

    public static Id id(Id plan, Period period) {
        return new Id(period.isYear() ? plan.value() : plan + "-q" + period.quarter());
    }

    public Id id() {
        return id(plan, period);
    }

    /** The measures whose status is another than on the page before. */
    List<DomainEvent> statusesChangedSince(FiguresPage before) {
        return lines.stream().<DomainEvent>flatMap(line -> before.line(line.id())
                .filter(old -> !old.status().equals(line.status())).map(old -> new MeasureStatusChanged(plan, line.id(),
                        period.code(), line.status(), old.status()))
                .stream()).toList();
    }

    boolean showsTheSameAs(FiguresPage other) {
        return provisional == other.provisional && drawnOn.equals(other.drawnOn) && Objects.equals(lines, other.lines);
    }

    public Optional<Line> line(Code measure) {
        return lines.stream().filter(line -> line.id().equals(measure)).findFirst();
    }
}
