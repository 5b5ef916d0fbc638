package commonweal.intake.reports.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.referencedata.Labels;
import commonweal.intake.referencedata.PublishedLists;
import commonweal.intake.referencedata.ReferenceData;
import commonweal.intake.referencedata.ReferenceData.ContactRule;
import commonweal.intake.reports.Attachment;
import commonweal.intake.reports.Claim;
import commonweal.intake.reports.Feedback;
import commonweal.intake.reports.HateMark;
import commonweal.intake.reports.HeldReport;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Occurrence;
import commonweal.intake.reports.Place;
import commonweal.intake.reports.Precision;
import commonweal.intake.reports.Repeat;
import commonweal.intake.reports.Reporter;
import commonweal.intake.reports.Similar;
import commonweal.intake.reports.Submission;
import commonweal.intake.reports.Triage;

/** The parts that officers see of a report. */
final class ReportParts {

    private ReportParts() {}

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
    record PlaceView(@Nullable String address, @Nullable String postcode, @Nullable String uprn, @Nullable String usrn,
            @Nullable Double longitude, @Nullable Double latitude, @Nullable String location, @Nullable String ward,
            @Nullable String lsoa, boolean areasLookedUp) {

        static PlaceView of(Place place) {
            return new PlaceView(place.address(), place.postcode() == null ? null : place.postcode().value(),
                    place.uprn() == null ? null : place.uprn().value(),
                    place.usrn() == null ? null : place.usrn().value(),
                    place.point() == null ? null : place.point().longitude(),
                    place.point() == null ? null : place.point().latitude(), place.location(), place.ward(),
                    place.lsoa(), place.areasLookedUp());
        }
    }

    /** Whether the reporter has been told. */
    record FeedbackView(boolean owed, @Nullable Instant givenAt, @Nullable Code method) {

        static FeedbackView of(boolean owed, @Nullable Feedback given) {
            return new FeedbackView(owed, given == null ? null : given.given().at(),
                    given == null ? null : given.method());
        }
    }

    /** What an officer made of whether it tells of hate. */
    record HateMarkView(boolean hate, @Nullable String reason, Instant at, String by) {

        static @Nullable HateMarkView of(@Nullable HateMark mark) {
            return mark == null
                    ? null
                    : new HateMarkView(mark.hate(), mark.reason(), mark.made().at(), mark.made().by());
        }
    }

    /** Codes in words. */
    record LabelsView(String channel, @Nullable String category, @Nullable String qualifier, @Nullable String agency) {

        static LabelsView of(LiveReport report, @Nullable Triage triage, PublishedLists lists) {
            Submission told = report.account().told();
            Labels received = lists.labels(report.partnership(), report.account().receivedAt());
            Labels filed = triage == null ? received : lists.labels(report.partnership(), triage.decided().at());
            return new LabelsView(received.of(told.channel(), ReferenceData::channels),
                    filed.ofNullable(triage == null ? told.category() : triage.category(), ReferenceData::categories),
                    filed.ofNullable(triage == null ? told.qualifier() : triage.qualifier(),
                            ReferenceData::qualifiers),
                    filed.ofNullable(triage == null ? null : triage.agency(), ReferenceData::agencies));
        }
    }

    /** Who told it and how to reach them. */
    record ReporterView(@Nullable String name, @Nullable String email, @Nullable String phone,
            @Nullable String safeContact, @Nullable Code preferredContact, List<Code> safeContactRules) {

        static ReporterView of(Reporter reporter) {
            return new ReporterView(reporter.name(), reporter.email(), reporter.phone(), reporter.safeContact(),
                    reporter.preferredContact(), reporter.safeContactRules());
        }
    }

    /** What an officer must know before reaching the reporter. */
    static List<String> warnings(Reporter reporter, ReferenceData lists) {
        return lists.safeContactRules().stream().filter(rule -> reporter.safeContactRules().contains(rule.code()))
                .map(ContactRule::label).toList();
    }

    /** One of several. */
    record RepeatView(Code kind, int count, int windowDays, String sentence) {

        static RepeatView of(Repeat repeat) {
            return new RepeatView(repeat.kind().code(), repeat.count(), repeat.windowDays(), repeat.sentence());
        }
    }

    /** A report like it. */
    record SimilarView(Id id, String reference, Instant receivedAt, String status, @Nullable Id caseId,
            @Nullable String caseReference, List<Code> reasons, boolean likelyDuplicate, String sentence) {

        static SimilarView of(Similar similar) {
            LiveReport other = similar.other();
            Id caseId = ReportView.caseId(other);
            return new SimilarView(other.id(), other.account().reference(), other.account().receivedAt(),
                    ReportView.status(other), caseId, caseId == null ? null : Ids.reference(caseId), similar.reasons(),
                    similar.likelyDuplicate(), similar.sentence());
        }
    }

    /** A file that came with it. */
    record AttachmentView(Id id, String name, String type, long size, String sha256, Instant at, String by) {

        static AttachmentView of(Attachment attachment) {
            return new AttachmentView(attachment.id(), attachment.name(), attachment.type(), attachment.size(),
                    attachment.sha256(), attachment.added().at(), attachment.added().by());
        }
    }

    /** Who works on it. */
    record ClaimView(String by, Instant until, boolean mine) {

        static ClaimView of(Claim claim, String viewer) {
            return new ClaimView(claim.by(), claim.until(), claim.by().equals(viewer));
        }
    }

    /** A decision that can still be undone. */
    record HeldView(Code decision, Code category, Code qualifier, @Nullable Id caseId, @Nullable Code agency,
            @Nullable String reason, String by, Instant takesEffectAt) {

        static HeldView of(HeldReport held) {
            Triage triage = held.triage();
            return new HeldView(triage.decision(), triage.category(), triage.qualifier(), triage.caseId(),
                    triage.agency(), triage.reason(), triage.decided().by(), held.takesEffect());
        }
    }
}
