package commonweal.web.pages;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import commonweal.web.services.Refusal;
import commonweal.web.services.ServiceAway;

/** Refusals of the services in the words of the people who read them. */
public final class Refusals {

    private static final String STALE = "Somebody else has changed this since you opened it. Look at it as it is now, then decide again.";

    /** The code with which plan-metrics keeps figures back that are not final. */
    static final String NOT_PUBLISHED_CODE = "not-published";
    static final String NOT_PUBLISHED = "These figures are not published yet: the period has not ended.";

    private static final Pattern GOT_AND_EXPECTED = Pattern.compile("(.*?)\\.? \\(expected: (.*)\\)\\.?",
            Pattern.DOTALL);

    private static final Pattern NEXT_LINE = Pattern.compile("; (?=(?:[\\w. -]+, )?line \\d+: )");

    private static final Map<Refusal.Kind, String> WITHOUT_SENTENCE = Map.of(Refusal.Kind.CONFLICT,
            "This cannot be done any more: look at it as it is now.",
            Refusal.Kind.INVALID, "This could not be saved. Check what you have entered.",
            Refusal.Kind.NOT_ALLOWED, "Your role does not let you do this.", Refusal.Kind.NOT_KNOWN,
            "This is not known here.");

    private Refusals() {}

    public static String inWords(Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.STALE) {
            return STALE;
        }
        if (isNotPublished(refusal)) {
            return NOT_PUBLISHED;
        }
        if (refusal.kind() == Refusal.Kind.NOT_ALLOWED || refusal.sentence().isBlank()) {
            return String.valueOf(WITHOUT_SENTENCE.getOrDefault(refusal.kind(), STALE));
        }
        return said(refusal.sentence());
    }

    static boolean isNotPublished(Refusal refusal) {
        return refusal.kind() == Refusal.Kind.NOT_ALLOWED && refusal.code().equals(NOT_PUBLISHED_CODE);
    }

    /** What is wrong on several lines of a text stands on several lines, too. */
    private static String said(String sentence) {
        return NEXT_LINE.splitAsStream(sentence).map(Refusals::one).collect(Collectors.joining("\n"));
    }

    /** The services say what they got and, in brackets, what they expected: two sentences for people. */
    private static String one(String sentence) {
        Matcher parts = GOT_AND_EXPECTED.matcher(sentence);
        return parts.matches() ? "%s. What is needed: %s.".formatted(parts.group(1), parts.group(2)) : sentence;
    }

    /** Nobody can tell whether a command without an answer took effect, so the sentence does not pretend to. */
    public static String inWords(ServiceAway away) {
        return "This part is not available at the moment: %s. It is not certain whether your change was saved: look first, then try again."
                .formatted(away.service().plainWords());
    }
}
