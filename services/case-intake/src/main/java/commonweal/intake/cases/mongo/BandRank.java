package commonweal.intake.cases.mongo;

import java.util.List;
import java.util.Optional;

import commonweal.events.Code;

/** Where a band stands in a list of cases: the highest risk first. */
final class BandRank {

    // why: a risk that nobody has looked at yet may be high, so it comes before one that is known to be low
    private static final List<String> ORDER = List.of("high", "medium", "none", "low");

    private BandRank() {}

    static int of(Optional<Code> band) {
        int rank = ORDER.indexOf(band.map(Code::value).orElse("none"));
        // why: bands are a partnership's data; one of its own names is as good as none
        return rank < 0 ? ORDER.indexOf("none") : rank;
    }
}
