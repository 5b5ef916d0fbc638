package commonweal.intake.attachments.web;

import java.time.Instant;

import commonweal.events.Id;
import commonweal.intake.reports.Attachment;

/**
 * A file as officers see it.
 *
 * @param version of the report
 */
record AttachmentView(Id id, String name, String type, long size, String sha256, Instant at, String by, long version) {

    static AttachmentView of(Attachment attachment, long version) {
        return new AttachmentView(attachment.id(), attachment.name(), attachment.type(), attachment.size(),
                attachment.sha256(), attachment.added().at(), attachment.added().by(), version);
    }
}
