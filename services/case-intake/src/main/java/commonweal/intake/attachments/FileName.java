package commonweal.intake.attachments;

import commonweal.intake.reports.Text;

/** A file's name as people know it: the last part of a path, without what could break a header or a screen. */
public record FileName(String value) {

    private static final int LONGEST = 150;

    /** @throws IllegalArgumentException when nothing is left of it */
    public FileName {
        String last = value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1);
        String told = Text.bounded("File-Name", last, LONGEST);
        if (told == null || told.chars().allMatch(c -> c == '.')) {
            throw new IllegalArgumentException("File-Name: '%s' (expected: a name such as fence.jpg)".formatted(
                    told == null ? "" : told));
        }
        value = told;
    }
}
