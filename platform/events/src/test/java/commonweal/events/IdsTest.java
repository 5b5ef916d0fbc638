package commonweal.events;

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdsTest {

    /** As they are stored: another way of deriving them would find nothing again. */
    @Test
    void derivesTheSameIdFromTheSameCause() {
        assertThat(Ids.derived("rep", "hollowdene", "key-1")).isEqualTo(Ids.derived("rep", "hollowdene", "key-1"))
                .isEqualTo(Ids.hashed("rep", "10:hollowdene5:key-1")).isEqualTo(new Id("rep-s3x2gjtsde9n"));
    }

    @Test
    void tellsCausesApartByTheirParts() {
        assertThat(Ids.derived("rep", "ab", "c")).isNotEqualTo(Ids.derived("rep", "a", "bc"));
    }

    @Test
    void drawsAnotherIdEachTime() {
        assertThat(IntStream.range(0, 1000).mapToObj(_ -> Ids.drawn("rep")).collect(Collectors.toSet())).hasSize(1000);
    }

    @Test
    void drawsLaterIdsThatSortBehindEarlierOnes() throws InterruptedException {
        Id earlier = Ids.drawn("rep");
        TimeUnit.MILLISECONDS.sleep(2);

        assertThat(Ids.drawn("rep")).isGreaterThan(earlier).extracting(Id::value).asString()
                .matches("rep-[0-9a-hjkmnp-tv-z]{17}");
    }

    @Test
    void makesAReferenceThatCanBeReadOut() {
        assertThat(Ids.reference(new Id("rep-00007f3k2m9q"))).isEqualTo("R-7F3K-2M9Q");
        assertThat(Ids.reference(new Id("act-00007f3k2m9q-2"))).isEqualTo("A-F3K2-M9Q2");
    }
}
