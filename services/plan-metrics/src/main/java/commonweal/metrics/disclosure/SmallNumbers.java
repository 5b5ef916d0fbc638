package commonweal.metrics.disclosure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which rows of a published table are kept back so that nothing can be learned about a person: those with a small number,
 * and, where the total is shown, as many others as it takes that the small ones cannot be worked out from it.
 *
 * @param threshold numbers from 1 to one less than this are small; 0 tells nothing about anybody
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

    public boolean anySmall(Collection<Long> numbers) {
        return numbers.stream().anyMatch(this::isSmall);
    }

    /**
     * The rows to keep back.
     *
     * @param rows for each row its numbers, as many in each; those of a share are the part and the rest
     * @param totalShown whether the sums over all rows are shown beside them
     * @return places in the list, from 0
     */
    public Set<Integer> hidden(List<List<Long>> rows, boolean totalShown) {
        return hidden(rows, totalShown, Set.of());
    }

    /** @param already places that are kept back for another reason */
    public Set<Integer> hidden(List<List<Long>> rows, boolean totalShown, Set<Integer> already) {
        Set<Integer> hidden = new TreeSet<>(already);
        IntStream.range(0, rows.size()).filter(row -> anySmall(rows.get(row))).forEach(hidden::add);
        while (totalShown && canBeWorkedOut(rows, hidden)) {
            Optional<Integer> next = IntStream.range(0, rows.size()).boxed()
                    .filter(row -> !hidden.contains(row) && sum(rows.get(row)) > 0)
                    .min(Comparator.comparingLong((Integer row) -> sum(rows.get(row))));
            if (next.isEmpty()) {
                break;
            }
            hidden.add(next.get());
        }
        return hidden;
    }

    /**
     * Whether a sum would give away one of its parts, when the parts came out before it one after the other, each shown or
     * kept back by what was known then: a quarter that was shown in spring cannot be taken back in autumn.
     */
    public boolean givesAway(List<List<Long>> parts) {
        Set<Integer> keptBack = new TreeSet<>();
        for (int part = 0; part < parts.size(); part++) {
            if (hidden(parts.subList(0, part + 1), true).contains(part)) {
                keptBack.add(part);
            }
        }
        return canBeWorkedOut(parts, keptBack);
    }

    /** One hidden row is the total less the others; of several, their sum is known, and has to be no small number. */
    private boolean canBeWorkedOut(List<List<Long>> rows, Set<Integer> hidden) {
        if (hidden.isEmpty()) {
            return false;
        }
        return hidden.size() == 1 || IntStream.range(0, rows.getFirst().size())
                .anyMatch(column -> isSmall(hidden.stream().mapToLong(row -> rows.get(row).get(column)).sum()));
    }

    private static long sum(List<Long> row) {
        return row.stream().mapToLong(Long::longValue).sum();
    }
}
