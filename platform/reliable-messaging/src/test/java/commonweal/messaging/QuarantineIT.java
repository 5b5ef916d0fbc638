package commonweal.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;

import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.testsupport.Servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What cannot be handled, on a running consumer with a real broker and store. */
@ExtendWith(App.Shared.class)
class QuarantineIT {

    private static final String DEAD_LETTERS = DeadLetters.topic(App.SHARED);

    @Test
    void keepsWhatIsNoEventAsADeadLetterAndGoesOn(App app) {
        double before = deadLetters(app);
        double unknownBefore = unknownTypes(app);
        ProducerRecord<byte[], byte[]> torn = foreign("case-torn", "{torn");
        torn.headers().add("ce_type", "case-reopened".getBytes(UTF_8)).add("odd", new byte[]{0, -1});
        Topic.send(List.of(torn, foreign("case-torn", null), unknown("case-torn")));
        app.say("case-torn", "after");

        RelayIT.await(() -> app.copied("case-torn").contains("after"));
        RelayIT.await(() -> deadLettersOf("case-torn").size() == 2);
        ConsumerRecord<byte[], byte[]> kept = deadLettersOf("case-torn").getFirst();
        assertThat(kept.value()).isEqualTo("{torn".getBytes(UTF_8));
        assertThat(kept.headers().lastHeader("odd").value()).containsExactly(0, -1);
        assertThat(Topic.header(kept, DeadLetters.REASON)).contains("ce_schemaversion");
        assertThat(deadLetters(app) - before).isEqualTo(2);
        assertThat(unknownTypes(app) - unknownBefore).isOne();
    }

    @Test
    void listsDeadLettersWithTheirReasonsAndWithoutTheirContents(App app) {
        Operations operations = app.bean(Operations.class);
        Topic.send(List.of(foreign("case-listed", "Jo Smith"), foreign("Jo Smith", "{}")));

        RelayIT.await(() -> operations.deadLetters().latest().stream()
                .anyMatch(letter -> "case-listed".equals(letter.key())));
        RelayIT.await(() -> operations.deadLetters().latest().stream().anyMatch(letter -> letter.key() == null));

        DeadLetterSummary summary = operations.deadLetters();
        assertThat(summary.count()).isGreaterThanOrEqualTo(2);
        assertThat(summary.latest()).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
        assertThat(summary.toString()).doesNotContain("Jo Smith");
        assertThat(summary.latest()).filteredOn(letter -> "case-listed".equals(letter.key())).singleElement()
                .satisfies(letter -> {
                    assertThat(letter.origin()).matches(App.SHARED + "-[0-9]+@[0-9]+");
                    assertThat(letter.reason()).isEqualTo("ce_type: missing (expected: a CloudEvents attribute)");
                });
    }

    @Test
    void keepsTheHeadersAndTheOriginOfADeadLetterThatIsTooLargeToKeepWhole(App app) {
        // why: as large as the broker takes it, so that there is no room for the reason
        ProducerRecord<byte[], byte[]> huge = foreign("case-huge", "x".repeat(1_048_450));
        Topic.send(List.of(huge));
        app.say("case-huge", "after");

        RelayIT.await(() -> app.copied("case-huge").contains("after"));
        assertThat(deadLettersOf("case-huge")).singleElement().satisfies(kept -> {
            assertThat(kept.value()).isEmpty();
            assertThat(Topic.header(kept, DeadLetters.ORIGIN)).startsWith(App.SHARED + "-");
        });
    }

    @Test
    void quarantinesAndReplaysByAnOperator(App app) {
        Operations operations = app.bean(Operations.class);
        app.poison.add("bad");
        app.say("case-ill", "good");
        app.say("case-ill", "bad");
        app.say("case-ill", "next");
        app.say("case-well", "fine");
        RelayIT.await(() -> quarantined(app, "case-ill") == 2);
        RelayIT.await(() -> app.copied("case-well").contains("fine"));
        assertThat(app.copied("case-ill")).containsExactly("good");
        assertThat(operations.quarantined()).filteredOn(key -> key.key().equals("case-ill")).singleElement()
                .satisfies(key -> {
                    assertThat(key.topic()).isEqualTo(App.SHARED);
                    assertThat(key.id()).isEqualTo(id("case-ill"));
                    assertThat(key.reason()).isEqualTo("java.lang.IllegalStateException: poisoned");
                });
        assertThat(app.bean(Ages.class).health().getDetails()).containsKeys("oldestUnsentSeconds", "ingestLagSeconds",
                "oldestQuarantinedSeconds", "deadLettersSinceStart", "heldPartitions");
        assertThat(app.bean(Ages.class).health().getStatus()).isEqualTo(Status.UP);

        app.poison.clear();
        Replay replay = operations.replay(id("case-ill"));
        app.say("case-ill", "last");

        assertThat(replay).isEqualTo(new Replay(2, 0, null));
        RelayIT.await(() -> app.copied("case-ill").size() == 4);
        assertThat(app.copied("case-ill")).containsExactly("good", "bad", "next", "last");
        assertThatExceptionOfType(NotKnown.class).isThrownBy(() -> operations.replay("gone"));
    }

    @Test
    void replaysPastARecordThatIsNoEvent(App app) {
        app.poison.add("worse");
        app.say("case-behind", "worse");
        RelayIT.await(() -> quarantined(app, "case-behind") == 1);
        Topic.send(List.of(foreign("case-behind", "{torn")));
        app.say("case-behind", "next");
        RelayIT.await(() -> quarantined(app, "case-behind") == 3);

        app.poison.clear();
        Replay replay = app.bean(Operations.class).replay(id("case-behind"));

        assertThat(replay).isEqualTo(new Replay(3, 0, null));
        assertThat(app.copied("case-behind")).containsExactly("worse", "next");
        assertThat(deadLettersOf("case-behind")).singleElement()
                .satisfies(kept -> assertThat(kept.value()).isEqualTo("{torn".getBytes(UTF_8)));
    }

    @Test
    void replaysAllKeysAtOnceAndTellsOfTheFirstThatFailsAgain(App app) {
        app.poison.addAll(List.of("ill-one", "ill-two"));
        app.say("case-one", "ill-one");
        RelayIT.await(() -> quarantined(app, "case-one") == 1);
        app.say("case-two", "ill-two");
        RelayIT.await(() -> quarantined(app, "case-two") == 1);

        app.poison.remove("ill-two");
        Replay replay = app.bean(Operations.class).replayAll();

        assertThat(replay).isEqualTo(new Replay(1, 1, "java.lang.IllegalStateException: poisoned"));
        assertThat(app.copied("case-two")).containsExactly("ill-two");
        app.poison.clear();
        assertThat(app.bean(Operations.class).replayAll()).isEqualTo(new Replay(1, 0, null));
    }

    @Test
    void holdsAPartitionWhoseQuarantineIsFullAndGoesOnAfterTheReplay(App app) {
        Id subject = new Id("case-overfull");
        app.poison.add("l1");
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int sequence = 1; sequence <= 12; sequence++) {
            records.add(large(Bench.event(App.SHARED, subject, sequence, CopiesLines.line(subject, "l" + sequence))));
        }
        // why: the ninth is the first that finds no room; what another key has right behind it is read together with it
        String neighbour = key("case-neighbour-", each -> partition(each) == partition(subject.value()));
        records.addAll(9, List.of(foreign(neighbour, "{torn"), unknown(neighbour)));
        double seen = unknownTypes(app);
        Topic.send(records);

        Ages ages = app.bean(Ages.class);
        RelayIT.await(() -> app.bean(Inbox.class).arrears().held().size() == 1);
        assertThat(quarantined(app, "case-overfull")).isEqualTo(8);
        assertThat(ages.health().getStatus()).isEqualTo(Ages.DEGRADED);
        assertThat(meters(app).get("commonweal.inbox.held.partitions").gauge().value()).isOne();
        String elsewhere = key("case-elsewhere-", each -> partition(each) != partition(subject.value()));
        app.say(elsewhere, "goes-on");
        RelayIT.await(() -> !app.copied(elsewhere).isEmpty());
        RelayIT.await(() -> unknownTypes(app) >= seen + 2);
        assertThat(deadLettersOf(neighbour)).as("of a partition that is read again and again").hasSize(1);

        app.poison.clear();
        assertThat(app.bean(Operations.class).replay(id("case-overfull")))
                .isEqualTo(new Replay(8, 0, null));

        RelayIT.await(() -> app.copied("case-overfull").size() == 12);
        assertThat(app.copied("case-overfull"))
                .isEqualTo(IntStream.rangeClosed(1, 12).mapToObj(i -> "l" + i).toList());
        RelayIT.await(() -> ages.health().getStatus().equals(Status.UP));
    }

    private static ProducerRecord<byte[], byte[]> foreign(String key, String value) {
        return new ProducerRecord<>(App.SHARED, key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8));
    }

    /** An event of nearly a megabyte: a field that is not known is passed over. */
    private static ProducerRecord<byte[], byte[]> large(Envelope event) {
        ProducerRecord<byte[], byte[]> record = Topic.record(event);
        String padded = new String(record.value(), UTF_8).replaceFirst("\\{",
                "{\"padding\":\"%s\",".formatted("x".repeat(900_000)));
        return new ProducerRecord<>(record.topic(), null, record.key(), padded.getBytes(UTF_8), record.headers());
    }

    private static ProducerRecord<byte[], byte[]> unknown(String key) {
        ProducerRecord<byte[], byte[]> unknown = foreign(key, "{}");
        unknown.headers().add("ce_type", "not-of-this-version".getBytes(UTF_8));
        return unknown;
    }

    private static String key(String prefix, Predicate<String> condition) {
        return IntStream.iterate(0, i -> i + 1).mapToObj(i -> prefix + i).filter(condition).findFirst().orElseThrow();
    }

    private static int partition(String key) {
        return BuiltInPartitioner.partitionForKey(key.getBytes(UTF_8), Servers.PARTITIONS);
    }

    private static List<ConsumerRecord<byte[], byte[]>> deadLettersOf(String key) {
        return Topic.records(Servers.bootstrapServers(), DEAD_LETTERS).stream()
                .filter(record -> Received.key(record).equals(key)).toList();
    }

    private static String id(String key) {
        return App.SHARED + "|" + App.SHARED + "|" + key;
    }

    private static int quarantined(App app, String key) {
        return app.bean(Operations.class).quarantined().stream().filter(each -> each.key().equals(key))
                .mapToInt(QuarantinedKey::events).sum();
    }

    private static double deadLetters(App app) {
        return meters(app).find("commonweal.dead.letters").counters().stream().mapToDouble(each -> each.count()).sum();
    }

    private static double unknownTypes(App app) {
        return meters(app).find("commonweal.events.received").tag("outcome", "unknown-type").counters().stream()
                .mapToDouble(each -> each.count()).sum();
    }

    private static MeterRegistry meters(App app) {
        return app.bean(MeterRegistry.class);
    }
}
