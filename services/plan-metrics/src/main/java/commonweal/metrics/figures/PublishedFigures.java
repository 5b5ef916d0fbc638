package commonweal.metrics.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.metrics.disclosure.SmallNumbers;
import commonweal.metrics.figures.FiguresPage.Line;
import commonweal.metrics.measures.Baseline;
import commonweal.metrics.measures.Kind;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;

/**
 * Figures as they may be published: without small numbers of people, and without any other from which they could be worked
 * out, such as the one quarter that a year's total would give away.
 */
public final class PublishedFigures {

    private final Plan plan;
    private final SmallNumbers small;
    private final Map<Period, FiguresPage> pages;

    /** @param pages of the plan's year and all its quarters */
    public PublishedFigures(Plan plan, Map<Period, FiguresPage> pages) {
        this.plan = plan;
        this.small = new SmallNumbers(plan.rules().smallNumbers());
        this.pages = Map.copyOf(pages);
    }

    public FiguresPage page(Period period) {
        return page(period, measure -> isHidden(measure, period));
    }

    /** As a paper shows them, before which others may have come out about the quarters of its year. */
    public FiguresPage inPaper(Period period) {
        return page(period, measure -> isHidden(measure, period)
                || period.isYear() && small.givesAway(quarters(measure, period)));
    }

    private FiguresPage page(Period period, Predicate<Measure> isHidden) {
        FiguresPage page = Objects.requireNonNull(pages.get(period));
        return new FiguresPage(page.plan(), page.partnership(), page.period(), page.computedAt(), page.drawnOn(),
                page.provisional(), page.lines().stream().map(line -> published(line, isHidden)).toList());
    }

    private Line published(Line line, Predicate<Measure> isHidden) {
        Measure measure = plan.measure(line.id()).orElse(null);
        if (measure == null || !measure.aboutPeople()) {
            return line;
        }
        return isHidden.test(measure) ? withoutNumbers(line) : careful(line);
    }

    private boolean isHidden(Measure measure, Period period) {
        boolean year = small.anySmall(cells(measure, Period.of(period.year())));
        return period.isYear() ? year : small.hidden(quarters(measure, period), !year).contains(period.quarter() - 1);
    }

    private List<List<Long>> quarters(Measure measure, Period period) {
        return Period.allOf(period.year()).stream().filter(part -> !part.isYear())
                .map(quarter -> cells(measure, quarter)).toList();
    }

    /** The numbers of people that a measure's line gives away. */
    private List<Long> cells(Measure measure, Period period) {
        Line line = Optional.ofNullable(pages.get(period)).flatMap(page -> page.line(measure.id()))
                .orElse(null);
        if (line == null) {
            return List.of(0L, 0L);
        }
        long part = number(line.numerator());
        return switch (measure.kind()) {
            case RATIO, COVERAGE -> List.of(part, number(line.denominator()) - part);
            case AVERAGE -> List.of(line.n() == null ? 0 : line.n(), 0L);
            case CHANGE -> List.of(part, measure.baseline()
                    .filter(Baseline.YearBefore.class::isInstance).isPresent()
                            ? number(line.denominator())
                            : 0L);
            case COUNT -> List.of(part, 0L);
            case MILESTONE -> List.of(0L, 0L);
        };
    }

    private Line withoutNumbers(Line line) {
        return new Line(line.id(), line.title(), line.priority(), line.kind(), line.unit(), line.target(),
                line.better(), null, null, null, null, null, new Code("suppressed"), line.definition(),
                "Not shown, to protect people: a number below %d".formatted(small.threshold()), null, true);
    }

    /** Leaves out what stands beside the value where it rests on small numbers, or where that cannot be told. */
    private Line careful(Line line) {
        boolean few = line.excluded() != null && small.isSmall(line.excluded().count());
        return new Line(line.id(), line.title(), line.priority(), line.kind(), line.unit(), line.target(),
                line.better(), line.value(), line.numerator(), line.denominator(), line.n(),
                few ? null : line.excluded(), line.status(), line.definition(), line.display(),
                careful(line.kind(), line.context()), null);
    }

    private @Nullable LineContext careful(String kind, @Nullable LineContext context) {
        return context == null
                ? null
                : new LineContext(context.confidence(), context.gap(), null, context.forecast(),
                        months(kind, context.trend()).stream().anyMatch(small::anySmall)
                                ? List.of()
                                : context.trend());
    }

    private static List<List<Long>> months(String kind, List<LineContext.Point> trend) {
        List<List<Long>> months = new ArrayList<>();
        boolean share = kind.equals(Kind.RATIO.code()) || kind.equals(Kind.COVERAGE.code());
        trend.forEach(point -> months.add(share
                ? List.of(number(point.numerator()), number(point.denominator()) - number(point.numerator()))
                : List.of(point.n())));
        return months;
    }

    private static long number(@Nullable BigDecimal number) {
        return number == null ? 0 : number.longValue();
    }
}
