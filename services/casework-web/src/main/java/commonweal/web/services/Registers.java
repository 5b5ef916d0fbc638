package commonweal.web.services;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import commonweal.web.signin.SignedIn;

/** plan-metrics: what the unit enters for a plan; what each community wants done, and who was reached. */
public final class Registers {

    private static final ParameterizedTypeReference<Listing<Reached>> REACHED = new ParameterizedTypeReference<>() {
    };

    private final ServiceLine line;

    Registers(ServiceLine line) {
        this.line = line;
    }

    /**
     * The communities' own priorities as they stood at the end of a period.
     *
     * @param topThree only communities with this among their first three; all when it is empty
     */
    public Panels panels(SignedIn user, String planId, String period, String topThree) {
        return line.read(user, ParameterizedTypeReference.forType(Panels.class),
                Address.of("/plans/{id}/panels", planId).with("period", period).with("topThree", topThree));
    }

    public void enter(SignedIn user, String planId, PanelEntry panel) {
        line.change(user, null, panel, "/plans/{id}/panels", planId);
    }

    /** Who was reached, by protected characteristic (Equality Act 2010, section 4), in a period or in all of them. */
    public List<Reached> reached(SignedIn user, String planId, String period) {
        return line.read(user, REACHED, Address.of("/plans/{id}/equality-returns", planId).with("period", period))
                .items();
    }

    public void enter(SignedIn user, String planId, ReachedEntry reached) {
        line.change(user, null, reached, "/plans/{id}/equality-returns", planId);
    }

    /** @param topThree which communities have a priority among their first three, the most named first */
    public record Panels(@Nullable String period, @Nullable List<Community> items, @Nullable List<Top> topThree) {

        @Override
        public List<Community> items() {
            return Objects.requireNonNullElse(items, List.of());
        }

        @Override
        public List<Top> topThree() {
            return Objects.requireNonNullElse(topThree, List.of());
        }
    }

    /** @param setFor the quarter from which on it holds; null where the plan itself says it */
    public record Community(String community, @Nullable List<String> priorities, @Nullable String setFor) {

        @Override
        public List<String> priorities() {
            return Objects.requireNonNullElse(priorities, List.of());
        }
    }

    public record Top(String priority, @Nullable List<String> communities) {

        @Override
        public List<String> communities() {
            return Objects.requireNonNullElse(communities, List.of());
        }
    }

    /** @param priorities the most important first */
    public record PanelEntry(String community, String period, List<String> priorities) {}

    /** @param notAsked people who were not asked or did not say */
    public record Reached(String period, String characteristic, @Nullable List<Group> groups, long notAsked,
            @Nullable Instant at) {

        @Override
        public List<Group> groups() {
            return Objects.requireNonNullElse(groups, List.of());
        }
    }

    public record Group(String group, long people) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReachedEntry(String period, String characteristic, List<Group> groups, @Nullable Long notAsked) {}
}
