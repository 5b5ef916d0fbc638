package commonweal.metrics.papers;

import java.math.BigDecimal;
import java.math.RoundingMode;

import commonweal.metrics.papers.Block.Cell;

/** Numbers as papers show them. */
public final class Numbers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Numbers() {}

    /** A part in per cent, to one place. */
    public static Cell share(long part, long whole) {
        return whole == 0 ? Cell.of("") : percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), "");
    }

    /** By how many per cent it rose or fell. */
    public static Cell change(long from, long to) {
        if (from == 0) {
            return Cell.of("Nothing to compare with");
        }
        return percent(BigDecimal.valueOf(to - from), BigDecimal.valueOf(from), to > from ? "+" : "");
    }

    private static Cell percent(BigDecimal part, BigDecimal whole, String sign) {
        BigDecimal percent = part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
        return Cell.of(percent, sign + percent.toPlainString() + "%");
    }

    public static Cell pounds(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(2, RoundingMode.HALF_UP);
        boolean whole = rounded.stripTrailingZeros().scale() <= 0;
        return Cell.of(rounded, whole ? "£%,d".formatted(rounded.toBigInteger()) : "£%,.2f".formatted(rounded));
    }
}
