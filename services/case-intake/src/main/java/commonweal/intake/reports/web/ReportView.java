package commonweal.intake.reports.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.referencedata.PublishedLists;
import commonweal.intake.reports.Account;
import commonweal.intake.reports.Claim;
import commonweal.intake.reports.Feedback;
import commonweal.intake.reports.HeldReport;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Priority;
import commonweal.intake.reports.ReceivedReport;
import commonweal.intake.reports.Submission;
import commonweal.intake.reports.Triage;
import commonweal.intake.reports.TriagedReport;
import commonweal.intake.reports.web.ReportParts.AttachmentView;
import commonweal.intake.reports.web.ReportParts.ClaimView;
import commonweal.intake.reports.web.ReportParts.FeedbackView;
import commonweal.intake.reports.web.ReportParts.HateMarkView;
import commonweal.intake.reports.web.ReportParts.HeldView;
import commonweal.intake.reports.web.ReportParts.LabelsView;
import commonweal.intake.reports.web.ReportParts.OccurredView;
import commonweal.intake.reports.web.ReportParts.PlaceView;
import commonweal.intake.reports.web.ReportParts.RepeatView;
import commonweal.intake.reports.web.ReportParts.ReporterView;
import commonweal.intake.reports.web.ReportParts.SimilarView;

/**
 * A report as officers see it.
 *
 * @param status received, held or triaged
 * @param labels what its codes were called when they were given
 * @param claim as long as it lasts
 * @param reporter only when a single report is read, as all that follows but the version
 */
record ReportView(Id id, String reference, Code channel, Instant receivedAt, OccurredView occurred, boolean anonymous,
        @Nullable String description, @Nullable Code category, @Nullable Code qualifier, LabelsView labels,
        @Nullable PlaceView place,
        boolean hate, @Nullable HateMarkView hateMark, boolean immediateDanger, Code priority, String status,
        @Nullable Code decision,
        @Nullable Id caseId, @Nullable Code agency, @Nullable String reason, @Nullable HeldView held,
        @Nullable ClaimView claim, FeedbackView feedback, List<RepeatView> repeats, List<AttachmentView> attachments,
        @Nullable Boolean consentToShare, @Nullable Code lawfulBasis, boolean sample,
        @Nullable String externalReference, @Nullable ReporterView reporter,
        @Nullable List<String> contactWarnings, @Nullable List<SimilarView> similar, long version) {

    /** What is seen of a single report only. */
    record Detail(@Nullable ReporterView reporter, List<String> contactWarnings, List<SimilarView> similar) {}

    /** Who looks, and when. */
    record Viewer(String subject, Instant now, PublishedLists lists) {}

    static ReportView of(LiveReport report, long version, Viewer viewer, @Nullable Detail detail) {
        Account account = report.account();
        Submission told = account.told();
        Triage triage = report instanceof TriagedReport triaged ? triaged.triage() : null;
        return new ReportView(account.id(), account.reference(), told.channel(), account.receivedAt(),
                OccurredView.of(told.occurred()), told.anonymous(), told.description(),
                triage == null ? told.category() : triage.category(),
                triage == null ? told.qualifier() : triage.qualifier(), LabelsView.of(report, triage, viewer.lists()),
                told.place() == null ? null : PlaceView.of(told.place()), report.hate(),
                HateMarkView.of(report.addenda().hateMark()), told.immediateDanger(),
                Priority.of(report).code(), status(report), triage == null ? null : triage.decision(),
                report instanceof TriagedReport ? caseId(report) : null, triage == null ? null : triage.agency(),
                triage == null ? null : triage.reason(), report instanceof HeldReport held ? HeldView.of(held) : null,
                claim(report, viewer), FeedbackView.of(report.owesFeedback(), feedback(report)),
                report.addenda().repeats().stream().map(RepeatView::of).toList(),
                report.addenda().attachments().stream().map(AttachmentView::of).toList(), told.consent().toShare(),
                told.consent().lawfulBasis(), told.sample(), told.externalReference(),
                detail == null ? null : detail.reporter(), detail == null ? null : detail.contactWarnings(),
                detail == null ? null : detail.similar(), version);
    }

    static String status(LiveReport report) {
        return switch (report) {
            case ReceivedReport _ -> "received";
            case HeldReport _ -> "held";
            case TriagedReport _ -> "triaged";
        };
    }

    /** The decision, whether it has taken effect or not. */
    static @Nullable Triage triage(LiveReport report) {
        return switch (report) {
            case ReceivedReport _ -> null;
            case HeldReport held -> held.triage();
            case TriagedReport triaged -> triaged.triage();
        };
    }

    /** The case that it is in, or is to be put into when the decision takes effect. */
    static @Nullable Id caseId(LiveReport report) {
        return switch (report) {
            case ReceivedReport _ -> null;
            case HeldReport held -> held.triage().caseId();
            case TriagedReport triaged -> triaged.caseId();
        };
    }

    private static @Nullable ClaimView claim(LiveReport report, Viewer viewer) {
        Claim claim = report instanceof ReceivedReport received ? received.claim() : null;
        return claim == null || !claim.holds(viewer.now()) ? null : ClaimView.of(claim, viewer.subject());
    }

    private static @Nullable Feedback feedback(LiveReport report) {
        return switch (report) {
            case TriagedReport triaged -> triaged.feedback();
            case ReceivedReport _,HeldReport _ -> null;
        };
    }
}
