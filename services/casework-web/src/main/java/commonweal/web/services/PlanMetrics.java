package commonweal.web.services;

import java.time.Instant;
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
    private static final ParameterizedTypeReference<Listing<Finding>> FINDINGS = new ParameterizedTypeReference<>() {
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
        return figures(user, planId, FiguresAsked.of(period));
    }

    public Figures figures(SignedIn user, String planId, FiguresAsked asked) {
        Address address = asked.on(Address.of("/plans/{id}/measures", planId));
        return asked.knownOn() == null
                ? line.read(user, FIGURES, address)
                : then(line.read(user, ParameterizedTypeReference.forType(Known.class), address));
    }

    /** The units behind a figure: of all the casework, whatever part of it is asked for. */
    public Listing<Figures.Evidence> evidence(SignedIn user, String planId, String measureId, FiguresAsked asked,
            int page) {
        return line.read(user, EVIDENCE,
                new FiguresAsked(asked.period(), asked.knownOn(), Map.of())
                        .on(Address.of("/plans/{id}/measures/{measure}/evidence", planId, measureId))
                        .with("page", page));
    }

    /** How one unit comes to be counted, down to the events. */
    public Explanation explain(SignedIn user, String planId, String measureId, String unit, String of) {
        return line.read(user, ParameterizedTypeReference.forType(Explanation.class),
                Address.of("/plans/{id}/measures/{measure}/explain", planId, measureId).with("unit", unit).with("of",
                        of));
    }

    /** What is wrong or open in a plan and in what was returned for it. */
    public Listing<Finding> audit(SignedIn user, String planId, int page) {
        return line.read(user, FINDINGS, Address.of("/plans/{id}/audit", planId).with("page", page));
    }

    private static Figures then(Known known) {
        return new Figures(known.planId(), known.period(), null, known.provisional(),
                Objects.requireNonNullElse(known.measures(), List.<Known.Then>of()).stream()
                        .map(then -> then.line().comparedWith(then.now())).toList());
    }

    /** Figures as they were known on a day: each line with what it shows today, when that is another. */
    private record Known(String planId, @Nullable String period, boolean provisional,
            @Nullable List<Then> measures) {

        private record Then(Figures.Measure line, Figures.@Nullable Now now) {}
    }

    /**
     * Why a unit is counted as it is.
     *
     * @param unit what is counted
     * @param of the case, report or referral that holds it
     * @param counted numerator, denominator-only, excluded or not-counted
     */
    public record Explanation(String measureId, @Nullable String definition, String unit, String of, String counted,
            @Nullable String why, @Nullable LocalDate on, @Nullable List<Entry> entries) {

        /** @param roles what the event does for the figure: cohort, condition, outcome or exclusion */
        public record Entry(String eventId, String event, @Nullable Instant occurredAt, @Nullable Instant knownAt,
                @Nullable Map<String, String> details, @Nullable List<String> roles) {

            @Override
            public Map<String, String> details() {
                return Objects.requireNonNullElse(details, Map.of());
            }

            @Override
            public List<String> roles() {
                return Objects.requireNonNullElse(roles, List.of());
            }
        }

        @Override
        public List<Entry> entries() {
            return Objects.requireNonNullElse(entries, List.of());
        }
    }

    /** @param certain false for what somebody has to look at before it is called wrong */
    public record Finding(@Nullable String code, String where, String sentence, boolean certain) {}

    private record Plans(@Nullable List<Plan> items) {

        @Override
        public List<Plan> items() {
            return Objects.requireNonNullElse(items, List.of());
        }
    }
}
