package commonweal.http;

import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/**
 * The version that the caller decided on, from the header {@code If-Match}: a controller takes it as an argument.
 *
 * @param version nothing when the header is absent or {@code *}, and any version will do
 */
public record IfMatch(OptionalLong version) {

    /** Whatever the version is. */
    public static final IfMatch ANY = new IfMatch(OptionalLong.empty());

    /**
     * Reads the header.
     *
     * @throws Refused 400 when it is not a tag of ours
     */
    static IfMatch of(@Nullable String header) {
        return new IfMatch(Etag.ifMatch(header));
    }

    /** This version and no other. */
    public static IfMatch version(long version) {
        return new IfMatch(OptionalLong.of(version));
    }

    /** Whether the caller insists on a version, so that nothing may be decided anew on another one. */
    public boolean isGiven() {
        return version.isPresent();
    }

    /**
     * Refuses a change that was decided on another version than the present one.
     *
     * @throws StaleVersion 412
     */
    public void check(Object id, long present) {
        Etag.check(id, version, present);
    }

    /** What to tell a caller whom somebody else overtook. */
    public StaleVersion overtaken(Object id, long present) {
        return new StaleVersion(id, version.orElse(present), present);
    }
}
