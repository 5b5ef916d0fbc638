package commonweal.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import commonweal.events.Id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AggregatesIT {

    private static final Instant NOW = Instant.parse("2026-01-31T09:30:00Z");
    private static Bench bench;
    private static Aggregates<Journal> journals;

    @BeforeAll
    static void open() {
        bench = new Bench();
        journals = bench.stores().of(Journal.in("journals"));
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void saveStateVersionAndEventsInOneDocument() {
        Versioned<Journal> created = journals.create(Change.silent(Journal.empty("case-one")), NOW);
        Versioned<Journal> saved = journals.save(created,
                Change.of(created.state().with("a"), line("case-one", "a"), line("case-one", "b")), NOW);

        Document document = journals.collection().find(new Document("_id", "case-one")).first();
        assertThat(saved.version()).isEqualTo(2);
        assertThat(document).containsEntry("version", 2L).containsEntry("sequence", 2L).containsEntry("lines",
                List.of("a"));
        assertThat(OutboxEntry.allIn(document)).extracting(OutboxEntry::sequence).containsExactly(1L, 2L);
        assertThat(OutboxEntry.allIn(document).getLast().headers()).containsEntry("ce_id", "case-one/2")
                .containsEntry("ce_time", "2026-01-31T09:30:00Z").containsEntry("ce_partnership", "sevenoaks");
        assertThat(document.getString("outboxSince")).matches("[0-9]{13}/case-one");
        assertThat(journals.find(new Id("case-one")).orElseThrow().state().lines()).containsExactly("a");
    }

    @Test
    void refuseAStaleVersionAndLeaveTheDocumentAlone() {
        Versioned<Journal> read = journals.create(Change.silent(Journal.empty("case-stale")), NOW);
        journals.save(read, Change.silent(read.state().with("first")), NOW);

        assertThatExceptionOfType(StaleAggregate.class)
                .isThrownBy(
                        () -> journals.save(read, Change.of(read.state().with("second"), line("case-stale", "x")), NOW))
                .withMessage("case-stale has moved on from version 1");
        assertThat(journals.find(new Id("case-stale")).orElseThrow().state().lines()).containsExactly("first");
    }

    @Test
    void refuseToCreateWhatIsThere() {
        journals.create(Change.silent(Journal.empty("case-twice")), NOW);

        assertThatExceptionOfType(AggregateExists.class)
                .isThrownBy(() -> journals.create(Change.silent(Journal.empty("case-twice")), NOW));
    }

    @Test
    void refuseCommandsOfAFullOutboxButNotSilentChanges() {
        Versioned<Journal> full = journals.create(Change.silent(Journal.empty("case-full")), NOW);
        for (int i = 0; i < Aggregates.OUTBOX_LIMIT; i += 50) {
            full = journals.save(full,
                    new Change<>(full.state(), java.util.Collections.nCopies(50, line("case-full", "x"))), NOW);
        }
        Versioned<Journal> last = full;

        assertThatExceptionOfType(OutboxFull.class)
                .isThrownBy(() -> journals.save(last, Change.of(last.state(), line("case-full", "y")), NOW))
                .withMessageContaining("has 200 unsent events");
        assertThat(journals.save(last, Change.silent(last.state().with("quiet")), NOW).version())
                .isEqualTo(last.version() + 1);
    }

    @Test
    void takeCommandsAgainOnceTheOutboxIsCleared() {
        Versioned<Journal> saved = journals.create(Change.silent(Journal.empty("case-cleared")), NOW);
        for (int i = 0; i < Aggregates.OUTBOX_LIMIT; i += 50) {
            saved = journals.save(saved,
                    new Change<>(saved.state(), java.util.Collections.nCopies(50, line("case-cleared", "x"))), NOW);
        }
        journals.collection().updateOne(new Document("_id", "case-cleared"),
                new Document("$unset", new Document("outbox", "").append("outboxSince", "")));

        assertThat(journals.save(saved, Change.of(saved.state(), line("case-cleared", "y")), NOW).version())
                .isEqualTo(saved.version() + 1);
    }

    @Test
    void removeFieldsThatTheStateNoLongerHas() {
        AggregateType<Journal> plain = Journal.in("journals");
        Versioned<Journal> created = journals.create(Change.silent(Journal.empty("case-fields")), NOW);
        journals.collection().updateOne(new Document("_id", "case-fields"),
                new Document("$set", new Document("old", 1)));

        journals.save(journals.find(created.id()).orElseThrow(), Change.silent(created.state()), NOW);

        Document document = journals.collection().find(new Document("_id", "case-fields")).first();
        assertThat(document).doesNotContainKey("old").containsEntry("lines", List.of());
        assertThat(plain.toDocument(created.state())).containsOnlyKeys("lines");
    }

    @Test
    void findSeveralAtOnce() {
        journals.create(Change.silent(Journal.empty("case-x")), NOW);
        journals.create(Change.silent(Journal.empty("case-y")), NOW);

        Map<Id, Versioned<Journal>> found = journals
                .findAll(List.of(new Id("case-x"), new Id("case-y"), new Id("case-none")));

        assertThat(found).containsOnlyKeys(new Id("case-x"), new Id("case-y"));
    }

    private static commonweal.events.DomainEvent line(String id, String line) {
        return CopiesLines.line(new Id(id), line);
    }
}
