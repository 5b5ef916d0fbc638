package commonweal.metrics.plans;

import java.util.Locale;

/** How far an action has come. */
public enum ActionStatus {
    COMPLETED, UNDERWAY, NOT_STARTED,
    /** The plan does not say. */
    NOT_RECORDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
