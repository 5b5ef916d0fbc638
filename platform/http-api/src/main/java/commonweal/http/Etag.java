package commonweal.http;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** An aggregate's version as an HTTP entity tag: version 7 is {@code "7"}. */
public final class Etag {

    private static final Pattern FORM = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private Etag() {}

    /** The value of the header {@code ETag}. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version in a header {@code If-Match}, nothing when the header is absent or {@code *}.
     *
     * @throws Refused 400 when the header is not a tag of ours
     */
    public static OptionalLong ifMatch(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return OptionalLong.empty();
        }
        Matcher tag = FORM.matcher(header.strip());
        if (!tag.matches()) {
            throw Refused.badRequest("if-match",
                    "If-Match: %s (expected: the ETag of the last answer, such as %s)".formatted(header, of(7)));
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }

    /**
     * The version in a header {@code If-Match} that has to be there.
     *
     * @throws ErrorResponseException 428 when it is absent
     */
    public static long requiredIfMatch(@Nullable String header) {
        return ifMatch(header).orElseThrow(() -> new ErrorResponseException(HttpStatus.PRECONDITION_REQUIRED,
                Problems.problem(HttpStatus.PRECONDITION_REQUIRED, "if-match-required",
                        "No If-Match was sent (expected: the ETag of the last answer, such as %s)".formatted(of(7))),
                null));
    }

    /**
     * Refuses a change that was decided on another version than the present one; no version given is no objection.
     *
     * @throws StaleVersion 412
     */
    public static void check(Object id, OptionalLong ifMatch, long present) {
        if (ifMatch.isPresent() && ifMatch.getAsLong() != present) {
            throw new StaleVersion(id, ifMatch.getAsLong(), present);
        }
    }
}
