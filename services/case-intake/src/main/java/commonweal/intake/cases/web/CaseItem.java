package commonweal.intake.cases.web;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import commonweal.events.AreaCode;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.cases.CaseClocks;
import commonweal.intake.cases.CaseFile;
import commonweal.intake.cases.ClosedCase;
import commonweal.intake.cases.Closing;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.MergedCase;
import commonweal.intake.cases.OpenCase;
import commonweal.intake.cases.Referral;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.clocks.Clocks;
import commonweal.intake.clocks.Pause;
import commonweal.intake.referencedata.Labels;
import commonweal.intake.referencedata.PublishedLists;
import commonweal.intake.referencedata.ReferenceData;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Place;

/**
 * A case in a list.
 *
 * @param labels what its codes were called when they were given
 * @param reports how many, with those of cases merged into it
 * @param feedbackOwed to how many of its own reporters
 * @param referral the last one
 * @param officer the token subject of whoever looks after it
 * @param nextDue when the first of its clocks runs out
 * @param pausedSince since when they stand still
 */
record CaseItem(Id id, String reference, String status, Code category, Code qualifier, LabelsView labels,
        @Nullable Code band,
        Instant openedAt, Instant lastActivityAt, int reports, int feedbackOwed, @Nullable ReferralItem referral,
        @Nullable PlaceItem place, @Nullable String officer, @Nullable LocalDate nextDue,
        @Nullable LocalDate pausedSince, boolean sample, long version) {

    /** Codes in words. */
    record LabelsView(String category, String qualifier, @Nullable String closingReason, @Nullable String behaviour) {

        static LabelsView of(LiveCase subject, PublishedLists lists) {
            CaseFile file = subject.file();
            Labels filed = lists.labels(file.partnership(), file.filedAt());
            Closing closing = subject instanceof ClosedCase closed ? closed.closing() : null;
            Labels ended = closing == null ? filed : lists.labels(file.partnership(), closing.closed().at());
            return new LabelsView(filed.of(file.heading().category(), ReferenceData::categories),
                    filed.of(file.heading().qualifier(), ReferenceData::qualifiers),
                    closing == null ? null : ended.of(closing.reason(), ReferenceData::closingReasons),
                    closing == null ? null : ended.of(closing.behaviour(), ReferenceData::behaviours));
        }
    }

    /** A referral in short. */
    record ReferralItem(Id id, @Nullable Code group, Code status) {

        static ReferralItem of(Referral referral) {
            return new ReferralItem(referral.id(), referral.group(), referral.status().code());
        }
    }

    /** Where the case is, in words that point at no household. */
    record PlaceItem(@Nullable AreaCode ward, @Nullable AreaCode lsoa, @Nullable String location) {}

    /**
     * @param origin the report that the case was opened from, unless it was erased
     */
    static CaseItem of(LiveCase subject, @Nullable LiveReport origin, ClockPolicies policies, PublishedLists lists,
            long version) {
        CaseFile file = subject.file();
        Pause pause = CaseClocks.history(subject).pausedNow();
        return new CaseItem(file.id(), Ids.reference(file.id()), status(subject), file.heading().category(),
                file.heading().qualifier(), LabelsView.of(subject, lists), file.partners().band().orElse(null),
                file.openedAt(),
                file.lastActivityAt(), file.allReportIds().size(), file.feedbackOwed(),
                file.partners().referral().map(ReferralItem::of).orElse(null), place(file, origin),
                file.handling().officer(), Clocks.nextDue(CaseClocks.of(subject, policies)).orElse(null),
                pause == null ? null : pause.from(), file.sample(), version);
    }

    static String status(LiveCase subject) {
        return switch (subject) {
            case OpenCase _ -> "open";
            case ClosedCase _ -> "closed";
            case MergedCase _ -> "merged";
        };
    }

    private static @Nullable PlaceItem place(CaseFile file, @Nullable LiveReport origin) {
        Place told = origin == null ? null : origin.account().told().place();
        String location = told == null ? null : told.location();
        boolean known = file.area().ward() != null || file.area().lsoa() != null || location != null;
        return known ? new PlaceItem(file.area().ward(), file.area().lsoa(), location) : null;
    }
}
