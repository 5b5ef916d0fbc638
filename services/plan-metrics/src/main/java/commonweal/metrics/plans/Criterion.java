package commonweal.metrics.plans;

import java.util.Locale;

/** What priorities are chosen by, the same six for each kind of crime (Sevenoaks action plan 2011-12, page 3). */
public enum Criterion {
    CONCERN("Community concern"), TREND("Rising trend"), VOLUME("Share of the volume"), HARM("Harm"), COMPARISON(
            "Compared with similar partnerships"), VALUE("Value that the partnership adds");

    private final String title;

    Criterion(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
