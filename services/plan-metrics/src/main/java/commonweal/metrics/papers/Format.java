package commonweal.metrics.papers;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The forms in which a paper can be had. */
public enum Format {
    HTML("text/html;charset=UTF-8"), PDF("application/pdf"), CSV("text/csv;charset=UTF-8"), XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such form */
    public static Format parse(String code) {
        return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("format: '%s' (expected: one of %s)".formatted(code,
                        Arrays.stream(values()).map(Format::code).collect(Collectors.joining(", ")))));
    }
}
