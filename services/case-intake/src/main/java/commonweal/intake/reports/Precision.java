package commonweal.intake.reports;

import java.util.Arrays;
import java.util.Locale;

import commonweal.events.Code;

/** How exactly somebody said when it happened. */
public enum Precision {
    MINUTE, DAY, MONTH;

    public Code code() {
        return new Code(name().toLowerCase(Locale.ROOT));
    }

    public static Precision of(Code code) {
        return Arrays.stream(values()).filter(precision -> precision.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "occurred.precision: '%s' (expected: one of minute, day, month)".formatted(code)));
    }
}
