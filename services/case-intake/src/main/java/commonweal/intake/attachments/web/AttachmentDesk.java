package commonweal.intake.attachments.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.IfMatch;
import commonweal.http.NotFound;
import commonweal.http.Refused;
import commonweal.intake.attachments.AttachmentPractice;
import commonweal.intake.attachments.FileName;
import commonweal.intake.attachments.mongo.MongoAttachments;
import commonweal.intake.decisions.Act;
import commonweal.intake.reports.Attachment;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Report;
import commonweal.intake.reports.ReportCommand.Attach;
import commonweal.intake.reports.ReportRules;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.intake.web.Commands;
import commonweal.intake.web.Commands.Found;
import commonweal.messaging.Inbox;
import commonweal.practice.PerPartnership;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Takes files in for reports, whoever sends them: the same limits, the same look at what they are. */
@Component
class AttachmentDesk {

    private final Commands<Report, LiveReport> commands;
    private final MongoAttachments attachments;
    private final PerPartnership<AttachmentPractice> practices;
    private final Clock clock;

    AttachmentDesk(MongoReports reports, MongoAttachments attachments, PerPartnership<AttachmentPractice> practices,
            Inbox inbox, Clock clock) {
        this.commands = new Commands<>("report", LiveReport.class, reports.aggregates(), Report::partnership, inbox);
        this.attachments = attachments;
        this.practices = practices;
        this.clock = clock;
    }

    /** A file on its way in, as the request holds it. */
    record Sent(@Nullable String fileName, HttpHeaders headers, InputStream body) {}

    Found<LiveReport> find(Id id, Caller caller) {
        return commands.find(id, caller);
    }

    /**
     * Adds a file to a report.
     *
     * @param by who sent it
     */
    ResponseEntity<AttachmentView> add(Id id, Sent sent, String by, Caller caller) throws IOException {
        Act act = new Act(by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        LiveReport report = commands.find(id, caller).state();
        AttachmentPractice practice = practices.of(report.partnership());
        FileName name = name(sent.fileName());
        byte[] bytes = Upload.read(sent.body(), sent.headers(), practice);
        Attachment attachment = Upload.attachment(report, name, bytes, practice, act);
        if (report.addenda().attachment(attachment.id()).isPresent()) {
            return answer(HttpStatus.OK, commands.find(id, caller), attachment);
        }
        attachments.store(id, attachment, bytes);
        return answer(HttpStatus.CREATED, attach(attachment, id, practice, caller, act), attachment);
    }

    /** Bytes that no report takes are not kept. */
    private Found<LiveReport> attach(Attachment attachment, Id id, AttachmentPractice practice, Caller caller,
            Act act) {
        try {
            Found<Report> after = commands.handle("attach", id, caller, IfMatch.ANY, act.at(),
                    report -> ReportRules.decide(new Attach(attachment, practice.mostPerReport()), report, act));
            attachments.settle(attachment);
            return new Found<>((LiveReport) after.state(), after.version());
        } catch (Refused | NotFound refused) {
            attachments.discard(attachment);
            throw refused;
        }
    }

    private static ResponseEntity<AttachmentView> answer(HttpStatus status, Found<LiveReport> after,
            Attachment attachment) {
        Attachment kept = after.state().addenda().attachment(attachment.id()).orElse(attachment);
        return ResponseEntity.status(status).eTag(Etag.of(after.version()))
                .body(AttachmentView.of(kept, after.version()));
    }

    private static FileName name(@Nullable String header) {
        try {
            return new FileName(header == null ? "" : URLDecoder.decode(header.replace("+", "%2B"), UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "File-Name: '%s' (expected: a percent-encoded name such as fence%%20panel.jpg, 150 characters at most)"
                            .formatted(header == null ? "" : header.substring(0, Math.min(40, header.length()))),
                    e);
        }
    }
}
