package commonweal.intake.reports;

import commonweal.events.Id;
import commonweal.intake.decisions.Act;

/**
 * A file that came with a report; its bytes are kept elsewhere under the same id.
 *
 * @param name as its sender calls it, without a path
 * @param type what it is by its content, such as {@code image/jpeg}
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal
 */
public record Attachment(Id id, String name, String type, long size, String sha256, Act added) {}
