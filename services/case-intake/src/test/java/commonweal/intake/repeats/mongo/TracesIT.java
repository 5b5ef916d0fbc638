package commonweal.intake.repeats.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.RunningIntake;
import commonweal.intake.repeats.Trace;
import commonweal.intake.repeats.Trait;
import commonweal.intake.repeats.mongo.MongoTraces.Footprint;
import commonweal.messaging.AggregateStores;

import static org.assertj.core.api.Assertions.assertThat;

/** What every store has to do with traces; run on the server that MONGODB_URI names when it is set. */
@RunningIntake
class TracesIT {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    private static final Duration KEEP = Duration.ofDays(183);

    @Autowired
    private AggregateStores stores;

    private MongoTraces traces;
    private Trace phone;
    private Trace mail;

    @BeforeEach
    void newResident() {
        traces = new MongoTraces(stores.database(), new TraceHash("secret"));
        String realm = Ids.drawn("realm").value();
        phone = new Trace(realm, Trait.PHONE, "01632960001");
        mail = new Trace(realm, Trait.EMAIL, "morgan@example.org");
    }

    @Test
    void tellsWhoLeftTheSameTraces() {
        leave(new Id("rep-1"), NOW, phone, mail);

        assertThat(leave(new Id("rep-2"), NOW.plusSeconds(1), phone)).hasEntrySatisfying(
                phone, sightings -> assertThat(sightings).hasSize(2).containsEntry(new Id("rep-1"), NOW)
                        .containsEntry(new Id("rep-2"), NOW.plusSeconds(1)));
        assertThat(traces.find(List.of(mail)).get(mail)).containsOnlyKeys(new Id("rep-1"));
    }

    @Test
    void letsManyReportsLeaveTheirsTogether() {
        assertThat(traces.leave(List.of(new Footprint(new Id("rep-1"), NOW, List.of(phone, mail), KEEP),
                new Footprint(new Id("rep-2"), NOW, List.of(phone), KEEP),
                new Footprint(new Id("rep-3"), NOW, List.of(), KEEP))))
                .hasEntrySatisfying(phone,
                        both -> assertThat(both).containsOnlyKeys(new Id("rep-1"), new Id("rep-2")))
                .hasEntrySatisfying(mail, one -> assertThat(one).containsOnlyKeys(new Id("rep-1")));
    }

    @Test
    void leavesATraceOnceHoweverOftenItIsLeft() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 50; n++) {
                Id report = new Id("rep-" + n % 10);
                threads.submit(() -> leave(report, NOW, phone, mail));
            }
        }

        assertThat(traces.find(List.of(phone)).get(phone)).hasSize(10);
    }

    @Test
    void forgetsAReportAndNoOther() {
        leave(new Id("rep-1"), NOW, phone, mail);
        leave(new Id("rep-2"), NOW, phone);

        traces.forget(new Id("rep-1"), List.of(phone, mail));
        traces.forget(new Id("rep-1"), List.of(phone, mail));

        assertThat(traces.find(List.of(phone)).get(phone)).containsOnlyKeys(new Id("rep-2"));
        assertThat(traces.find(List.of(mail)).get(mail)).isEmpty();
    }

    @Test
    void keepsABusySpotSmall() {
        for (int n = 0; n < 300; n++) {
            leave(new Id("rep-" + n), NOW.plusSeconds(n), phone);
        }

        assertThat(traces.find(List.of(phone)).get(phone)).hasSizeBetween(128, 256)
                .containsKey(new Id("rep-299")).doesNotContainKey(new Id("rep-0"));
    }

    @Test
    void removesWhatCountsNoMore() {
        leave(new Id("rep-1"), NOW.minus(KEEP), phone);
        leave(new Id("rep-2"), NOW.minus(KEEP).minusSeconds(1), mail);

        traces.expire(NOW);

        assertThat(traces.find(List.of(phone))).isNotEmpty();
        assertThat(traces.find(List.of(mail))).isEmpty();
    }

    @Test
    void keepsNothingThatNamesAnybody() {
        leave(new Id("rep-1"), NOW, phone, mail);

        for (Document document : stores.database().getCollection("traces").find()) {
            assertThat(document.toJson()).doesNotContain("01632").doesNotContain("morgan").doesNotContain("realm-");
        }
    }

    private Map<Trace, Map<Id, Instant>> leave(Id report, Instant at, Trace... left) {
        return traces.leave(List.of(new Footprint(report, at, List.of(left), KEEP)));
    }
}
