package commonweal.intake.attachments.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

import commonweal.events.Id;
import commonweal.intake.attachments.mongo.StoredFiles.Pending;
import commonweal.intake.reports.Attachment;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Remains;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.messaging.AggregateStores;

/** The bytes of the files that reports name, and of no others. */
@Repository
public class MongoAttachments implements Remains {

    private static final Duration LONGEST_UPLOAD = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(MongoAttachments.class);

    private final StoredFiles files;
    private final MongoReports reports;
    private final Clock clock;

    MongoAttachments(AggregateStores stores, MongoReports reports, Clock clock) {
        this.files = new StoredFiles(stores.database());
        this.reports = reports;
        this.clock = clock;
    }

    /** Keeps the bytes for a report that is about to name the file. */
    public void store(Id report, Attachment attachment, byte[] bytes) {
        files.store(attachment.id(), report, attachment.name(), bytes, attachment.added().at());
    }

    /** The report has named the file. */
    public void settle(Attachment attachment) {
        files.settle(attachment.id());
    }

    /** The report did not take the file. */
    public void discard(Attachment attachment) {
        files.remove(List.of(attachment.id()));
    }

    public Optional<byte[]> bytes(Attachment attachment) {
        return files.bytes(attachment.id());
    }

    @Override
    public void remove(LiveReport report) {
        files.remove(report.addenda().attachments().stream().map(Attachment::id).toList());
    }

    /** Settles or removes what a crash left between the bytes and the report. */
    @Scheduled(fixedDelayString = "${commonweal.attachments.tidy-every}")
    void tidy() {
        Instant now = clock.instant();
        for (Pending pending : files.pendingFor(LONGEST_UPLOAD, now)) {
            LiveReport report = reports.live(List.of(pending.report())).get(pending.report());
            if (report != null && report.addenda().attachment(pending.file()).isPresent()) {
                files.settle(pending.file());
            } else {
                files.remove(List.of(pending.file()));
                LOG.info("Attachment of no report removed: aggregate={}", pending.report());
            }
        }
    }
}
