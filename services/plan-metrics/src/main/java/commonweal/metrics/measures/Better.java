package commonweal.metrics.measures;

import java.util.Locale;

/** Which way a measure is to go. */
public enum Better {
    MORE, LESS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Better parse(String code) {
        return switch (code) {
            case "more" -> MORE;
            case "less" -> LESS;
            default -> throw new IllegalArgumentException("'%s' (expected: more or less)".formatted(code));
        };
    }

    static Better of(Target target) {
        return switch (target.comparison()) {
            case AT_LEAST -> MORE;
            case AT_MOST -> LESS;
        };
    }
}
