package commonweal.intake.search;

import java.util.Collection;
import java.util.List;

import commonweal.intake.words.Words;

/**
 * What somebody looks for. Every word must be found, each from its beginning; short numbers as a whole, because whoever
 * looks for number 1 does not mean number 12.
 */
public record Sought(List<Word> words) {

    private static final int LONGEST = 200;
    private static final int MOST = 10;
    private static final int SHORT_NUMBER = 4;

    /** @param whole nothing may follow it */
    public record Word(String text, boolean whole) {

        private static Word of(String text) {
            return new Word(text, text.length() <= SHORT_NUMBER && text.chars().allMatch(Character::isDigit));
        }

        public boolean begins(String word) {
            return whole ? word.equals(text) : word.startsWith(text);
        }
    }

    public Sought {
        words = List.copyOf(words);
    }

    /** @throws IllegalArgumentException when there is nothing to look for, or too much */
    public static Sought in(String typed) {
        if (typed.length() > LONGEST) {
            throw new IllegalArgumentException("text: %,d characters (expected: at most %d)".formatted(typed.length(),
                    LONGEST));
        }
        List<Word> words = Words.of(typed).stream().map(Word::of).toList();
        if (words.isEmpty() || words.size() > MOST) {
            throw new IllegalArgumentException(
                    "text: %d words (expected: 1 to %d, each a number or at least two letters)".formatted(words.size(),
                            MOST));
        }
        return new Sought(words);
    }

    /** True when each word that is sought begins one of these. */
    public boolean isFoundIn(Collection<String> found) {
        return words.stream().allMatch(word -> found.stream().anyMatch(word::begins));
    }

    /** Withheld, so that no log line can hold a person's name. */
    @Override
    public String toString() {
        return "Sought[withheld]";
    }
}
