package commonweal.metrics.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.periods.Period;
import commonweal.metrics.statements.Finding;
import commonweal.metrics.statements.Statement;
import commonweal.metrics.statements.StatementsInText;

/**
 * What one agency says about one measure for one period. A changed return keeps what was said before.
 *
 * @param said oldest first, never empty; the last counts
 */
public record Return(Id id, Id plan, Code partnership, Code measure, Code agency, Period period, List<Said> said) {

    /**
     * What was said at one time.
     *
     * @param percent the percentage that the agency itself worked out; it is checked and never counted
     * @param by the subject of the token
     */
    public record Said(Figures figures, Optional<BigDecimal> percent, Optional<Narrative> words, Instant at,
            String by) {}

    public record Figures(BigDecimal numerator, Optional<BigDecimal> denominator) {

        boolean same(Figures other) {
            return numerator.compareTo(other.numerator) == 0 && denominator.isPresent() == other.denominator.isPresent()
                    && (denominator.isEmpty() || denominator.get().compareTo(other.denominator.orElseThrow()) == 0);
        }
    }

    public Return {
        said = List.copyOf(said);
    }

    public Said last() {
        return said.getLast();
    }

    /** Percentages, stated as such or in the words, that are not what they are of. */
    public List<Finding> findings() {
        String where = "%s, %s, %s".formatted(measure, agency, period);
        Stream<Statement> stated = last().percent().stream().flatMap(percent -> last().figures().denominator().stream()
                .map(whole -> new Statement.Share(where, percent, last().figures().numerator(), whole)));
        Stream<Statement> inWords = last().words().stream()
                .flatMap(words -> StatementsInText.in(where, words.text()).stream());
        return Stream.concat(stated, inWords).flatMap(statement -> statement.check().stream()).toList();
    }

    Return saying(Said next) {
        return new Return(id, plan, partnership, measure, agency, period,
                Stream.concat(said.stream(), Stream.of(next)).toList());
    }

    /** The same plan, measure, agency and period are the same return. */
    public static Id id(Id plan, Code measure, Code agency, Period period) {
        return ReturnIds.of("ret", plan.value(), measure.value(), agency.value(), period.toString());
    }
}
