package commonweal.metrics.statements;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import commonweal.metrics.statements.Statement.Printed;

/** What a proof-reader marks: words that are not what they should be, and marks of the machine that set them. */
final class Misprints {

    private static final Pattern MARKUP = Pattern.compile("</?\\p{Alpha}+>|\\*\\*|__");
    /** Where an ampersand was wanted and its key hit without the shift: "Crime 7 Disorder". */
    private static final Pattern UNSHIFTED = Pattern.compile("\\p{Lu}\\p{L}+ (7) \\p{Lu}\\p{L}+");

    private Misprints() {}

    static List<Finding> of(Printed printed) {
        Matcher markup = MARKUP.matcher(printed.words());
        if (markup.find()) {
            return List.of(Finding.wrong("markup", printed, "'%s' stands in '%s' (expected: words alone)",
                    markup.group(), printed.words()));
        }
        if (printed.meant().isPresent()) {
            return printed.meant().get().equals(printed.words())
                    ? List.of()
                    : List.of(Finding.wrong("misprint", printed, "'%s' is printed (expected: %s)", printed.words(),
                            printed.meant().get()));
        }
        return UNSHIFTED.matcher(printed.words()).find()
                ? List.of(Finding.unclear("misprint", printed,
                        "'%s' is printed, where 7 and & are one key (expected: &)", printed.words()))
                : List.of();
    }
}
