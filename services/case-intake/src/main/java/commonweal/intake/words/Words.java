package commonweal.intake.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The words of texts, in the one form in which they are kept and looked for: small letters without accents, however they
 * were typed. References, e-mail addresses, postcodes and telephone numbers are one word each, without blanks.
 */
public final class Words {

    /** The field of a document that holds them. */
    public static final String FIELD = "words";

    private static final int LONGEST = 60;

    /** {@code R-7F3K-2M9Q}, with its first hyphen: without any it could be a word. */
    private static final Pattern REFERENCE = Pattern.compile("\\b([rc])-([0-9a-z]{4})-?([0-9a-z]{4})\\b");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>()]+@[^\\s@,;<>()]+");
    private static final Pattern POSTCODE = Pattern.compile("\\b([a-z]{1,2}[0-9][0-9a-z]?) ?([0-9][a-z]{2})\\b");
    private static final Pattern PHONE = Pattern.compile("(?<![0-9a-z])\\+?\\(?[0-9][0-9 ()]{5,}[0-9]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private Words() {}

    /** Each word once, in order; a blank or absent text has none. Letters that stand alone are no words. */
    public static List<String> of(@Nullable String... texts) {
        TreeSet<String> words = new TreeSet<>();
        for (String text : texts) {
            if (text != null) {
                add(text, words);
            }
        }
        // why: a list that the driver gives back as it was, so that a document that did not change is not written
        return new ArrayList<>(words);
    }

    public static List<String> of(Collection<String> texts) {
        return of(texts.toArray(String[]::new));
    }

    private static void add(String text, Collection<String> words) {
        String rest = plain(text).toLowerCase(Locale.ROOT).replace("'", "").replace("\u2019", "");
        // why: most texts have none of these, and to look for a form costs more than to look for what all of it have
        rest = rest.contains("-") ? take(REFERENCE, rest, words, Words::reference) : rest;
        rest = rest.contains("@") ? take(EMAIL, rest, words, address -> address) : rest;
        if (rest.chars().anyMatch(Character::isDigit)) {
            rest = take(POSTCODE, rest, words, postcode -> postcode.replace(" ", ""));
            rest = take(PHONE, rest, words, Words::phone);
        }
        for (String word : BETWEEN_WORDS.split(rest)) {
            if (word.length() > 1 || !word.isEmpty() && Character.isDigit(word.charAt(0))) {
                words.add(bounded(word));
            }
        }
    }

    private static String plain(String text) {
        return text.chars().allMatch(character -> character < 128)
                ? text
                : ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }

    private static String bounded(String word) {
        return word.substring(0, Math.min(LONGEST, word.length()));
    }

    /** Takes what has this form out of a text and keeps it in its own. */
    private static String take(Pattern form, String text, Collection<String> words, UnaryOperator<String> one) {
        return form.matcher(text).replaceAll((MatchResult found) -> {
            words.add(bounded(one.apply(found.group())));
            return " ";
        });
    }

    /** Crockford's base 32 has neither o nor i nor l, so whoever reads them out means 0 and 1. */
    private static String reference(String found) {
        String plain = found.replace("-", "");
        return plain.charAt(0) + plain.substring(1).replace('o', '0').replace('i', '1').replace('l', '1');
    }

    private static String phone(String found) {
        String digits = found.replaceAll("[^0-9+]", "");
        return digits.replaceFirst("^(\\+|00)440?", "0");
    }
}
