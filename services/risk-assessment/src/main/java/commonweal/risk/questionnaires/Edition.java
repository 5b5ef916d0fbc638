package commonweal.risk.questionnaires;

import java.util.Comparator;

/**
 * Which version of a form's questions goes with which version of its band table.
 *
 * @param version of the questions
 * @param bandTableVersion of the table that makes a band of the total
 */
public record Edition(int version, int bandTableVersion) implements Comparable<Edition> {

    private static final Comparator<Edition> NEWEST_LAST = Comparator.comparingInt(Edition::version)
            .thenComparingInt(Edition::bandTableVersion);

    @Override
    public int compareTo(Edition other) {
        return NEWEST_LAST.compare(this, other);
    }

    @Override
    public String toString() {
        return "questions v%d with bands v%d".formatted(version, bandTableVersion);
    }
}
