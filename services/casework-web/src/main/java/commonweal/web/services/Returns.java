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
    public record Wanted(String planId, String agency, String period, @Nullable LocalDate due,
            @Nullable List<Line> lines) {

        @Override
        public List<Line> lines() {
            return Objects.requireNonNullElse(lines, List.of());
        }
    }

    /** @param wants numerator, denominator, status, narrative or spend */
    public record Line(String kind, String about, String title, @Nullable String unit, @Nullable List<String> wants,
            @Nullable String definition) {

        @Override
        public List<String> wants() {
            return Objects.requireNonNullElse(wants, List.of());
        }

        public boolean action() {
            return "action".equals(kind);
        }
    }

    public record MeasureReturn(String measure, String agency, String period, BigDecimal numerator,
            @Nullable BigDecimal denominator, @Nullable String narrative) {}

    public record ActionReturn(String action, String agency, String period, String status,
            @Nullable String narrative, @Nullable BigDecimal spend) {}

    /** @param findings what the service noticed in what was sent */
    public record Saved(@Nullable String id, @Nullable List<Finding> findings) {

        @Override
        public List<Finding> findings() {
            return Objects.requireNonNullElse(findings, List.of());
        }
    }

    public record Finding(@Nullable String code, String sentence) {}
}
