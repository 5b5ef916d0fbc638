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
import commonweal.metrics.measures.Tallies;
import commonweal.metrics.measures.Tally;
import commonweal.testsupport.Servers;

import static org.assertj.core.api.Assertions.assertThat;

/** What the steps between facts and figures rely on, on a real store. */
class MongoSheetsIT {

    private static final String ID = "testtown/2026-11-21/a";

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
        Bucket bucket = bucket(0, "mark-1", new Share(3, Map.of(new Id("svy-1"), Tallies.of("fabc", tally))));
        assertThat(buckets.save(List.of(bucket))).isTrue();

        assertThat(buckets.byId(List.of(ID, "testtown/2026-11-21/b"))).containsOnlyKeys(ID).containsValue(
                new Bucket(ID, 1, "mark-1", bucket.shares()));

        Month month = new Month("testtown/2026-11", 0, "mark-2",
                new TreeMap<>(Map.of(ID, new Month.Sum(1, bucket.total()))));
        assertThat(months.save(List.of(month))).isTrue();
        assertThat(months.marked(5)).containsExactly(new Month(month.id(), 1, "mark-2", month.buckets()));
        assertThat(months.totals(List.of(month.id()))).containsEntry(month.id(), month.total());
    }

    @Test
    void saysWhenSomebodyElseWroteFirst() {
        Bucket fresh = bucket(0, "", new Share(1, Map.<Id, Tallies>of()));
        assertThat(buckets.save(List.of(fresh))).isTrue();

        assertThat(buckets.save(List.of(fresh))).as("made twice").isFalse();
        assertThat(buckets.save(List.of(bucket(1, "", new Share(2, Map.<Id, Tallies>of()))))).isTrue();
        assertThat(buckets.save(List.of(bucket(1, "", new Share(3, Map.<Id, Tallies>of()))))).as("stale").isFalse();
        assertThat(buckets.byId(List.of(ID)).get(ID).shares().get(new Id("rep-1")).stamp()).isEqualTo(2);
    }

    @Test
    void aMarkStaysWhenTheSheetHasMovedOn() {
        buckets.save(List.of(bucket(0, "mark-1", new Share(1, Map.<Id, Tallies>of()))));
        List<Bucket> read = buckets.marked(10);
        buckets.save(List.of(bucket(1, "mark-2", new Share(2, Map.<Id, Tallies>of()))));

        buckets.unmark(read);
        assertThat(buckets.marked(10)).extracting(Bucket::mark).containsExactly("mark-2");

        buckets.unmark(buckets.marked(10));
        assertThat(buckets.marked(10)).isEmpty();
    }

    private static Bucket bucket(long version, String mark, Share share) {
        return new Bucket(ID, version, mark, new TreeMap<>(Map.of(new Id("rep-1"), share)));
    }
}
