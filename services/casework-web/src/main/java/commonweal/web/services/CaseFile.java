package commonweal.web.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** A case as case-intake shows it; the lists only when one case is asked for. */
public record CaseFile(String id, String reference, String status, @Nullable String category,
        @Nullable String qualifier, @Nullable String band, @Nullable Instant openedAt, @Nullable Instant lastActivityAt,
        int reports, int feedbackOwed, @Nullable ReferralLink referral, Report.@Nullable Place place, boolean sample,
        @Nullable Long version, @Nullable List<ReportLine> reportsSummary, @Nullable List<ReferralLink> referrals,
        boolean wholeFamily, @Nullable Closed closed, @Nullable List<Survey> surveys, @Nullable List<Review> reviews,
        @Nullable String officer, @Nullable LocalDate nextDue, @Nullable LocalDate pausedSince,
        @Nullable List<Running> clocks, @Nullable Link mergedInto, @Nullable List<Link> related,
        @Nullable List<NotFixed> notFixed, @Nullable List<Report.Repeat> repeats, boolean hate,
        boolean assessmentMandatory, Retention.@Nullable Hold hold, @Nullable Labels labels) {

    /** A promise to the complainant and how it stands. */
    public record Running(String kind, String label, @Nullable String state, @Nullable LocalDate dueOn,
            @Nullable LocalDate metOn, boolean overdue) {}

    public record Link(String caseId, String reference) {}

    /** A reporter said that the trouble goes on. */
    public record NotFixed(@Nullable Instant at) {}

    public record ReferralLink(String id, @Nullable String group, @Nullable String status, @Nullable Instant at) {}

    public record ReportLine(String id, String reference, @Nullable Instant receivedAt, boolean anonymous,
            Report.@Nullable Feedback feedback) {

        public boolean feedbackOwed() {
            return feedback != null && feedback.owed() && feedback.givenAt() == null;
        }
    }

    public record Closed(@Nullable String reason, @Nullable String behaviour, @Nullable Instant at) {}

    public record Survey(String id, @Nullable Integer outcome, @Nullable Integer service, @Nullable Integer informed,
            @Nullable Integer ease, @Nullable Instant at) {}

    public record Review(@Nullable String id, @Nullable String status, @Nullable Instant at) {}

    @Override
    public Labels labels() {
        return Objects.requireNonNullElse(labels, Labels.NONE);
    }

    @Override
    public List<ReportLine> reportsSummary() {
        return Objects.requireNonNullElse(reportsSummary, List.of());
    }

    @Override
    public List<ReferralLink> referrals() {
        return Objects.requireNonNullElse(referrals, List.of());
    }

    @Override
    public List<Survey> surveys() {
        return Objects.requireNonNullElse(surveys, List.of());
    }

    @Override
    public List<Review> reviews() {
        return Objects.requireNonNullElse(reviews, List.of());
    }

    @Override
    public List<Running> clocks() {
        return Objects.requireNonNullElse(clocks, List.of());
    }

    @Override
    public List<Link> related() {
        return Objects.requireNonNullElse(related, List.of());
    }

    @Override
    public List<NotFixed> notFixed() {
        return Objects.requireNonNullElse(notFixed, List.of());
    }

    @Override
    public List<Report.Repeat> repeats() {
        return Objects.requireNonNullElse(repeats, List.of());
    }

    /** The promises that are still to be kept. */
    public List<Running> running() {
        return clocks().stream().filter(clock -> clock.metOn() == null && clock.dueOn() != null)
                .sorted(Comparator.comparing(Running::dueOn)).toList();
    }

    public boolean isOpen() {
        return "open".equals(status);
    }
}
