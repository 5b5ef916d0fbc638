package commonweal.web.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    private static final ParameterizedTypeReference<Listing<Returns.Owed>> OWED = new ParameterizedTypeReference<>() {
    };
    private static final ParameterizedTypeReference<Returns.Wanted> WANTED = new ParameterizedTypeReference<>() {
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

    /** The figures as they were known at the end of a day. */
    public Figures figuresKnownOn(SignedIn user, String planId, String period, LocalDate day) {
        return line.read(user, FIGURES,
                Address.of("/plans/{id}/measures", planId).with("period", period).with("asKnownOn", day));
    }

    /** Takes the next step of adopting the plan. */
    public void adopt(SignedIn user, String planId, String step, LocalDate date) {
        line.change(user, null, Map.of("step", step, "date", date), "/plans/{id}/adoption", planId);
    }

    /** The returns that agencies owe, those of the own agency for who speaks for one. */
    public Listing<Returns.Owed> owed(SignedIn user, String planId, int page) {
        return line.read(user, OWED, Address.of("/plans/{id}/returns/owed", planId).with("page", page));
    }

    /** What an agency is asked for a period. */
    public Returns.Wanted wanted(SignedIn user, String planId, String agency, String period) {
        return line.read(user, WANTED,
                Address.of("/plans/{id}/returns/form", planId).with("agency", agency).with("period", period));
    }

    public Returns.Saved send(SignedIn user, String planId, Returns.MeasureReturn figures) {
        return line.change(user, null, figures, Returns.Saved.class, "/plans/{id}/returns", planId);
    }

    public Returns.Saved send(SignedIn user, String planId, Returns.ActionReturn progress) {
        return line.change(user, null, progress, Returns.Saved.class, "/plans/{id}/action-returns", planId);
    }

    private record Plans(@Nullable List<Plan> items) {

        @Override
        public List<Plan> items() {
            return Objects.requireNonNullElse(items, List.of());
        }
    }
}
