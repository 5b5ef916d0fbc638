package commonweal.metrics.measures;

import java.util.Locale;

/** How a measure stands against its target. */
public enum Status {
    ON_TARGET, AT_RISK, OFF_TARGET, TOO_EARLY, NO_DATA, NO_TARGET;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
