package commonweal.intake.attachments;

import java.util.List;

/**
 * One version of which files a partnership takes.
 *
 * @param largestBytes of one file
 * @param mostPerReport how many files
 * @param types what a file may be by its content, such as {@code image/jpeg}
 */
public record AttachmentPractice(int version, int largestBytes, int mostPerReport, List<String> types) {

    public AttachmentPractice {
        types = List.copyOf(types);
        if (largestBytes < 1 || mostPerReport < 1 || types.isEmpty()) {
            throw new IllegalArgumentException(
                    "largest-bytes: %d, most-per-report: %d, types: %s (expected: 1 or more of each)"
                            .formatted(largestBytes, mostPerReport, types));
        }
    }
}
