package commonweal.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import commonweal.testsupport.Servers;

import static org.assertj.core.api.Assertions.assertThat;

class TwoInstancesIT {

    private static final String SERVICE = "twofold";
    private static final int JOURNALS = 24;

    private final AtomicBoolean killed = new AtomicBoolean();
    private final AtomicBoolean talking = new AtomicBoolean(true);
    private volatile int said;

    @Test
    void shareTheWorkWhileEventsFlowAndTakeOverFromOneThatIsKilledMidBatch() throws Exception {
        try (App one = App.start(SERVICE)) {
            Thread traffic = Thread.ofPlatform().start(() -> talk(one));
            RelayIT.await(() -> one.handled() > 50);
            Thread rival = Thread.ofPlatform().start(() -> compete(one));
            try (App two = App.start(SERVICE, this::dieWhenKilled, Map.of())) {
                RelayIT.await(() -> two.handled() > 50);
                double before = one.handled();
                RelayIT.await(() -> one.handled() > before + 50);

                killed.set(true);
                two.say("case-left-behind", "saved-by-the-dead");
                int atDeath = said;
                RelayIT.await(() -> said > atDeath + 100);
                RelayIT.await(() -> !one.copied("case-left-behind").isEmpty());
            }
            talking.set(false);
            traffic.join();
            rival.join();

            for (int journal = 0; journal < JOURNALS; journal++) {
                String id = "case-" + journal;
                List<String> lines = one.said(id);
                RelayIT.await(() -> one.copied(id).size() >= lines.size());
                assertThat(one.copied(id)).isEqualTo(lines);
            }
            List<ConsumerRecord<byte[], byte[]>> records = Topic.records(Servers.bootstrapServers(), SERVICE);
            IntStream.range(0, JOURNALS).forEach(journal -> assertThat(Topic.firstArrivals(records, "case-" + journal))
                    .isSorted().hasSize(one.said("case-" + journal).size()));
            assertThat(records).as("some sent by both relays").hasSizeGreaterThan(said + 1);
        }
    }

    private void talk(App app) {
        while (talking.get()) {
            app.say("case-" + said % JOURNALS, "l" + said);
            said++;
        }
    }

    /** A second relay that takes up every outbox at once, as the one of another instance does after two seconds. */
    private void compete(App app) {
        Relay rival = new Relay(new Courier(app.bean(Broker.class), Steps.NONE),
                Clock.offset(Clock.systemUTC(), Duration.ofSeconds(10)));
        rival.watch(app.journals.collection());
        try {
            while (talking.get()) {
                rival.sweep();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves effects stored but offsets uncommitted, and events sent but outboxes uncleared. */
    private void dieWhenKilled(Steps.Point point) {
        if (killed.get() && (point == Steps.Point.AFTER_APPLY || point == Steps.Point.AFTER_SEND)) {
            throw new Killed();
        }
    }

    private static final class Killed extends Error {}
}
