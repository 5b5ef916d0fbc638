package commonweal.metrics.plans.config;

import java.time.LocalDate;

import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.plans.Plan;

/** Plans as texts: what is in force, what somebody has written, and next year's start. */
public final class PlanDrafts {

    private final PlanShelf shelf;

    public PlanDrafts(PlanShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * Reads a text that somebody has written.
     *
     * @throws PlanFileInvalid with all that is wrong, each with its line
     */
    public Plan read(String text, LocalDate today) {
        return PlanYaml.read("the plan", text, FinancialYear.of(today));
    }

    public String text(Plan plan) {
        return shelf.text(plan.id())
                .orElseThrow(() -> new IllegalStateException("plan %s: read, but without a text".formatted(plan.id())));
    }

    /** A draft for the year after, see {@link NextYearText}. */
    public String nextYear(Plan plan) {
        return NextYearText.of(text(plan), plan);
    }
}
