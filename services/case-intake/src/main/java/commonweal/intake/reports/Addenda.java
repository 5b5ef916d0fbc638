package commonweal.intake.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import commonweal.events.Id;

/**
 * What came to a report after it was received, whatever state it is in.
 *
 * @param attachments oldest first
 * @param repeats what was found when it was last compared with others, one of a kind
 */
public record Addenda(List<Attachment> attachments, List<Repeat> repeats) {

    public static final Addenda NONE = new Addenda(List.of(), List.of());

    public Addenda {
        attachments = List.copyOf(attachments);
        repeats = List.copyOf(repeats);
    }

    public Optional<Attachment> attachment(Id id) {
        return attachments.stream().filter(attachment -> attachment.id().equals(id)).findFirst();
    }

    Addenda with(Attachment attachment) {
        List<Attachment> more = new ArrayList<>(attachments);
        more.add(attachment);
        return new Addenda(more, repeats);
    }

    public Addenda withRepeats(List<Repeat> found) {
        return new Addenda(attachments, found);
    }
}
