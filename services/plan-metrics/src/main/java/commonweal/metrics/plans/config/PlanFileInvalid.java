package commonweal.metrics.plans.config;

import java.util.List;

/** A plan cannot be used; one line for each thing that is wrong. */
public final class PlanFileInvalid extends RuntimeException {

    private final List<String> problems;

    PlanFileInvalid(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
