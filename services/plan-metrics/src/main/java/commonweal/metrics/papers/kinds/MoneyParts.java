package commonweal.metrics.papers.kinds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import commonweal.metrics.figures.FiguresPage.Line;
import commonweal.metrics.measures.Kind;
import commonweal.metrics.papers.Block;
import commonweal.metrics.papers.Block.Cell;
import commonweal.metrics.papers.Block.Column;
import commonweal.metrics.papers.Block.Paragraph;
import commonweal.metrics.papers.Block.Table;
import commonweal.metrics.papers.Numbers;
import commonweal.metrics.papers.Paper.Section;
import commonweal.metrics.papers.Snapshot;
import commonweal.metrics.plans.Background.Fund;
import commonweal.metrics.plans.Background.Spent;
import commonweal.metrics.returns.ActionProgress;

/** Where the money came from, what it was spent on, and what came of it. */
final class MoneyParts {

    private static final Cell NOT_STATED = Cell.of("Not stated");

    private MoneyParts() {}

    static Section money(Snapshot snapshot) {
        List<Fund> funds = snapshot.plan().background().funding();
        List<Block> blocks = new ArrayList<>();
        blocks.add(funds.isEmpty()
                ? new Paragraph("The plan does not say where its money comes from.")
                : sources(funds));
        uses(funds).ifPresent(blocks::add);
        blocks.add(actions(snapshot));
        return new Section("Money and value for money", blocks);
    }

    private static Table sources(List<Fund> funds) {
        return new Table("Grants and budgets",
                List.of(Column.words("Source"), Column.words("For"), Column.number("Amount"),
                        Column.number("Known to be spent"), Column.number("Left")),
                funds.stream().map(fund -> List.of(Cell.of(fund.source()), Cell.of(fund.purpose().orElse("")),
                        fund.amount().map(Numbers::pounds).orElse(NOT_STATED),
                        fund.total().map(Numbers::pounds).orElse(NOT_STATED), left(fund))).toList(),
                Optional.empty());
    }

    private static Cell left(Fund fund) {
        return fund.amount().flatMap(amount -> fund.total().map(amount::subtract)).map(Numbers::pounds)
                .orElse(NOT_STATED);
    }

    private static Optional<Table> uses(List<Fund> funds) {
        List<List<Cell>> rows = funds.stream().flatMap(fund -> fund.spent().stream().map(spent -> use(fund, spent)))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table("What it was spent on",
                        List.of(Column.words("On"), Column.words("From"), Column.words("Action"),
                                Column.number("Amount"), Column.words("What came of it")),
                        rows, Optional.empty()));
    }

    private static List<Cell> use(Fund fund, Spent spent) {
        return List.of(Cell.of(spent.on()), Cell.of(fund.source()), Cell.of(spent.action().orElse("")),
                spent.amount().map(Numbers::pounds).orElse(NOT_STATED), Cell.of(spent.result().orElse("Not stated")));
    }

    /** What partners returned as spent or saved, against what was counted of the same action. */
    private static Block actions(Snapshot snapshot) {
        List<List<Cell>> rows = snapshot.progress().stream()
                .flatMap(one -> one.spend().map(pounds -> action(snapshot, one, pounds)).stream()).toList();
        return rows.isEmpty()
                ? new Paragraph("No return of money spent or saved on an action has been made.")
                : new Table("Money returned by partners, and value for money",
                        List.of(Column.words("Action"), Column.number("Spent"), Column.number("Saved"),
                                Column.words("What was counted"), Column.words("Each")),
                        rows, Optional.of("Each: the money divided by what was counted of the same action."));
    }

    private static List<Cell> action(Snapshot snapshot, ActionProgress one, BigDecimal pounds) {
        Cell money = Numbers.pounds(pounds);
        Optional<Line> counted = counted(snapshot, one);
        Optional<BigDecimal> number = counted.flatMap(line -> Optional.ofNullable(line.value()))
                .filter(value -> value.signum() > 0);
        return List.of(Cell.of("%s %s".formatted(one.action().number(), one.action().title())),
                one.action().saves() ? Cell.of("") : money, one.action().saves() ? money : Cell.of(""),
                Cell.of(counted.map(Line::display).orElse("Nothing is counted")),
                number.map(value -> Cell.of("%s for each of the %s".formatted(
                        Numbers.pounds(pounds.divide(value, 2, RoundingMode.HALF_UP)).text(),
                        counted.map(Line::unit).orElse("")))).orElse(Cell.of("Cannot be said")));
    }

    private static Optional<Line> counted(Snapshot snapshot, ActionProgress one) {
        return snapshot.plan().measures().stream().filter(measure -> measure.kind() == Kind.COUNT)
                .filter(measure -> measure.action().filter(one.action().number()::equals).isPresent())
                .flatMap(measure -> snapshot.published().line(measure.id()).stream()).findFirst();
    }
}
