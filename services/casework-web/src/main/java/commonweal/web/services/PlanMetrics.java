package commonweal.web.services;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import commonweal.web.signin.SignedIn;

/** plan-metrics: plans, their measures and the evidence behind them. */
public final class PlanMetrics {

    private static final ParameterizedTypeReference<Figures> FIGURES = new ParameterizedTypeReference<>() {
    };
    private static final ParameterizedTypeReference<Listing<Figures.Evidence>> EVIDENCE = new ParameterizedTypeReference<>() {
    };

    private final ServiceLine line;

    PlanMetrics(ServiceLine line) {
        this.line = line;
    }

    /** The plans of all partnerships of who is signed in. */
    public List<Plan> plans(SignedIn user) {
        return line.readEverywhere(user, Plans.class, "/plans").items();
    }

    /** The plan that runs now in the partnership that the user works in. */
    public Optional<Plan> currentPlan(SignedIn user) {
        return line.read(user, Plans.class, "/plans").items().stream().filter(Plan::current).findFirst();
    }

    public Plan plan(SignedIn user, String id) {
        return line.read(user, Plan.class, "/plans/{id}", id);
    }

    /** The measures for a period, or for the year so far when it is empty. */
    public Figures figures(SignedIn user, String planId, String period) {
        return line.read(user, FIGURES, Address.of("/plans/{id}/measures", planId).with("period", period));
    }

    public Listing<Figures.Evidence> evidence(SignedIn user, String planId, String measureId, String period,
            int page) {
        return line.read(user, EVIDENCE, Address.of("/plans/{id}/measures/{measure}/evidence", planId, measureId)
                .with("period", period).with("page", page));
    }

    private record Plans(@Nullable List<Plan> items) {

        @Override
        public List<Plan> items() {
            return Objects.requireNonNullElse(items, List.of());
        }
    }
}
