package commonweal.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import commonweal.events.CaseIntakeEvent.CaseClosed;
import commonweal.events.CaseIntakeEvent.CaseReopened;
import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.events.RiskAssessmentEvent.ReassessmentDue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ReactionsIT {

    private static final Id SUBJECT = new Id("case-1");
    private final Bench bench = new Bench();
    private Aggregates<Journal> copies;

    @BeforeEach
    void open() {
        copies = bench.stores().of(Journal.in("copies"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void applyABatchWithOneWritePerDocument() {
        bench.intake(CopiesLines.into(copies)).handle(Bench.records(lines("a", "b", "c"), 0));

        Versioned<Journal> copy = copies.find(CopiesLines.copyOf(SUBJECT)).orElseThrow();
        assertThat(copy.state().lines()).containsExactly("a", "b", "c");
        assertThat(copy.version()).isEqualTo(1);
    }

    @Test
    void lookUpForABatchAtOnceWhatTheyDecideBy() {
        Id other = new Id("case-2");
        copies.create(Change.silent(Journal.empty("copy-case-1")), Instant.now());
        copies.create(Change.silent(Journal.empty("copy-case-2")), Instant.now());
        LookingUp counting = new LookingUp(CopiesLines.into(copies), new ArrayList<>());
        List<Envelope> batch = new ArrayList<>(lines("a", "b"));
        batch.add(Bench.event(Bench.SERVICE, other, 1, CopiesLines.line(other, "c")));

        bench.intake(counting).handle(Bench.records(batch, 0));

        assertThat(counting.lookedUp()).containsExactly(2);
        assertThat(linesOf(SUBJECT)).containsExactly("of-2", "of-2");
        assertThat(linesOf(other)).containsExactly("of-2");
    }

    @Test
    void skipWhatIsAlreadyDone() {
        Intake intake = bench.intake(CopiesLines.into(copies));
        intake.handle(Bench.records(lines("a", "b"), 0));

        intake.handle(Bench.records(lines("a", "b", "c"), 0));
        intake.handle(Bench.records(lines("a"), 7));

        assertThat(linesOf(SUBJECT)).containsExactly("a", "b", "c");
    }

    @Test
    void decideAgainWhenSomebodyElseWroteFirst() {
        copies.create(Change.silent(Journal.empty("copy-case-1")), Instant.now());
        List<String> meddling = new ArrayList<>(List.of("x", "y", "z", "w", "v"));
        Reaction<Journal> contended = reaction("contended", Set.of(CaseReopened.class),
                event -> List.of(CopiesLines.copyOf(event.subject())),
                (state, event) -> {
                    if (!meddling.isEmpty()) {
                        Versioned<Journal> fresh = copies.find(CopiesLines.copyOf(event.subject())).orElseThrow();
                        copies.save(fresh, Change.silent(fresh.state().with(meddling.removeFirst())), Instant.now());
                    }
                    return Optional.of(state.orElseThrow().with(((CaseReopened) event.data()).reason().value()));
                });

        bench.intake(contended).handle(Bench.records(lines("a", "b"), 0));

        assertThat(linesOf(SUBJECT)).containsExactly("x", "y", "z", "w", "v", "a", "b");
    }

    @Test
    void parkThePoisonedKeyAndGoOnWithTheOthers() {
        Set<String> poison = new HashSet<>(Set.of("bad"));
        Intake intake = bench.intake(new CopiesLines(copies, poison));
        List<Envelope> batch = new ArrayList<>(lines("a", "bad", "c"));
        Id other = new Id("case-2");
        batch.add(1, Bench.event(Bench.SERVICE, other, 1, CopiesLines.line(other, "o")));
        batch.add(Bench.event(Bench.SERVICE, other, 2, CopiesLines.line(other, "p")));

        intake.handle(Bench.records(batch, 0));

        assertThat(linesOf(SUBJECT)).containsExactly("a");
        assertThat(linesOf(other)).containsExactly("o", "p");
        assertThat(bench.quarantine().all()).singleElement()
                .satisfies(key -> assertThat(key).containsEntry("_id", "test|case-intake|case-1").containsEntry("count",
                        2));
    }

    @Test
    void replayInOrderAndOnlyOnce() {
        Set<String> poison = new HashSet<>(Set.of("bad"));
        CopiesLines reaction = new CopiesLines(copies, poison);
        Intake intake = bench.intake(reaction);
        Replayer replayer = bench.replayer(reaction);
        intake.handle(Bench.records(lines("a", "bad", "c"), 0));

        Replay failed = replayer.replay("test|case-intake|case-1");
        poison.clear();
        Replay done = replayer.replay("test|case-intake|case-1");
        intake.handle(Bench.records(lines("a", "bad", "c"), 0));

        assertThat(failed).isEqualTo(new Replay(0, 2, "java.lang.IllegalStateException: poisoned"));
        assertThat(done).isEqualTo(new Replay(2, 0, null));
        assertThat(linesOf(SUBJECT)).containsExactly("a", "bad", "c");
        assertThat(bench.quarantine().all()).isEmpty();
    }

    @Test
    void replayWhileTheConsumerGoesOn() throws Exception {
        Set<String> poison = Collections.synchronizedSet(new HashSet<>(Set.of("l1")));
        CopiesLines reaction = new CopiesLines(copies, poison);
        Intake intake = bench.intake(reaction);
        intake.handle(Bench.records(numbered(1, 150), 0));
        poison.clear();

        Thread consumer = Thread.ofVirtual().start(() -> {
            for (int first = 151; first < 300; first += 10) {
                intake.handle(Bench.records(numbered(first, first + 9), first - 1));
            }
        });
        Replayer replayer = bench.replayer(reaction);
        int replayed = replayer.replay("test|case-intake|case-1").applied();
        consumer.join();
        if (!bench.quarantine().all().isEmpty()) {
            replayer.replay("test|case-intake|case-1");
        }

        assertThat(replayed).isGreaterThanOrEqualTo(150);
        assertThat(linesOf(SUBJECT)).isEqualTo(
                numbered(1, 300).stream().map(event -> ((CaseReopened) event.data()).reason().value()).toList());
    }

    @Test
    void holdThePartitionWhenAQuarantineIsFull() {
        Intake intake = bench.intake(new CopiesLines(copies, Set.of("l1")));
        for (int first = 1; first <= Quarantine.LIMIT; first += 500) {
            intake.handle(Bench.records(numbered(first, first + 499), first - 1));
        }
        Id other = new Id("case-2");
        List<Envelope> batch = new ArrayList<>(numbered(Quarantine.LIMIT + 1, Quarantine.LIMIT + 2));
        batch.addFirst(Bench.event(Bench.SERVICE, other, 1, CopiesLines.line(other, "before")));
        batch.addLast(Bench.event(Bench.SERVICE, other, 2, CopiesLines.line(other, "after")));

        var held = intake.handle(Bench.records(batch, Quarantine.LIMIT));

        assertThat(held).containsExactly(
                Map.entry(new TopicPartition("case-intake", 0), Quarantine.LIMIT + 1L));
        assertThat(linesOf(other)).containsExactly("before", "after");
    }

    @Test
    void holdThePartitionBeforeAQuarantineOutgrowsItsDocument() {
        Intake intake = bench.intake(new CopiesLines(copies, Set.of("bad")));
        intake.handle(Bench.records(lines("bad"), 0));
        List<ConsumerRecord<byte[], byte[]>> large = new ArrayList<>();
        for (int offset = 1; offset < 5; offset++) {
            large.add(new ConsumerRecord<>(Bench.SERVICE, 0, offset, "case-1".getBytes(UTF_8), new byte[3_000_000]));
        }

        var held = intake.handle(large);

        assertThat(held).containsExactly(Map.entry(new TopicPartition(Bench.SERVICE, 0), 3L));
        assertThat(bench.quarantine().all()).singleElement()
                .satisfies(key -> assertThat(key).containsEntry("count", 3));
    }

    @Test
    void parkAnEventOfANewerSchemaWithAllThatComeAfterItAndGoOnWithTheOthers() {
        Intake intake = bench.intake(CopiesLines.into(copies));
        List<Envelope> batch = new ArrayList<>(lines("a", "b", "c"));
        Id other = new Id("case-2");
        batch.add(Bench.event(Bench.SERVICE, other, 1, CopiesLines.line(other, "o")));
        batch.add(Bench.event(Bench.SERVICE, other, 2, CopiesLines.line(other, "p")));
        List<ConsumerRecord<byte[], byte[]>> records = Bench.records(batch, 0);
        schemaVersion(records.get(1), "2");

        intake.handle(records);

        assertThat(linesOf(SUBJECT)).containsExactly("a");
        assertThat(copies.find(CopiesLines.copyOf(other)).orElseThrow().version()).isEqualTo(1);
        assertThat(linesOf(other)).containsExactly("o", "p");
        assertThat(bench.replayer(CopiesLines.into(copies)).replay("test|case-intake|case-1")).isEqualTo(new Replay(0,
                2,
                "Replay after the upgrade: case-reopened: schema version 2 (expected: 1 to 1, as far as this release knows)"));

        // why: stands in for the release that knows the newer schema
        bench.database.getCollection("quarantine").updateOne(new Document("_id", "test|case-intake|case-1"),
                new Document("$set",
                        new Document("records.0.headers.$[version].value", new Binary("1".getBytes(UTF_8)))),
                new UpdateOptions().arrayFilters(List.of(new Document("version.name", "ce_schemaversion"))));
        assertThat(bench.replayer(CopiesLines.into(copies)).replay("test|case-intake|case-1"))
                .isEqualTo(new Replay(2, 0, null));
        assertThat(linesOf(SUBJECT)).containsExactly("a", "b", "c");
    }

    @Test
    void giveWhatFollowsFromAnEventTheTimeAndTheTraceOfThatEvent() {
        Instant early = Instant.parse("2026-01-01T00:00:00Z");
        Reaction<Journal> echo = new Reacting(copies, "echo", Set.of(CaseReopened.class),
                event -> List.of(CopiesLines.copyOf(event.subject())), (state, event) -> Optional.of(Change.of(
                        state.orElse(Journal.empty("copy-case-1")).with("echo"), CopiesLines.line(SUBJECT, "echo"))));
        Envelope first = new Envelope(Bench.SERVICE, SUBJECT, 1, early, new Code("sevenoaks"), null, "00-first-1-01",
                CopiesLines.line(SUBJECT, "a"));
        Envelope second = new Envelope(Bench.SERVICE, SUBJECT, 2, early.plusSeconds(60), new Code("sevenoaks"), null,
                null, CopiesLines.line(SUBJECT, "b"));

        bench.intake(echo).handle(Bench.records(List.of(first, second), 0));

        List<OutboxEntry> told = OutboxEntry.allIn(copies.find(CopiesLines.copyOf(SUBJECT)).orElseThrow().document());
        assertThat(told).extracting(entry -> entry.headers().get("ce_time")).containsExactly("2026-01-01T00:00:00Z",
                "2026-01-01T00:01:00Z");
        assertThat(told).extracting(entry -> entry.headers().get("ce_traceparent")).containsExactly("00-first-1-01",
                null);
    }

    @Test
    void parkAnEventThatBreaksAnotherUniqueIndex() {
        copies.collection().createIndex(new Document("lines", 1), new IndexOptions().unique(true));
        Intake intake = bench.intake(CopiesLines.into(copies));
        Id other = new Id("case-2");

        intake.handle(Bench.records(List.of(Bench.event(Bench.SERVICE, SUBJECT, 1, CopiesLines.line(SUBJECT, "same")),
                Bench.event(Bench.SERVICE, other, 1, CopiesLines.line(other, "same"))), 0));

        assertThat(linesOf(SUBJECT)).containsExactly("same");
        assertThat(copies.find(CopiesLines.copyOf(other))).isEmpty();
        assertThat(bench.quarantine().all()).singleElement()
                .satisfies(key -> assertThat(key).containsEntry("_id", "test|case-intake|case-2"));
    }

    @Test
    void letTwoReactionsOfOneCollectionShareTheWatermark() {
        Reaction<Journal> second = reaction("second", Set.of(CaseReopened.class),
                event -> List.of(CopiesLines.copyOf(event.subject())),
                (state, event) -> state.map(journal -> journal.with("again")));
        Intake intake = bench.intake(CopiesLines.into(copies), second);

        intake.handle(Bench.records(lines("a"), 0));
        intake.handle(Bench.records(lines("a"), 0));

        assertThat(linesOf(SUBJECT)).containsExactly("a", "again");
    }

    @Test
    void endInTheSameStateInEveryOrderOfTopics() {
        List<Envelope> intakeEvents = List.of(
                Bench.event("case-intake", SUBJECT, 1, new CaseReopened(SUBJECT, new Code("new"))),
                Bench.event("case-intake", SUBJECT, 2,
                        new CaseClosed(SUBJECT, new Code("resolved"), new Code("improved"))));
        List<Envelope> riskEvents = List.of(
                Bench.event("risk-assessment", SUBJECT, 1, reassessmentDue()),
                Bench.event("risk-assessment", SUBJECT, 2, reassessmentDue()));
        Set<List<String>> ends = new HashSet<>();
        List<List<Envelope>> orders = interleavings(intakeEvents, riskEvents);

        for (int i = 0; i < orders.size(); i++) {
            Aggregates<Journal> statuses = bench.stores().of(Journal.in("statuses" + i));
            Intake intake = bench.intake(status(statuses));
            orders.get(i).forEach(event -> intake.handle(Bench.records(List.of(event), 0)));
            ends.add(statuses.find(new Id("status-case-1")).orElseThrow().state().lines());
        }

        assertThat(orders).hasSize(6);
        assertThat(ends).containsExactly(List.of("case-closed", "case-reopened", "reassessment-due"));
    }

    @Test
    void reactInlineOnlyWhenNothingWouldBeLeftOut() {
        Aggregates<Journal> sources = bench.stores().of(Journal.in("sources"));
        CopiesLines reaction = CopiesLines.into(copies);
        Reactor reactor = new Reactor(List.of(reaction), Clock.systemUTC());
        Versioned<Journal> source = sources.create(Change.of(Journal.empty("case-1"), CopiesLines.line(SUBJECT, "a")),
                Instant.now());

        Versioned<Journal> skipped = sources.save(source, Change.of(source.state(), CopiesLines.line(SUBJECT, "b")),
                Instant.now());
        reactor.applyInline(skipped);
        assertThat(copies.find(CopiesLines.copyOf(SUBJECT))).isEmpty();

        reactor.applyTogether(lines("a", "b"));
        Versioned<Journal> next = sources.save(skipped, Change.of(source.state(), CopiesLines.line(SUBJECT, "c")),
                Instant.now());
        reactor.applyInline(next);
        reactor.applyTogether(lines("a", "b", "c"));

        assertThat(linesOf(SUBJECT)).containsExactly("a", "b", "c");
    }

    private static void schemaVersion(ConsumerRecord<byte[], byte[]> record, String version) {
        record.headers().remove("ce_schemaversion").add("ce_schemaversion", version.getBytes(UTF_8));
    }

    private List<String> linesOf(Id subject) {
        return copies.find(CopiesLines.copyOf(subject)).orElseThrow().state().lines();
    }

    private static List<Envelope> lines(String... lines) {
        List<Envelope> events = new ArrayList<>();
        for (String line : lines) {
            events.add(Bench.event(Bench.SERVICE, SUBJECT, events.size() + 1, CopiesLines.line(SUBJECT, line)));
        }
        return events;
    }

    private static List<Envelope> numbered(int first, int last) {
        List<Envelope> events = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            events.add(Bench.event(Bench.SERVICE, SUBJECT, number, CopiesLines.line(SUBJECT, "l" + number)));
        }
        return events;
    }

    private static DomainEvent reassessmentDue() {
        return new ReassessmentDue(SUBJECT, java.time.LocalDate.of(2026, 2, 1), new Code("repeat"));
    }

    /** Keeps a sorted set of what has happened: a decision that does not depend on the order of arrival. */
    private static Reaction<Journal> status(Aggregates<Journal> statuses) {
        return new Reacting(statuses, "status", Set.of(CaseReopened.class, CaseClosed.class, ReassessmentDue.class),
                event -> List.of(new Id("status-" + event.subject())), (state, event) -> {
                    Set<String> seen = new java.util.TreeSet<>(state.map(Journal::lines).orElse(List.of()));
                    seen.add(event.type());
                    return Optional
                            .of(Change.silent(new Journal(new Id("status-" + event.subject()), List.copyOf(seen))));
                });
    }

    private Reaction<Journal> reaction(String name, Set<Class<? extends DomainEvent>> events,
            Function<Envelope, List<Id>> targets,
            BiFunction<Optional<Journal>, Envelope, Optional<Journal>> decide) {
        return new Reacting(copies, name, events, targets,
                (state, event) -> decide.apply(state, event).map(Change::silent));
    }

    private static List<List<Envelope>> interleavings(List<Envelope> a, List<Envelope> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return List.of(a.isEmpty() ? b : a);
        }
        List<List<Envelope>> all = new ArrayList<>();
        for (List<Envelope> rest : interleavings(a.subList(1, a.size()), b)) {
            all.add(prepended(a.getFirst(), rest));
        }
        for (List<Envelope> rest : interleavings(a, b.subList(1, b.size()))) {
            all.add(prepended(b.getFirst(), rest));
        }
        return all;
    }

    private static List<Envelope> prepended(Envelope first, List<Envelope> rest) {
        List<Envelope> all = new ArrayList<>(rest);
        all.addFirst(first);
        return all;
    }

    private record Reacting(Aggregates<Journal> aggregates, String name, Set<Class<? extends DomainEvent>> events,
            Function<Envelope, List<Id>> where,
            BiFunction<Optional<Journal>, Envelope, Optional<Change<Journal>>> decide)
            implements
                Reaction<Journal> {

        @Override
        public List<Id> targets(Envelope event) {
            return where.apply(event);
        }

        @Override
        public Optional<Change<Journal>> react(Optional<Journal> state, Id target, Envelope event, Instant now) {
            return decide.apply(state, event);
        }
    }

    /** Writes down how many documents it was asked about at once. */
    private record LookingUp(Reaction<Journal> plain, List<Integer> lookedUp) implements Reaction<Journal> {

        @Override
        public String name() {
            return plain.name();
        }

        @Override
        public Aggregates<Journal> aggregates() {
            return plain.aggregates();
        }

        @Override
        public Set<Class<? extends DomainEvent>> events() {
            return plain.events();
        }

        @Override
        public List<Id> targets(Envelope event) {
            return plain.targets(event);
        }

        @Override
        public Optional<Change<Journal>> react(Optional<Journal> state, Id target, Envelope event, Instant now) {
            return decision(state.stream().toList()).react(state, target, event, now);
        }

        @Override
        public Decision<Journal> decision(Collection<Journal> states) {
            lookedUp.add(states.size());
            return (state, _, _, _) -> state.map(journal -> Change.silent(journal.with("of-" + states.size())));
        }
    }
}
