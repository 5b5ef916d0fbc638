package commonweal.intake.feedback;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import commonweal.events.Code;

/**
 * A text that tells a reporter what was done, with places to be filled in, such as {@code {reference}}.
 *
 * @param label what officers call it
 * @param subject of an e-mail or letter
 * @param text of an e-mail or letter
 * @param sms the same, short
 */
public record FeedbackTemplate(Code code, String label, String subject, String text, String sms) {

    /** What can be filled in. */
    public static final Set<String> PLACES = Set.of("salutation", "reference", "received", "agency", "unit");

    /** Three text messages. */
    private static final int LONGEST_SMS = 459;
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    public FeedbackTemplate {
        for (String part : new String[]{subject, text, sms}) {
            PLACE.matcher(part).results().map(place -> place.group(1)).filter(name -> !PLACES.contains(name))
                    .findFirst().ifPresent(name -> {
                        throw new IllegalArgumentException(
                                "template %s: {%s} (expected: one of %s)".formatted(code, name, PLACES));
                    });
        }
        if (sms.length() > LONGEST_SMS) {
            throw new IllegalArgumentException("template %s: sms of %d characters (expected: at most %d)"
                    .formatted(code, sms.length(), LONGEST_SMS));
        }
    }

    /** A text ready for an officer to look over. */
    public record Draft(String subject, String text) {}

    /** @param values for each of {@link #PLACES} */
    public Draft fill(boolean asSms, Map<String, String> values) {
        return asSms
                ? new Draft("", filled(sms, values))
                : new Draft(filled(subject, values), filled(text, values));
    }

    private static String filled(String template, Map<String, String> values) {
        return PLACE.matcher(template).replaceAll((MatchResult place) -> Matcher
                .quoteReplacement(values.getOrDefault(place.group(1), "")));
    }
}
