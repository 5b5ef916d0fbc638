package commonweal.metrics.statements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import commonweal.metrics.statements.Statement.Change;
import commonweal.metrics.statements.Statement.HalfAChange;
import commonweal.metrics.statements.Statement.Share;

/**
 * Percentages, worked out again from their base. One is right when the exact value, rounded to as many decimals as are
 * stated, is the stated one. Where it is not, the bases that are usually mistaken are tried: the later figure for the
 * earlier, the rest for the whole.
 */
final class Percentages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percentages() {}

    static List<Finding> share(Share share) {
        if (share.whole().signum() <= 0) {
            return List.of(Finding.wrong("wrong-percentage", share, "%s%% of %s (expected: a base above 0)",
                    plain(share.percent()), plain(share.whole())));
        }
        BigDecimal exact = percent(share.part(), share.whole());
        if (agrees(share.percent(), exact)) {
            return List.of();
        }
        String arithmetic = "%s / %s = %s%%".formatted(plain(share.part()), plain(share.whole()), shown(exact));
        Optional<String> slip = slip(share.percent(), "of the rest", share.part(),
                share.whole().subtract(share.part()))
                .or(() -> slip(share.percent(), "the other way round", share.whole(), share.part()));
        return List.of(finding(share, share.percent(), arithmetic, slip));
    }

    static List<Finding> change(Change change) {
        if (change.from().signum() <= 0) {
            return List.of(Finding.wrong("wrong-percentage", change, "%s%% from %s (expected: a base above 0)",
                    plain(change.percent()), plain(change.from())));
        }
        BigDecimal difference = change.to().subtract(change.from());
        BigDecimal exact = percent(difference, change.from());
        if (agrees(change.percent(), exact)) {
            return List.of();
        }
        String arithmetic = "(%s - %s) / %s = %s%%".formatted(plain(change.to()), plain(change.from()),
                plain(change.from()), shown(exact));
        Optional<String> slip = slip(change.percent(), "of the later figure", difference, change.to());
        return List.of(finding(change, change.percent(), arithmetic, slip));
    }

    static Finding halfAChange(HalfAChange half) {
        BigDecimal factor = half.percent().add(HUNDRED);
        return Finding.unclear("unclear-base", half,
                "%s%% with %s: as the later number it means %s before, as the earlier one %s after (expected: both numbers)",
                plain(half.percent()), plain(half.number()),
                plain(half.number().multiply(HUNDRED).divide(factor, 0, RoundingMode.HALF_UP)),
                plain(half.number().multiply(factor).divide(HUNDRED, 0, RoundingMode.HALF_UP)));
    }

    private static Finding finding(Statement statement, BigDecimal stated, String arithmetic, Optional<String> slip) {
        return slip.map(base -> Finding.wrong("wrong-base", statement, "%s%% is stated, but %s (%s)", plain(stated),
                arithmetic, base))
                .orElseGet(() -> Finding.wrong("wrong-percentage", statement, "%s%% is stated, but %s", plain(stated),
                        arithmetic));
    }

    private static Optional<String> slip(BigDecimal stated, String what, BigDecimal part, BigDecimal base) {
        return base.signum() > 0 && agrees(stated, percent(part, base))
                ? Optional.of("it is %s: %s / %s = %s%%".formatted(what, plain(part), plain(base),
                        shown(percent(part, base))))
                : Optional.empty();
    }

    private static boolean agrees(BigDecimal stated, BigDecimal exact) {
        return exact.setScale(Math.max(0, stated.scale()), RoundingMode.HALF_UP).compareTo(stated) == 0;
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 9, RoundingMode.HALF_UP);
    }

    private static String shown(BigDecimal percent) {
        return percent.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String plain(BigDecimal number) {
        return Checks.plain(number);
    }
}
