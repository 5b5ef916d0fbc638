package commonweal.risk.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import commonweal.events.Code;

/** Why a case should be assessed again, the weightiest first. */
public enum Cause {

    /** A report of the case bears a hate marker. */
    HATE_MARKER,
    /** The same person, household or place has been reported again and again. */
    REPEAT,
    /** Further reports came to the case, one by one, with another case, or by a split. */
    LINKED_REPORT,
    /** The days that go with the confirmed band are over. */
    BAND_CLOCK;

    /** The cause as it stands in events, documents, settings and the API. */
    public Code code() {
        return new Code(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public static Cause of(String code) {
        return Arrays.stream(values()).filter(cause -> cause.code().value().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("cause: '%s' (expected: %s)".formatted(code,
                        Arrays.stream(values()).map(cause -> cause.code().value()).collect(Collectors.joining(", ")))));
    }
}
