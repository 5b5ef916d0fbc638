package commonweal.embedded;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListIndexTest {

    private final ListIndex index = new ListIndex("cases-by-risk", List.of(new IndexKey("partnership", true),
            new IndexKey("status", true), new IndexKey("rank", true), new IndexKey("_id", true)), false);

    @BeforeEach
    void fill() {
        index.fill(IntStream.range(0, 90).mapToObj(number -> new Document("_id", "case-%02d".formatted(number))
                .append("partnership", number % 2 == 0 ? "north" : "south")
                .append("status", number % 3 == 0 ? "open" : "closed").append("rank", 90 - number))
                .map(document -> new DocumentWithPosition<>(document, document.get("_id"))));
    }

    @Test
    void readsAListInItsOrderAndInTheOppositeOne() {
        Document open = new Document("partnership", "north").append("status", "open");

        assertThat(found(open, new Document("rank", 1).append("_id", 1)).limit(3)).containsExactly("case-84", "case-78",
                "case-72");
        assertThat(found(open, new Document("rank", -1).append("_id", -1)).limit(3)).containsExactly("case-00",
                "case-06", "case-12");
    }

    @Test
    void findsNothingBesideWhatTheFirstKeysAndARangeOfTheNextAskFor() {
        assertThat(found(new Document("partnership", new Document("$in", List.of("north"))).append("status", "open")
                .append("rank", new Document("$lte", 12)).append("category", "noise"), new Document()))
                .containsExactly("case-84", "case-78");
    }

    @Test
    void findsOnceWhatHasManyValuesOrNone() {
        ListIndex byTag = new ListIndex("by-tag",
                List.of(new IndexKey("partnership", true), new IndexKey("tags", true)), false);
        byTag.fill(Stream.of(List.of(), List.of("litter", "noise"))
                .map(tags -> new Document("_id", "case-" + tags.size()).append("partnership", "north")
                        .append("tags", tags))
                .map(document -> new DocumentWithPosition<>(document, document.get("_id"))));
        Conditions north = Conditions.of(new Document("partnership", "north"));

        assertThat(byTag.positions(byTag.reach(north, new Document("tags", 1)))).containsExactly("case-0", "case-2");
        assertThat(byTag.reach(north, new Document("tags", 1)).order()).isEqualTo(Reach.Order.UNKNOWN);
    }

    @Test
    void leavesTheSortingToOthersWhereItsOrderIsAnother() {
        Conditions north = Conditions.of(new Document("partnership", "north"));

        assertThat(index.reach(north, new Document("status", 1).append("rank", 1)).order())
                .isEqualTo(Reach.Order.FORWARDS);
        assertThat(List.of(new Document("rank", 1), new Document("status", 1).append("rank", -1),
                new Document("openedAt", 1))).allSatisfy(
                        order -> assertThat(index.reach(north, order).order())
                                .isEqualTo(Reach.Order.UNKNOWN));
    }

    @Test
    void isOfNoUseWithoutItsFirstKey() {
        assertThat(index.reach(Conditions.of(new Document("status", "open")), new Document()).narrows()).isFalse();
        assertThat(index.reach(Conditions.of(new Document("partnership", new Document("$ne", "north"))),
                new Document()).narrows()).isFalse();
    }

    private Stream<Object> found(Document query, Document order) {
        return index.positions(index.reach(Conditions.of(query), order));
    }
}
