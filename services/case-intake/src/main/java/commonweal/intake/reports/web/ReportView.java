package commonweal.intake.reports.web;

import java.time.Instant;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.reports.Account;
import commonweal.intake.reports.Feedback;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Occurrence;
import commonweal.intake.reports.Place;
import commonweal.intake.reports.Precision;
import commonweal.intake.reports.ReceivedReport;
import commonweal.intake.reports.Reporter;
import commonweal.intake.reports.Submission;
import commonweal.intake.reports.Triage;
import commonweal.intake.reports.TriagedReport;

/**
 * A report as officers see it.
 *
 * @param status received or triaged
 * @param reporter only when a single report is read
 */
record ReportView(Id id, String reference, Code channel, Instant receivedAt, OccurredView occurred, boolean anonymous,
        @Nullable String description, @Nullable Code category, @Nullable Code qualifier, @Nullable PlaceView place,
        boolean hate, boolean immediateDanger, String status, @Nullable Code decision, @Nullable Id caseId,
        @Nullable Code agency, @Nullable String reason, FeedbackView feedback, boolean sample,
        @Nullable String externalReference, @Nullable ReporterView reporter, long version) {

    /** When it happened: days, or minutes when it is known that exactly; a month as its first and last day. */
    record OccurredView(String from, String to, Code precision) {

        static OccurredView of(Occurrence occurred) {
            boolean exact = occurred.precision() == Precision.MINUTE;
            return new OccurredView(exact ? minutes(occurred.from()) : occurred.firstDay().toString(),
                    exact ? minutes(occurred.to()) : occurred.lastDay().toString(), occurred.precision().code());
        }

        private static String minutes(LocalDateTime time) {
            return time.toString();
        }
    }

    /** Where it happened. */
    record PlaceView(@Nullable String address, @Nullable String postcode, @Nullable String uprn,
            @Nullable Double longitude, @Nullable Double latitude, @Nullable String location, @Nullable String ward,
            @Nullable String lsoa) {

        static PlaceView of(Place place) {
            return new PlaceView(place.address(), place.postcode() == null ? null : place.postcode().value(),
                    place.uprn() == null ? null : place.uprn().value(),
                    place.point() == null ? null : place.point().longitude(),
                    place.point() == null ? null : place.point().latitude(), place.location(), place.ward(),
                    place.lsoa());
        }
    }

    /** Whether the reporter has been told. */
    record FeedbackView(boolean owed, @Nullable Instant givenAt, @Nullable Code method) {

        static FeedbackView of(boolean owed, @Nullable Feedback given) {
            return new FeedbackView(owed, given == null ? null : given.given().at(),
                    given == null ? null : given.method());
        }
    }

    /** Who told it and how to reach them. */
    record ReporterView(@Nullable String name, @Nullable String email, @Nullable String phone,
            @Nullable String safeContact) {

        static ReporterView of(Reporter reporter) {
            return new ReporterView(reporter.name(), reporter.email(), reporter.phone(), reporter.safeContact());
        }
    }

    static ReportView item(LiveReport report, long version) {
        return of(report, version, null);
    }

    static ReportView detail(LiveReport report, long version) {
        Reporter reporter = report.account().told().reporter();
        return of(report, version, reporter == null ? null : ReporterView.of(reporter));
    }

    private static ReportView of(LiveReport report, long version, @Nullable ReporterView reporter) {
        Account account = report.account();
        Submission told = account.told();
        Triage triage = report instanceof TriagedReport triaged ? triaged.triage() : null;
        return new ReportView(account.id(), account.reference(), told.channel(), account.receivedAt(),
                OccurredView.of(told.occurred()), told.anonymous(), told.description(),
                triage == null ? told.category() : triage.category(),
                triage == null ? told.qualifier() : triage.qualifier(),
                told.place() == null ? null : PlaceView.of(told.place()), told.hate(), told.immediateDanger(),
                triage == null ? "received" : "triaged", triage == null ? null : triage.decision(),
                triage == null ? null : triage.caseId(), triage == null ? null : triage.agency(),
                triage == null ? null : triage.reason(), FeedbackView.of(report.owesFeedback(), feedback(report)),
                told.sample(), told.externalReference(), reporter, version);
    }

    private static @Nullable Feedback feedback(LiveReport report) {
        return switch (report) {
            case TriagedReport triaged -> triaged.feedback();
            case ReceivedReport _ -> null;
        };
    }
}
