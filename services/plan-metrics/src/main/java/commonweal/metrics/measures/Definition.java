package commonweal.metrics.measures;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import commonweal.events.Code;

/** A measure in plain words, made from its formula, so that the words cannot say anything else than what is counted. */
public final class Definition {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Definition() {}

    public static String of(Measure measure) {
        List<String> sentences = new ArrayList<>();
        sentences.add(value(measure));
        switch (measure.formula()) {
            case FactFormula formula -> casework(formula, sentences);
            case ReturnFormula returned -> returns(measure, sentences);
            case StockFormula stock -> stock(stock, sentences);
        }
        baselineText(measure).ifPresent(text -> sentences.add("Compared with %s.".formatted(text)));
        sentences.add(target(measure));
        measure.ends().ifPresent(end -> sentences.add("Runs to %s.".formatted(DAY.format(end))));
        measure.note().ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    /** What the measure is compared with, in words. */
    public static Optional<String> baselineText(Measure measure) {
        return measure.baseline().map(baseline -> switch (baseline) {
            case Baseline.YearBefore() -> "the same days of the year before";
            case Baseline.Stated stated -> switch (measure.kind()) {
                case CHANGE, COUNT -> "%s (%s a year), in proportion to the part of the year covered"
                        .formatted(stated.label(), stated.perYear().toPlainString());
                case RATIO, COVERAGE, AVERAGE, MILESTONE -> "%s (%s%s)".formatted(stated.label(),
                        stated.perYear().toPlainString(), measure.kind().isPercentage() ? "%" : "");
            };
        });
    }

    private static String value(Measure measure) {
        String units = measure.unit();
        return switch (measure.kind()) {
            case RATIO -> "The share of %s, in per cent.".formatted(units);
            case COUNT -> "The number of %s.".formatted(units);
            case CHANGE -> "By how many per cent the number of %s rose or fell.".formatted(units);
            case MILESTONE -> "Done or not done.";
            case COVERAGE -> measure.population()
                    .map(whole -> "The share of %s %s, in per cent.".formatted(whole.toPlainString(), units))
                    .orElse("The share of all %s, in per cent.".formatted(units));
            case AVERAGE -> "The average over %s.".formatted(units);
        };
    }

    private static void casework(FactFormula formula, List<String> sentences) {
        String each = formula.unit().code().replace('-', ' ');
        sentences.add("Each %s counts%s on the day of its %s %s%s%s.".formatted(each,
                formula.unit().isYearly() ? " once a financial year," : "", order(formula.cohort().pick()),
                Phrases.event(formula.cohort().event()), Phrases.narrowed(formula.cohort().where()),
                formula.dated().map(detail -> ", by the date '%s'".formatted(detail.replace('-', ' '))).orElse("")));
        formula.only().forEach(condition -> sentences.add("Only where %s.".formatted(condition(condition))));
        String late = "An event that arrives late changes the figure of that day.";
        switch (formula.counting()) {
            case Counting.Each() -> sentences.add(late);
            case Counting.Amount(String detail) -> sentences
                    .add("What is averaged: %s. %s".formatted(detail.replace('-', ' '), late));
            case Counting.Outcome(Selector outcome) -> sentences.add("%s. %s".formatted(outcome(outcome),
                    formula.cutOffDays().map(
                            days -> "What comes more than %d days later does not count; what is only recorded late does."
                                    .formatted(days))
                            .orElse("There is no cut-off. " + late)));
        }
        if (!formula.exclusions().isEmpty()) {
            sentences.add("Left out, with their number shown: %s.".formatted(
                    formula.exclusions().stream().map(Exclusion::why).collect(Collectors.joining("; "))));
        }
    }

    private static void stock(StockFormula stock, List<String> sentences) {
        sentences.add(
                "Each counts on every day from its %s%s up to the day before its %s; shown is the average over the days of the period that have begun, and how many on the last of them. An event that arrives late changes the figures of its days."
                        .formatted(Phrases.event(stock.from().event()), Phrases.narrowed(stock.from().where()),
                                Phrases.event(stock.until())));
    }

    private static String outcome(Selector outcome) {
        return "It is in the numerator when " + condition(outcome);
    }

    private static String condition(Selector selector) {
        String event = Phrases.event(selector.event()) + Phrases.narrowed(selector.where());
        if (selector.is().isEmpty()) {
            return "there is any " + event;
        }
        return "%s %s has %s".formatted(switch (selector.pick()) {
            case FIRST -> "its first";
            case LAST -> "its last";
            case ANY -> "any";
        }, event, Phrases.details(selector.is()));
    }

    private static void returns(Measure measure, List<String> sentences) {
        if (measure.feed() instanceof Measure.Feed.Returned returned) {
            sentences.add(
                    "Returned %s by %s; a changed return replaces the one before and changes the figure of its period."
                            .formatted(returned.yearly() ? "once a year" : "each quarter", words(returned.agencies())));
            returned.register().ifPresent(register -> sentences.add(
                    "The form says what is on record: communities with %s among their top three, and at which of them there was %s."
                            .formatted(register.topThree(), words(register.reachedBy()))));
        }
    }

    private static String words(Set<Code> codes) {
        return codes.stream().map(code -> code.value().replace('-', ' ')).collect(Collectors.joining(" or "));
    }

    private static String target(Measure measure) {
        return measure.target().map(target -> "Target: %s.".formatted(targetText(measure, target)))
                .orElse("No target set.");
    }

    /** A target in words: {@code at least 80%}. */
    public static String targetText(Measure measure, Target target) {
        String number = target.value().abs().toPlainString();
        return switch (measure.kind()) {
            case MILESTONE -> "done";
            case CHANGE -> target.value().signum() < 0
                    ? "%s%% fewer or better".formatted(number)
                    : "no more than %s%% more".formatted(number);
            case RATIO, COVERAGE, COUNT, AVERAGE -> "%s %s%s".formatted(
                    target.comparison().code().replace('-', ' '), target.value().toPlainString(),
                    measure.kind().isPercentage() ? "%" : "");
        };
    }

    private static String order(Selector.Pick pick) {
        return switch (pick) {
            case FIRST, ANY -> "first";
            case LAST -> "last";
        };
    }
}
