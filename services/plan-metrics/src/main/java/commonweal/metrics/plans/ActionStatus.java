package commonweal.metrics.plans;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How far an action has come. */
public enum ActionStatus {
    COMPLETED, UNDERWAY, NOT_STARTED,
    /** The plan does not say. */
    NOT_RECORDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ActionStatus parse(String code) {
        return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' (expected: %s)".formatted(code,
                        Arrays.stream(values()).map(ActionStatus::code).collect(Collectors.joining(", ")))));
    }
}
