package commonweal.intake.search;

import java.text.BreakIterator;
import java.util.Locale;

import commonweal.intake.words.Words;

/** The part of a text around the first word that was sought; its beginning when none stands in it. */
public final class Excerpt {

    private static final int BEFORE = 40;
    private static final int LENGTH = 160;
    private static final String MORE = "\u2026";

    private Excerpt() {}

    public static String around(String text, Sought sought) {
        String line = text.strip().replaceAll("\\s+", " ");
        int from = wordStart(line, Math.max(0, firstMatch(line, sought) - BEFORE));
        int to = from + LENGTH >= line.length() ? line.length() : wordStart(line, from + LENGTH);
        return (from > 0 ? MORE : "") + line.substring(from, to).strip() + (to < line.length() ? MORE : "");
    }

    private static int firstMatch(String line, Sought sought) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.UK);
        words.setText(line);
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            boolean match = Words.of(line.substring(start, end)).stream()
                    .anyMatch(word -> sought.words().stream().anyMatch(one -> one.begins(word)));
            if (match) {
                return start;
            }
        }
        return 0;
    }

    /** No word is cut in two, as far as there are blanks. */
    private static int wordStart(String line, int at) {
        int blank = line.lastIndexOf(' ', at);
        return at == 0 || blank < 0 ? at : blank + 1;
    }
}
