package commonweal.metrics.statements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.statements.Statement.Answers;
import commonweal.metrics.statements.Statement.Listed;
import commonweal.metrics.statements.Statement.Row;

/** Works every kind of statement out again. */
final class Checks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Checks() {}

    static List<Finding> of(Statement statement) {
        return switch (statement) {
            case Statement.Share share -> Percentages.share(share);
            case Statement.Change change -> Percentages.change(change);
            case Statement.HalfAChange half -> List.of(Percentages.halfAChange(half));
            case Statement.Sum sum -> sum(sum);
            case Answers answers -> answers(answers);
            case Statement.SameFigure same -> same.things().size() < 2
                    ? List.of()
                    : List.of(Finding.unclear("same-figure", same, "%s%% is given for %s (expected: a figure for each)",
                            plain(same.percent()), String.join(" and for ", same.things())));
            case Statement.Due due -> due(due);
            case Statement.DueInWords due -> due.readings().size() < 2
                    ? List.of()
                    : List.of(Finding.unclear("ambiguous-date", due, "'%s' may mean %s (expected: one date)",
                            due.words(), String.join(" or ", due.readings())));
            case Statement.Span span -> span(span);
            case Statement.Late late -> late(late);
            case Row row -> duplicates(row);
            case Statement.Numbering numbering -> Numbers.check(numbering);
            case Statement.Targets targets -> targets(targets);
            case Statement.Basis basis -> basis.measured().equalsIgnoreCase(basis.base())
                    ? List.of()
                    : List.of(Finding.wrong("other-base", basis,
                            "%s are measured against a number of %s (expected: both of the same kind)",
                            basis.measured(), basis.base()));
            case Statement.Count count -> count.said() == count.found()
                    ? List.of()
                    : List.of(Finding.wrong("count", count, "%d %s are stated and %d are there (expected: as many)",
                            count.said(), count.what(), count.found()));
            case Statement.Names names -> different(names.names()).size() < 2
                    ? List.of()
                    : List.of(Finding.wrong("several-names", names, "%s is given as %s (expected: one of them)",
                            names.thing(), String.join(" and as ", names.names())));
            case Listed listed -> notListed(listed);
            case Statement.Printed printed -> Misprints.of(printed);
        };
    }

    private static List<Finding> sum(Statement.Sum sum) {
        BigDecimal found = sum.parts().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return found.compareTo(sum.total()) == 0
                ? List.of()
                : List.of(Finding.wrong("sum", sum, "%s = %s (expected: %s, as stated)",
                        sum.parts().stream().map(Checks::plain).collect(Collectors.joining(" + ")), plain(found),
                        plain(sum.total())));
    }

    private static List<Finding> answers(Answers said) {
        List<Finding> findings = new ArrayList<>();
        List<String> labels = said.answers().stream().map(Answers.Answer::answer).toList();
        findings.addAll(duplicates(new Row(said.where(), labels)));
        BigDecimal sum = said.answers().stream().map(Answers.Answer::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        String added = said.answers().stream().map(answer -> plain(answer.percent()))
                .collect(Collectors.joining(" + "));
        // why: each answer is rounded to a whole per cent, so the sum may be off by half of one for each
        BigDecimal rounding = BigDecimal.valueOf(said.answers().size()).divide(BigDecimal.TWO, 1, RoundingMode.UP);
        if (sum.subtract(HUNDRED).compareTo(rounding) > 0) {
            findings.add(Finding.wrong("sum", said, "%s = %s%% (expected: no more than 100%%)", added, plain(sum)));
        } else if (HUNDRED.subtract(sum).compareTo(rounding) > 0) {
            findings.add(Finding.unclear("sum", said, "%s = %s%%, so %s%% are not stated (expected: 100%%)", added,
                    plain(sum), plain(HUNDRED.subtract(sum))));
        }
        return findings;
    }

    private static List<Finding> due(Statement.Due due) {
        FinancialYear year = FinancialYear.of(due.month().atDay(1));
        if (year.equals(due.year())) {
            return List.of();
        }
        boolean before = year.start() < due.year().start();
        String sentence = "%s is %s the plan's year %s (expected: April %d to March %d)";
        return List.of(before
                ? Finding.wrong("impossible-date", due, sentence, month(due.month()), "before", due.year(),
                        due.year().start(), due.year().start() + 1)
                : Finding.unclear("ends-later", due, sentence, month(due.month()), "after", due.year(),
                        due.year().start(), due.year().start() + 1));
    }

    private static List<Finding> span(Statement.Span span) {
        long months = ChronoUnit.MONTHS.between(span.from(), span.to()) + 1;
        return months == span.months()
                ? List.of()
                : List.of(Finding.wrong("span", span, "%s to %s is %d months (expected: %d)", month(span.from()),
                        month(span.to()), months, span.months()));
    }

    private static List<Finding> late(Statement.Late late) {
        YearMonth begins = YearMonth.of(late.year().start(), 4);
        long gone = ChronoUnit.MONTHS.between(begins, late.month());
        return gone <= 0
                ? List.of()
                : List.of(Finding.unclear("late", late,
                        "%s in %s, %d months after the year %s began (expected: before it)",
                        late.what(), month(late.month()), gone, late.year()));
    }

    private static List<Finding> duplicates(Row row) {
        Set<String> seen = new java.util.HashSet<>();
        return row.items().stream().filter(item -> !seen.add(folded(item))).distinct().map(item -> Finding
                .wrong("duplicate", row, "'%s' is there more than once (expected: each once)", item)).toList();
    }

    private static List<Finding> targets(Statement.Targets targets) {
        if (targets.said().isEmpty()) {
            return List.of(Finding.wrong("no-target", targets, "no target is set (expected: a number)"));
        }
        return different(targets.said()).size() < 2
                ? List.of()
                : List.of(Finding.wrong("several-targets", targets, "'%s' (expected: one target)",
                        String.join("' and '", targets.said())));
    }

    private static List<Finding> notListed(Listed listed) {
        Set<String> known = different(listed.listed());
        return listed.used().stream().filter(used -> !known.contains(folded(used))).map(used -> Finding
                .wrong("not-listed", listed, "'%s' is not in the %s (expected: an entry)", used, listed.list()))
                .toList();
    }

    private static Set<String> different(List<String> words) {
        return words.stream().map(Checks::folded).collect(Collectors.toSet());
    }

    private static String folded(String words) {
        return words.strip().toLowerCase(Locale.UK);
    }

    private static String month(YearMonth month) {
        return "%s %d".formatted(month.getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.UK),
                month.getYear());
    }

    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
