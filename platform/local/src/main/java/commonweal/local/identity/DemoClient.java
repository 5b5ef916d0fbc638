package commonweal.local.identity;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A program that gets tokens for itself (client credentials) in local mode.
 *
 * @param roles what its tokens carry, none for the public pages
 * @param scopes what it may ask for
 * @param agency the partner agency that it speaks for
 */
public record DemoClient(String id, List<String> roles, List<String> scopes, List<String> partnerships,
        @Nullable String agency) {

    private static final List<String> EVERYTHING_A_TOOL_NEEDS = List.of("csu-officer", "csu-manager", "group-chair",
            "partner-returns", "operator");

    /** For tools: may do what officer, manager, chair, returns and operator may. */
    public static final DemoClient API = new DemoClient("commonweal-api", EVERYTHING_A_TOOL_NEEDS, List.of(),
            List.of(DemoUser.DISTRICT), null);

    /** The same for the archived partnership. */
    public static final DemoClient ARCHIVE_API = new DemoClient("commonweal-api-archive", EVERYTHING_A_TOOL_NEEDS,
            List.of(), List.of(DemoUser.ARCHIVE), null);

    /** The pages that residents see without an account. */
    public static final DemoClient PUBLIC_PAGES = new DemoClient("casework-web-public", List.of(), List.of("public"),
            List.of(DemoUser.DISTRICT), null);

    public static final List<DemoClient> ALL = List.of(API, ARCHIVE_API, PUBLIC_PAGES, returnsOf("police"),
            returnsOf("county-council"));

    public static Optional<DemoClient> withId(String id) {
        return ALL.stream().filter(client -> client.id.equals(id)).findFirst();
    }

    /** Sends in the figures of an agency, as only the agency may. */
    private static DemoClient returnsOf(String agency) {
        return new DemoClient("returns-" + agency, List.of("partner-returns"), List.of(), List.of(DemoUser.DISTRICT),
                agency);
    }

    /** Known to everybody, like the passwords of the demo users: local mode listens on the loopback address only. */
    public String secret() {
        return id + "-local";
    }
}
