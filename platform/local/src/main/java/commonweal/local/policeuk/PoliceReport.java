package commonweal.local.policeuk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** An incident as the body of {@code POST /reports}: a month stays a month, a snap point stays a snap point. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PoliceReport(String channel, boolean anonymous, Occurred occurred, @Nullable Place place,
        String externalReference) {

    record Occurred(String from, String to, String precision) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(@Nullable Double longitude, @Nullable Double latitude, @Nullable String location,
            @Nullable String lsoa) {}

    static PoliceReport of(Row.Incident row) {
        YearMonth month = YearMonth.parse(row.month());
        return new PoliceReport("police-uk", true,
                new Occurred(month.atDay(1).toString(), month.atEndOfMonth().toString(), "month"),
                new Place(row.longitude(), row.latitude(), filled(row.location()), filled(row.lsoa())), key(row));
    }

    /**
     * What tells this incident apart, the same in every run: everything the row says, and which of its equals in the
     * file it is.
     */
    static String key(Row.Incident row) {
        String identity = String.join("\n", row.month(), row.force(), row.lsoa(), String.valueOf(row.longitude()),
                String.valueOf(row.latitude()), row.location(), Integer.toString(row.occurrence()));
        return "police-uk-%s-%s".formatted(row.month(), sha256(identity).substring(0, 32));
    }

    private static @Nullable String filled(String text) {
        return text.isBlank() ? null : text;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
