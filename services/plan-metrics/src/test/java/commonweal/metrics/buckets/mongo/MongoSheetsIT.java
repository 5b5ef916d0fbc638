package commonweal.metrics.buckets.mongo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import commonweal.events.Id;
import commonweal.metrics.buckets.Bucket;
import commonweal.metrics.buckets.Month;
import commonweal.metrics.buckets.Months;
import commonweal.metrics.buckets.Share;
import commonweal.metrics.buckets.Sheets;
import commonweal.metrics.buckets.Sheets.Change;
import commonweal.metrics.measures.Tallies;
import commonweal.metrics.measures.Tally;
import commonweal.testsupport.Servers;

import static org.assertj.core.api.Assertions.assertThat;

/** What the steps between facts and figures rely on, on a real store. */
class MongoSheetsIT {

    private static final String ID = "test.town/2026-11-21/a";
    private static final String MONTH = "test.town/2026-11";
    private static final Bucket NONE = new Bucket(ID, 0, new TreeMap<>());

    private MongoClient client;
    private Sheets<Bucket> buckets;
    private Months months;

    @BeforeEach
    void connect() {
        client = MongoClients.create(Servers.mongoUri("sheets"));
        client.getDatabase("sheets").drop();
        buckets = MongoSheets.buckets(client.getDatabase("sheets").getCollection("buckets"));
        months = MongoSheets.months(client.getDatabase("sheets").getCollection("months"));
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void aSheetComesBackAsItWasSaved() {
        Tally tally = Tally.counted(new BigDecimal("8.6"), BigDecimal.TEN).plus(Tally.excluded("anonymous"));
        Bucket bucket = bucket(1, new Share(3, Map.of(new Id("svy-1"), Tallies.of("fabc", tally))));
        assertThat(buckets.save(List.of(new Change<>(NONE, bucket)))).isTrue();

        assertThat(buckets.byId(List.of(ID, "test.town/2026-11-21/b"))).containsOnlyKeys(ID).containsValue(bucket);

        Month month = new Month(MONTH, 1, new TreeMap<>(Map.of(ID, new Month.Sum(1, bucket.total()))));
        assertThat(months.save(List.of(new Change<>(new Month(MONTH, 0, new TreeMap<>()), month)))).isTrue();
        assertThat(months.byId(List.of(MONTH))).containsEntry(MONTH, month);
        assertThat(months.totals(List.of(MONTH))).containsEntry(MONTH, month.total());
    }

    @Test
    void aChangeOfSomePartsLeavesTheOthers() {
        Tallies one = Tallies.of("fabc", Tally.counted(1, 1));
        Bucket first = bucket(1, new Share(1, Map.of(new Id("rep-1"), one)));
        Bucket second = new Bucket(ID, 2, new TreeMap<>(Map.of(new Id("rep-1"), share(first), new Id("rep-2"),
                new Share(1, Map.of(new Id("rep-2"), one)))));
        Month before = new Month(MONTH, 1, new TreeMap<>(Map.of(ID, new Month.Sum(1, first.total()))));
        TreeMap<String, Month.Sum> sums = new TreeMap<>(before.buckets());
        sums.put("test.town/2026-11-22/b", new Month.Sum(4, second.total()));
        Month after = new Month(MONTH, 2, sums);

        assertThat(buckets.save(List.of(new Change<>(NONE, first)))).isTrue();
        assertThat(buckets.save(List.of(new Change<>(first, second)))).isTrue();
        assertThat(months.save(List.of(new Change<>(new Month(MONTH, 0, new TreeMap<>()), before)))).isTrue();
        assertThat(months.save(List.of(new Change<>(before, after)))).isTrue();

        assertThat(buckets.byId(List.of(ID))).containsEntry(ID, second);
        assertThat(months.byId(List.of(MONTH))).containsEntry(MONTH, after);
        assertThat(months.totals(List.of(MONTH))).containsEntry(MONTH, after.total());
    }

    @Test
    void saysWhenSomebodyElseWroteFirst() {
        Bucket fresh = bucket(1, new Share(1, Map.<Id, Tallies>of()));
        assertThat(buckets.save(List.of(new Change<>(NONE, fresh)))).isTrue();
        assertThat(buckets.save(List.of(new Change<>(NONE, fresh)))).as("made twice").isFalse();

        Bucket second = bucket(2, new Share(2, Map.<Id, Tallies>of()));
        Bucket other = bucket(2, new Share(3, Map.<Id, Tallies>of()));
        assertThat(buckets.save(List.of(new Change<>(fresh, second)))).isTrue();
        assertThat(buckets.save(List.of(new Change<>(fresh, other)))).as("stale").isFalse();
        assertThat(share(buckets.byId(List.of(ID)).get(ID)).stamp()).isEqualTo(2);
    }

    private static Share share(Bucket bucket) {
        return bucket.shares().get(new Id("rep-1"));
    }

    private static Bucket bucket(long version, Share share) {
        return new Bucket(ID, version, new TreeMap<>(Map.of(new Id("rep-1"), share)));
    }
}
