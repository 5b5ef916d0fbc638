package commonweal.metrics.statements;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import commonweal.metrics.periods.FinancialYear;

/** Something that is said and can be checked. What is said is kept as it was said, right or wrong. */
public sealed interface Statement {

    /** The place, for readers. */
    String where();

    /** What is wrong with it; nothing when it is right. */
    default List<Finding> check() {
        return Checks.of(this);
    }

    /** "Thirty three were females (38.8%)", of 85. */
    record Share(String where, BigDecimal percent, BigDecimal part, BigDecimal whole) implements Statement {}

    /** "Fell by 15.6%, from 649 to 548": a fall has a percentage below 0. */
    record Change(String where, BigDecimal percent, BigDecimal from, BigDecimal to) implements Statement {}

    /** A change of which only one of its two numbers is given, without saying which. */
    record HalfAChange(String where, BigDecimal percent, BigDecimal number) implements Statement {}

    /** Parts that are said to make up a total. */
    record Sum(String where, List<BigDecimal> parts, BigDecimal total) implements Statement {

        public Sum {
            parts = List.copyOf(parts);
        }
    }

    /** The answers to one question, which should make up 100%. */
    record Answers(String where, List<Answer> answers) implements Statement {

        public record Answer(String answer, BigDecimal percent) {}

        public Answers {
            answers = List.copyOf(answers);
        }
    }

    /** One figure that is given for several things. */
    record SameFigure(String where, BigDecimal percent, List<String> things) implements Statement {

        public SameFigure {
            things = List.copyOf(things);
        }
    }

    /** Something of a plan for a year that is due, or runs to, a month. */
    record Due(String where, YearMonth month, FinancialYear year) implements Statement {}

    /** A due date that can be read as several. */
    record DueInWords(String where, String words, List<String> readings) implements Statement {

        public DueInWords {
            readings = List.copyOf(readings);
        }
    }

    /** Months from one to another, both included, that should be so many. */
    record Span(String where, YearMonth from, YearMonth to, int months) implements Statement {}

    /** Something that happens in a year after more of it has gone than it should. */
    record Late(String where, String what, YearMonth month, FinancialYear year) implements Statement {}

    /** Things in a row, each once. */
    record Row(String where, List<String> items) implements Statement {

        public Row {
            items = List.copyOf(items);
        }
    }

    /** Numbers of paragraphs, as they follow each other. */
    record Numbering(String where, List<String> numbers) implements Statement {

        public Numbering {
            numbers = List.copyOf(numbers);
        }
    }

    /** What one line says its target is. */
    record Targets(String where, List<String> said) implements Statement {

        public Targets {
            said = List.copyOf(said);
        }
    }

    /** What a measure counts, and what the number counts that it is compared with. */
    record Basis(String where, String measured, String base) implements Statement {}

    /** How many there are said to be, and how many there are. */
    record Count(String where, String what, int said, int found) implements Statement {}

    /** One thing that is said in several ways: names, page numbers, wordings, lists. */
    record Names(String where, String thing, List<String> names) implements Statement {

        public Names {
            names = List.copyOf(names);
        }
    }

    /** What is used and has to be in a list, such as abbreviations in a glossary. */
    record Listed(String where, String list, List<String> used, List<String> listed) implements Statement {

        public Listed {
            used = List.copyOf(used);
            listed = List.copyOf(listed);
        }
    }

    /**
     * Words as they are printed.
     *
     * @param meant as they should read, where that can be told
     */
    record Printed(String where, String words, Optional<String> meant) implements Statement {}
}
