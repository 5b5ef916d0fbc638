package commonweal.web.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A partnership's plan for a financial year.
 *
 * @param version of what was changed or recorded here; 0 for a plan that is as its file says
 */
public record Plan(String id, String title, @Nullable String partnership, String year, @Nullable String status,
        boolean current, @Nullable List<Priority> priorities, @Nullable List<PlannedAction> actions,
        @Nullable List<AdoptionStep> adoption, @Nullable Long version) {

    public record Priority(String id, String title, @Nullable String summary) {}

    public record PlannedAction(String number, String title, @Nullable List<String> lead,
            @Nullable List<String> partners,
            @Nullable String due, @Nullable String funding, @Nullable String status) {

        @Override
        public List<String> lead() {
            return Objects.requireNonNullElse(lead, List.of());
        }

        @Override
        public List<String> partners() {
            return Objects.requireNonNullElse(partners, List.of());
        }
    }

    /** @param planned when it is meant to happen, as long as it has not */
    public record AdoptionStep(String step, @Nullable LocalDate date, @Nullable LocalDate planned) {}

    /** The step of adoption that comes next; empty when all are taken. */
    public Optional<AdoptionStep> nextStep() {
        return adoption().stream().filter(step -> step.date() == null).findFirst();
    }

    @Override
    public List<Priority> priorities() {
        return Objects.requireNonNullElse(priorities, List.of());
    }

    @Override
    public List<PlannedAction> actions() {
        return Objects.requireNonNullElse(actions, List.of());
    }

    @Override
    public List<AdoptionStep> adoption() {
        return Objects.requireNonNullElse(adoption, List.of());
    }
}
