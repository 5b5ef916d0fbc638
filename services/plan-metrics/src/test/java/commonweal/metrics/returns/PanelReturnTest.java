package commonweal.metrics.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Background.Panel;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.config.PlanShelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PanelReturnTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Plan PLAN = new PlanShelf(List.of("plans/hollowdene-current.yaml"), Optional.empty())
            .read(LocalDate.of(2026, 11, 21)).plans().getFirst();

    @Test
    void theRegisterHoldsEachCommunitysLastWordByThen() {
        List<PanelReturn> said = List.of(panel("Brook End", "2026-27-Q3", "Speeding", "dogs"),
                panel("brook end", "2026-27-Q1", "litter"), panel("Ford", "2026-27-Q2", "speeding"));

        assertThat(register(said, "2026-27-Q1")).contains(new Panel("brook end", List.of("litter")))
                .noneMatch(panel -> panel.community().equals("Ford"));
        assertThat(register(said, "2026-27")).contains(new Panel("Brook End", List.of("Speeding", "dogs")),
                new Panel("Ford", List.of("speeding")));
        // why: the other communities are as the plan says
        assertThat(register(said, "2026-27")).hasSize(PLAN.background().panels().size() + 1);
        assertThat(register(said, "2026-27")).filteredOn(panel -> panel.wants("speeding"))
                .extracting(Panel::community).containsExactly("Brook End", "Ford", "Hollowdene Town", "Long Barrow",
                        "Marlow Green", "Upper Hollow");
    }

    @Test
    void whatWasSaidBeforeIsKeptAndTheSameIsSaidOnce() {
        PanelReturn first = panel("Ford", "2026-27-Q2", "speeding");

        assertThat(first.after(Optional.empty())).contains(first);
        assertThat(panel("Ford", "2026-27-Q2", "speeding").after(Optional.of(first))).isEmpty();
        assertThat(panel("Ford", "2026-27-Q2", "litter").after(Optional.of(first)))
                .hasValueSatisfying(second -> assertThat(second.said()).hasSize(2));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> panel("Ford", "2026-27", "litter")).hasMessageContaining("expected: a quarter");
        assertThatThrownBy(() -> panel("Ford", "2026-27-Q1")).hasMessage("priorities: 0 (expected: 1 to 12)");
        assertThatThrownBy(() -> panel("Ford", "2026-27-Q1", "litter", "Litter"))
                .hasMessage("priorities: 'Litter' is there twice (expected: once)");
        assertThatThrownBy(() -> panel(" ", "2026-27-Q1", "litter"))
                .hasMessage("community: 0 characters (expected: 1 to 80)");
    }

    private static List<Panel> register(List<PanelReturn> said, String by) {
        return PanelReturn.register(PLAN, said, Period.parse(by));
    }

    private static PanelReturn panel(String community, String period, String... priorities) {
        return PanelReturn.of(PLAN, community, Period.parse(period),
                new PanelReturn.Said(List.of(priorities), NOW, "officer-1"));
    }
}
