package commonweal.intake.places;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which counts of a table are kept back so that nothing can be learned about a person: the small ones, and as many others
 * as it takes that nobody can work them out from a sum that is known elsewhere.
 *
 * @param threshold counts from 1 to one less than this are small; 0 tells nothing about anybody
 * @see <a href="https://analysisfunction.civilservice.gov.uk/policy-store/">Government Statistical Service guidance on
 *     disclosure control for tables</a>
 */
public record SmallNumbers(int threshold) {

    public SmallNumbers {
        if (threshold < 1) {
            throw new IllegalArgumentException("small numbers: %d (expected: 1 or more)".formatted(threshold));
        }
    }

    public boolean isSmall(long number) {
        return number > 0 && number < threshold;
    }

    /** The rows to keep back. */
    public Set<String> keptBack(Map<String, Long> rows) {
        Set<String> kept = new TreeSet<>();
        rows.forEach((row, number) -> {
            if (isSmall(number)) {
                kept.add(row);
            }
        });
        while (canBeWorkedOut(rows, kept)) {
            Optional<String> next = rows.entrySet().stream()
                    .filter(row -> row.getValue() > 0 && !kept.contains(row.getKey()))
                    .min(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey);
            if (next.isEmpty()) {
                break;
            }
            kept.add(next.get());
        }
        return kept;
    }

    /** One row is the sum less the others; of several their sum follows, and has to be no small number. */
    private boolean canBeWorkedOut(Map<String, Long> rows, Set<String> kept) {
        return kept.size() == 1 || isSmall(rows.entrySet().stream().filter(row -> kept.contains(row.getKey()))
                .mapToLong(Map.Entry::getValue).sum());
    }
}
