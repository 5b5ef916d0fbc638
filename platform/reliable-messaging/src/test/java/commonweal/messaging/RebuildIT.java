package commonweal.messaging;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import commonweal.events.Id;

import static org.assertj.core.api.Assertions.assertThat;

class RebuildIT {

    private static final String SERVICE = "rebuilding";

    @Test
    void swapsARebuiltProjectionInUnderTrafficWithoutLosingOrRepeatingAnything() throws Exception {
        try (App app = App.start(SERVICE)) {
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
            Operations operations = app.bean(Operations.class);

            assertThat(operations.rebuild("mirrors").phase()).isEqualTo("building");
            RelayIT.await(() -> !operations.rebuilds().getFirst().phase().matches("building|swapping"));
            int atSwap = said[0];
            RelayIT.await(() -> said[0] > atSwap + 20);
            talking.set(false);
            traffic.join();

            RebuildProgress progress = operations.rebuilds().getFirst();
            assertThat(progress).extracting(RebuildProgress::current, RebuildProgress::phase, RebuildProgress::message)
                    .containsExactly(2, "live", "");
            Generation current = app.bean(Projections.class).current("mirrors");
            Aggregates<Journal> mirrors = current.of(Journal.in("mirrors"));
            for (int subject = 0; subject < 5; subject++) {
                Id mirror = CopiesLines.copyOf(new Id("case-" + subject));
                int first = subject;
                List<String> lines = IntStream.range(0, said[0]).filter(n -> n % 5 == first).mapToObj(n -> "l" + n)
                        .toList();
                RelayIT.await(
                        () -> mirrors.find(mirror).map(copy -> copy.state().lines().size()).orElse(0) >= lines.size());
                assertThat(mirrors.find(mirror).orElseThrow().state().lines()).isEqualTo(lines);
            }
        }
    }
}
