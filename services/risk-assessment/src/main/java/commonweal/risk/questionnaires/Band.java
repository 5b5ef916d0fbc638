package commonweal.risk.questionnaires;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import commonweal.events.Code;

/** How great the risk is, from the least to the greatest. */
public enum Band {

    LOW, MEDIUM, HIGH;

    /** The band as it stands in events, documents and the API. */
    public Code code() {
        return new Code(word());
    }

    /** The band in a sentence. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isBelow(Band other) {
        return compareTo(other) < 0;
    }

    public static Band of(String word) {
        return Arrays.stream(values()).filter(band -> band.word().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("band: '%s' (expected: %s)".formatted(word,
                        Arrays.stream(values()).map(Band::word).collect(Collectors.joining(", ")))));
    }
}
