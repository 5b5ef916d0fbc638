package commonweal.web.services;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What happened since the last working day and what waits now. */
public record Briefing(@Nullable Instant since, @Nullable NewReports newReports, @Nullable Waiting waiting,
        @Nullable List<CaseLine> highRisk, @Nullable List<HotPlace> hotPlaces) {

    public record NewReports(int count, @Nullable List<Report> urgent, @Nullable List<Report> repeats) {

        @Override
        public List<Report> urgent() {
            return Objects.requireNonNullElse(urgent, List.of());
        }

        @Override
        public List<Report> repeats() {
            return Objects.requireNonNullElse(repeats, List.of());
        }
    }

    public record Waiting(int received, @Nullable Instant oldestReceivedAt, int held) {}

    public record CaseLine(String caseId, String reference, @Nullable String band, @Nullable Instant at) {}

    /** A place with more reports than usual. */
    public record HotPlace(@Nullable String place, @Nullable String ward, @Nullable String category, int count,
            @Nullable List<String> cases) {}

    @Override
    public List<CaseLine> highRisk() {
        return Objects.requireNonNullElse(highRisk, List.of());
    }

    @Override
    public List<HotPlace> hotPlaces() {
        return Objects.requireNonNullElse(hotPlaces, List.of());
    }
}
