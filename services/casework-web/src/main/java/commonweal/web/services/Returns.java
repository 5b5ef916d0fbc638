package commonweal.web.services;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What partner agencies report for the plan. */
public final class Returns {

    private Returns() {}

    /**
     * A return that is asked of an agency.
     *
     * @param about the id of a measure or the number of an action
     * @param status open, due, late, missing, returned or returned-late
     */
    public record Owed(String about, String kind, String title, String agency, String period, @Nullable LocalDate due,
            String status, @Nullable String reminder) {

        public boolean toDo() {
            return !status.startsWith("returned");
        }
    }

    /** The form of an agency for a period. */
    public record Wanted(String planId, String agency, String period, @Nullable List<Line> lines) {

        @Override
        public List<Line> lines() {
            return Objects.requireNonNullElse(lines, List.of());
        }
    }

    /**
     * @param wants numerator, denominator, status, spend or words
     * @param last what the agency returned before for the same period; null when nothing
     * @param onRecord what is known of it without the agency; null when nothing
     */
    public record Line(String kind, String about, String title, @Nullable LocalDate due, @Nullable String unit,
            @Nullable List<String> wants, @Nullable String definition, @Nullable Last last,
            @Nullable OnRecord onRecord) {

        @Override
        public List<String> wants() {
            return Objects.requireNonNullElse(wants, List.of());
        }

        public boolean action() {
            return "action".equals(kind);
        }
    }

    /** What operations and communities' priorities come to, as the registers have them. */
    public record OnRecord(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator,
            @Nullable List<String> reached, @Nullable List<String> notReached) {

        @Override
        public List<String> reached() {
            return Objects.requireNonNullElse(reached, List.of());
        }

        @Override
        public List<String> notReached() {
            return Objects.requireNonNullElse(notReached, List.of());
        }
    }

    /** @param forPublic the agency said that its words may be published */
    public record Last(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator, @Nullable String status,
            @Nullable BigDecimal spend, @Nullable String words, @Nullable Boolean forPublic) {}

    public record Finding(@Nullable String code, String sentence) {}

    /** What became of a file that was sent. */
    public record Filled(int saved, int unchanged, @Nullable List<Finding> findings) {

        @Override
        public List<Finding> findings() {
            return Objects.requireNonNullElse(findings, List.of());
        }
    }

    /** How a plan's actions stand by what was returned; words and the spend of one action are not published. */
    public record Progress(@Nullable String period, long completed, long underway, long notStarted, long notRecorded,
            @Nullable BigDecimal spend, @Nullable List<Item> items) {

        public record Item(String number, @Nullable String title, String status, @Nullable BigDecimal spend,
                @Nullable List<Said> narratives) {

            @Override
            public List<Said> narratives() {
                return Objects.requireNonNullElse(narratives, List.of());
            }
        }

        public record Said(String agency, @Nullable String period, String text) {}

        @Override
        public List<Item> items() {
            return Objects.requireNonNullElse(items, List.of());
        }

        /** How one action stands; null when nothing is known of it. */
        public @Nullable Item of(String number) {
            return items().stream().filter(item -> item.number().equals(number)).findFirst().orElse(null);
        }
    }
}
