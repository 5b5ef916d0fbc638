package commonweal.web.plans;

import java.time.LocalDate;
import java.util.List;

import commonweal.web.forms.Field;
import commonweal.web.pages.Periods;
import commonweal.web.services.Plan;
import commonweal.web.signin.SignedIn;

/** The quarters of a plan to choose from. */
final class Quarters {

    private Quarters() {}

    /** Those that have begun, the oldest first. */
    static List<Field.Option> begun(Plan plan, SignedIn reader, LocalDate today) {
        return Periods.of(plan, reader, today).offered().stream().filter(Periods.Period::quarter)
                .filter(quarter -> !quarter.last().minusMonths(3).isAfter(today))
                .map(quarter -> new Field.Option(quarter.value(), quarter.label())).toList();
    }
}
