package commonweal.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import commonweal.events.Id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProjectionsIT {

    private static final ProjectionState LIVE = ProjectionState.first("mirrors");
    private final Bench bench = new Bench();
    private ProjectionStates states;
    private Projections projections;

    @BeforeEach
    void open() {
        states = new ProjectionStates(bench.database.getCollection("projections"));
        projections = new Projections(List.of(new Mirrors()), bench.database, OutboxWriter.silent(Clock.systemUTC()),
                states,
                Clock.systemUTC());
        projections.live();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void letLiveHandlingWaitWhileAGenerationIsSwapped() {
        become(LIVE.starting(Instant.now()).swapping(Instant.now()));

        assertThatExceptionOfType(SwapUnderWay.class).isThrownBy(projections::live);
        assertThat(projections.current("mirrors").number()).isEqualTo(1);
    }

    @Test
    void giveUpASwapWhoseInstanceIsGoneAndGoOnAsBefore() {
        become(LIVE.starting(Instant.EPOCH).swapping(Instant.EPOCH));

        assertThatExceptionOfType(SwapUnderWay.class).isThrownBy(projections::live);

        assertThat(projections.live()).isEqualTo(Map.of("mirrors", 1));
        assertThat(states.of(List.of("mirrors")).get("mirrors").phase()).isEqualTo(ProjectionState.Phase.FAILED);
    }

    @Test
    void keepARebuildThatWasGivenUpFromSwappingLater() {
        ProjectionState building = LIVE.starting(Instant.now());
        become(building);
        RebuildLease lease = new RebuildLease(building, states, Clock.systemUTC());
        states.replace(building, building.failed("given up", Instant.now()));

        assertThatExceptionOfType(RebuildFailed.class).isThrownBy(() -> lease.swapped(List.of()));
        assertThat(projections.live()).isEqualTo(Map.of("mirrors", 1));
    }

    @Test
    void refuseEventsOfAProjection() {
        Aggregates<Journal> mirrors = projections.current("mirrors").of(Journal.in("mirrors"));
        Id id = new Id("case-1");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> mirrors.create(Change.of(Journal.empty("case-1"), CopiesLines.line(id, "x")),
                        Instant.now()))
                .withMessage("mirrors of a projection emits case-reopened (expected: a silent change)");
    }

    @Test
    void dropAGenerationWithoutTouchingTheOthers() {
        projections.generation("mirrors", 1).of(Journal.in("mirrors")).create(Change.silent(Journal.empty("case-1")),
                Instant.now());
        Aggregates<Journal> next = projections.generation("mirrors", 11).of(Journal.in("mirrors"));
        next.create(Change.silent(Journal.empty("case-1")), Instant.now());

        projections.generation("mirrors", 1).drop();

        assertThat(bench.database.listCollectionNames()).contains("mirrors.11.mirrors")
                .doesNotContain("mirrors.1.mirrors");
        assertThat(next.find(new Id("case-1"))).isPresent();
    }

    private void become(ProjectionState state) {
        assertThat(states.replace(LIVE, state)).isTrue();
    }

    private static final class Mirrors implements Projection {

        @Override
        public String name() {
            return "mirrors";
        }

        @Override
        public List<Reaction<?>> reactions(Generation generation) {
            return List.of(CopiesLines.into(generation.of(Journal.in("mirrors"))));
        }
    }
}
