package commonweal.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
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
    void keepWhatAReplayBroughtToAGenerationThatWasSwappedOutMeanwhile() {
        ProjectionState building = LIVE.starting(Instant.now());
        become(building);
        Id subject = new Id("case-1");
        bench.quarantine().park(Bench.records(List.of(Bench.event(Bench.SERVICE, subject, 1,
                CopiesLines.line(subject, "a"))), 0).getFirst(), new IllegalStateException("mended since"));
        Swaps swap = new Swaps(bench.stores().of(Journal.in("copies")),
                () -> states.replace(building, building.swapped(List.of(), Instant.now())));
        LiveReactor live = new LiveReactor(List.of(swap), projections, Clock.systemUTC());
        Replayer replayer = new Replayer(bench.quarantine(), live, bench.decoding());

        Replay first = replayer.replay("test|case-intake|case-1");
        Replay second = replayer.replay("test|case-intake|case-1");

        assertThat(first).isEqualTo(new Replay(0, 1, "a projection was swapped meanwhile, replay again"));
        assertThat(second).isEqualTo(new Replay(1, 0, null));
        assertThat(projections.generation("mirrors", 2).of(Journal.in("mirrors")).find(CopiesLines.copyOf(subject)))
                .map(copy -> copy.state().lines()).contains(List.of("a"));
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

    /** Reacts like {@link CopiesLines}, and swaps the projection while it does. */
    private record Swaps(Reaction<Journal> reaction, Runnable swap) implements Reaction<Journal> {

        Swaps(Aggregates<Journal> copies, Runnable swap) {
            this(CopiesLines.into(copies), swap);
        }

        @Override
        public String name() {
            return reaction.name();
        }

        @Override
        public Aggregates<Journal> aggregates() {
            return reaction.aggregates();
        }

        @Override
        public Set<Class<? extends DomainEvent>> events() {
            return reaction.events();
        }

        @Override
        public List<Id> targets(Envelope event) {
            return reaction.targets(event);
        }

        @Override
        public Optional<Change<Journal>> react(Optional<Journal> state, Id target, Envelope event, Instant now) {
            swap.run();
            return reaction.react(state, target, event, now);
        }
    }
}
