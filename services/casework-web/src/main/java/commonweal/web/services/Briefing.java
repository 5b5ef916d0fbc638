package commonweal.web.services;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What happened since the last working day and what waits now. */
public record Briefing(@Nullable Instant since, @Nullable NewReports newReports, @Nullable Waiting waiting,
        @Nullable List<CaseLine> highRisk, @Nullable List<Promise> firstContacts, @Nullable List<Promise> visits,
        @Nullable List<Expiring> expiring, @Nullable List<HotPlace> hotPlaces, @Nullable Reviews reviews) {

    /** Of a day of which nothing is known. */
    public static final Briefing NONE = new Briefing(null, null, null, null, null, null, null, null,
            null);

    public record NewReports(int count, @Nullable List<Item> urgent, @Nullable List<Item> repeats) {

        @Override
        public List<Item> urgent() {
            return Objects.requireNonNullElse(urgent, List.of());
        }

        @Override
        public List<Item> repeats() {
            return Objects.requireNonNullElse(repeats, List.of());
        }
    }

    /** A report without anybody's name, so that the briefing can be printed. */
    public record Item(String id, String reference, @Nullable String priority, @Nullable String category,
            @Nullable String location) {}

    /** @param from of a visit, in local time */
    public record Promise(String caseId, String reference, @Nullable String label, @Nullable LocalDate due,
            @Nullable LocalDateTime from) {}

    /** A tool or power that ends soon. */
    public record Expiring(String caseId, String reference, @Nullable String label, @Nullable LocalDate expires) {}

    public record Waiting(int received, @Nullable Instant oldestReceivedAt, int held) {}

    public record CaseLine(String caseId, String reference, @Nullable String band, @Nullable Instant at) {}

    /** A place with more reports than usual. */
    public record HotPlace(@Nullable String place, @Nullable String ward, @Nullable String category, int count,
            @Nullable List<String> cases) {}

    @Override
    public List<CaseLine> highRisk() {
        return Objects.requireNonNullElse(highRisk, List.of());
    }

    /** Applications for a review that no officer has put with a case, and how many of them are late. */
    public record Reviews(int waiting, int overdue) {}

    @Override
    public List<Promise> firstContacts() {
        return Objects.requireNonNullElse(firstContacts, List.of());
    }

    @Override
    public List<Promise> visits() {
        return Objects.requireNonNullElse(visits, List.of());
    }

    @Override
    public List<Expiring> expiring() {
        return Objects.requireNonNullElse(expiring, List.of());
    }

    @Override
    public List<HotPlace> hotPlaces() {
        return Objects.requireNonNullElse(hotPlaces, List.of());
    }
}
