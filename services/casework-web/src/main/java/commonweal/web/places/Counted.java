package commonweal.web.places;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import commonweal.web.services.Places;

/** What a map can show. */
public enum Counted {

    REPORTS("Reports that people made"), CASES("Cases opened"), PUBLISHED("Published police figures");

    private final String title;

    Counted(String title) {
        this.title = title;
    }

    static Counted of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst().orElse(REPORTS);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public @Nullable Long in(Places.Area area) {
        return switch (this) {
            case REPORTS -> area.reports();
            case CASES -> area.cases();
            case PUBLISHED -> Long.valueOf(area.published());
        };
    }
}
