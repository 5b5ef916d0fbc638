package commonweal.messaging;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import commonweal.events.Id;

import static org.assertj.core.api.Assertions.assertThat;

class RebuildIT {

    private static final String SERVICE = "rebuilding";
    private static App app;
    private static Operations operations;

    @BeforeAll
    static void start() {
        app = App.start(SERVICE);
        operations = app.bean(Operations.class);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void swapsARebuiltProjectionInUnderTrafficWithoutLosingOrRepeatingAnything() throws Exception {
        AtomicBoolean talking = new AtomicBoolean(true);
        int[] said = {0};
        Thread traffic = Thread.ofPlatform().start(() -> {
            while (talking.get()) {
                String id = "case-" + said[0] % 5;
                app.say(id, "l" + said[0]++);
                while (app.copied(id).size() <= (said[0] - 1) / 5 && talking.get()) {
                    Thread.onSpinWait();
                }
            }
        });
        RelayIT.await(() -> said[0] > 50);
        int before = progress().current();

        RebuildProgress after = rebuilt();
        int atSwap = said[0];
        RelayIT.await(() -> said[0] > atSwap + 20);
        talking.set(false);
        traffic.join();

        assertThat(after).extracting(RebuildProgress::phase, RebuildProgress::message).containsExactly("live", "");
        assertThat(after.current()).isGreaterThan(before);
        assertThat(after.started()).isNotNull();
        assertThat(after.done()).isPositive();
        for (int subject = 0; subject < 5; subject++) {
            String id = "case-" + subject;
            int first = subject;
            List<String> lines = IntStream.range(0, said[0]).filter(n -> n % 5 == first).mapToObj(n -> "l" + n)
                    .toList();
            RelayIT.await(() -> mirrored(id).size() >= lines.size());
            assertThat(mirrored(id)).isEqualTo(lines);
        }
    }

    @Test
    void tellsInWhatTheNewGenerationDiffersFromTheOldOne() {
        app.say("case-damaged", "kept-in-the-log");
        RelayIT.await(() -> !mirrored("case-damaged").isEmpty());
        long documents = mirrors().collection().countDocuments();
        mirrors().collection().deleteOne(new Document("_id", "copy-case-damaged"));

        RebuildProgress after = rebuilt();

        assertThat(after.phase()).isEqualTo("live");
        assertThat(after.differences())
                .containsExactly("%d documents became %d".formatted(documents - 1, documents));
        assertThat(mirrored("case-damaged")).containsExactly("kept-in-the-log");
        assertThat(rebuilt().differences()).isEmpty();
    }

    @Test
    void givesUpWhenAReplayTookEventsOutOfAQuarantineThatItHadLeftOut() {
        app.poison.addAll(List.of("ill", "worse"));
        app.say("case-partly", "ill");
        app.say("case-partly", "next");
        app.say("case-partly", "worse");
        RelayIT.await(() -> operations.quarantined().stream().anyMatch(key -> key.events() == 3));
        String id = operations.quarantined().getFirst().id();
        app.settling.set(() -> {
            app.poison.remove("ill");
            operations.replay(id);
            app.settling.set(() -> {
            });
        });

        RebuildProgress refused = rebuilt();

        assertThat(refused.phase()).isEqualTo("failed");
        assertThat(refused.message()).isEqualTo("quarantined events were replayed meanwhile; start it again");
        assertThat(mirrored("case-partly")).containsExactly("ill", "next");
        app.poison.clear();
        assertThat(operations.replay(id)).isEqualTo(new Replay(1, 0, null));
        assertThat(rebuilt().phase()).isEqualTo("live");
        assertThat(mirrored("case-partly")).containsExactly("ill", "next", "worse");
    }

    private static RebuildProgress rebuilt() {
        assertThat(operations.rebuild("mirrors").phase()).isEqualTo("building");
        RelayIT.await(() -> !progress().phase().matches("building|swapping"));
        return progress();
    }

    private static RebuildProgress progress() {
        return operations.rebuilds().getFirst();
    }

    private static List<String> mirrored(String id) {
        return mirrors().find(CopiesLines.copyOf(new Id(id))).map(copy -> copy.state().lines()).orElse(List.of());
    }

    private static Aggregates<Journal> mirrors() {
        Projections projections = app.bean(Projections.class);
        return projections.generation("mirrors", progress().current()).of(Journal.in("mirrors"));
    }
}
