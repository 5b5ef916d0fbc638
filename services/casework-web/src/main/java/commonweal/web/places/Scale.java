package commonweal.web.places;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How dark an area is drawn: four steps of the same size up to the largest count.
 *
 * @param largest the largest count that is shown
 * @param hiddenBelow counts from 1 to one less than this are kept back
 */
public record Scale(long largest, int hiddenBelow) {

    private static final int STEPS = 4;

    /** A step of the legend. */
    public record Step(String level, String words) {}

    /** {@code hidden} for a count that is kept back, else 0 for none to 4 for the most. */
    public String level(@Nullable Long count) {
        if (count == null) {
            return "hidden";
        }
        return String.valueOf(count == 0 ? 0 : Math.max(1, (count * STEPS + largest - 1) / Math.max(1, largest)));
    }

    public String words(@Nullable Long count) {
        return count == null ? "Fewer than %d, or kept back".formatted(hiddenBelow) : "%,d".formatted(count);
    }

    /** The same where there is little room. */
    public String fewWords(@Nullable Long count) {
        return count == null ? "kept back" : words(count);
    }

    public List<Step> legend() {
        List<Step> legend = new ArrayList<>(List.of(new Step("0", "None"),
                new Step("hidden", "Fewer than %d, or kept back".formatted(hiddenBelow))));
        for (int step = 1; step <= STEPS; step++) {
            long from = Math.max(largest * (step - 1) / STEPS + 1, hiddenBelow);
            long to = largest * step / STEPS;
            if (from <= to) {
                legend.add(new Step(String.valueOf(step),
                        from == to ? "%,d".formatted(to) : "%,d to %,d".formatted(from, to)));
            }
        }
        return legend;
    }
}
