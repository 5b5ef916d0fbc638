package commonweal.risk.questionnaires;

import java.util.List;

/**
 * Which totals lead to which band, and the rules that lift a band. Versioned apart from the questions, so that a
 * partnership can move its thresholds without a new form.
 *
 * @param version grows with every change
 * @param ranges from 0 upwards without a gap, the band rising
 * @param floors rules that lift the band of particular answers
 */
public record BandTable(int version, List<Range> ranges, List<Floor> floors) {

    public BandTable {
        ranges = List.copyOf(ranges);
        floors = List.copyOf(floors);
        if (version < 1) {
            throw new IllegalArgumentException(
                    "version of the band table: %d (expected: 1 or more)".formatted(version));
        }
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("bands: none (expected: at least one)");
        }
        int next = 0;
        for (int i = 0; i < ranges.size(); i++) {
            Range range = ranges.get(i);
            if (range.from() != next) {
                throw new IllegalArgumentException("band '%s' from: %d (expected: %d, so that every total has one band)"
                        .formatted(range.band().word(), range.from(), next));
            }
            if (i > 0 && !ranges.get(i - 1).band().isBelow(range.band())) {
                throw new IllegalArgumentException("bands: '%s' after '%s' (expected: rising)"
                        .formatted(range.band().word(), ranges.get(i - 1).band().word()));
            }
            next = range.to() + 1;
        }
    }

    /** The highest total the table knows. */
    public int maximum() {
        return ranges.getLast().to();
    }

    /** The band of a total, before any floor. */
    public Band band(int total) {
        return ranges.stream().filter(range -> range.from() <= total && total <= range.to()).findFirst()
                .map(Range::band).orElseThrow(() -> new IllegalArgumentException(
                        "total: %d (expected: 0 to %d)".formatted(total, maximum())));
    }

    /** A band with its first and last total. */
    public record Range(Band band, int from, int to) {

        public Range {
            if (to < from) {
                throw new IllegalArgumentException(
                        "band '%s' to: %d (expected: %d or more)".formatted(band.word(), to, from));
            }
        }
    }
}
