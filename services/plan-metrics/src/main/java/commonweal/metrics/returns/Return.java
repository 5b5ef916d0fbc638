package commonweal.metrics.returns;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.periods.Period;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What one agency says about one measure for one period. A changed return keeps what was said before.
 *
 * @param said oldest first, never empty; the last counts
 */
public record Return(Id id, Id plan, Code partnership, Code measure, Code agency, Period period, List<Said> said) {

    /** @param by the subject of the token */
    public record Said(Figures figures, Optional<String> note, Instant at, String by) {}

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

    Return saying(Said next) {
        return new Return(id, plan, partnership, measure, agency, period,
                Stream.concat(said.stream(), Stream.of(next)).toList());
    }

    /** The same plan, measure, agency and period are the same return. */
    public static Id id(Id plan, Code measure, Code agency, Period period) {
        String cause = String.join("|", plan.value(), measure.value(), agency.value(), period.toString());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(cause.getBytes(UTF_8));
            return new Id("ret-" + new BigInteger(1, Arrays.copyOf(hash, 10)).toString(32));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
