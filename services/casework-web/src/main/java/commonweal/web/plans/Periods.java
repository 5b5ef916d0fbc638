package commonweal.web.plans;

import java.util.ArrayList;
import java.util.List;

import commonweal.web.forms.Field;

/** The periods that a plan's measures can be asked for: the year and its quarters. */
final class Periods {

    private static final List<String> QUARTERS = List.of("April to June", "July to September", "October to December",
            "January to March");

    private Periods() {}

    /** @param year a financial year such as 2026-27 */
    static List<Field.Option> of(String year) {
        List<Field.Option> periods = new ArrayList<>();
        periods.add(new Field.Option("", "The whole year, " + year));
        for (int quarter = 1; quarter <= QUARTERS.size(); quarter++) {
            periods.add(new Field.Option("%s-Q%d".formatted(year, quarter), "%s %s".formatted(QUARTERS.get(quarter - 1),
                    quarter < 4 ? year.substring(0, 4) : String.valueOf(Integer.parseInt(year.substring(0, 4)) + 1))));
        }
        return periods;
    }
}
