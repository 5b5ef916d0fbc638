package commonweal.local.identity;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * An invented person to sign in as in local mode; the password is the name.
 *
 * @param name what is typed in to sign in
 * @param fullName as the pages show who is signed in
 * @param title what this person does, as shown on the sign-in page
 * @param agency the partner agency that the person works for
 * @param partnerships the fence around what the person sees
 */
public record DemoUser(String name, String fullName, String title, List<String> roles, @Nullable String agency,
        List<String> partnerships) {

    /** The invented district of local mode. */
    public static final String DISTRICT = "hollowdene";

    /** The invented county that the district lies in. */
    public static final String COUNTY = "hollowshire";

    /** The partnership whose old plan is kept as an archive. */
    public static final String ARCHIVE = "sevenoaks";

    public static final List<DemoUser> ALL = List.of(
            inDistrict("officer", "Olive Example", "Community safety officer", "csu-officer", "district-council"),
            new DemoUser("manager", "Morgan Example", "Community safety manager, also of the archived partnership",
                    List.of("csu-officer", "csu-manager"), "district-council", List.of(DISTRICT, ARCHIVE)),
            inDistrict("chair", "Charlie Example", "Chair of the task group", "group-chair", "police"),
            inDistrict("member-housing", "Harper Example", "Task group member, housing association", "group-member",
                    "housing"),
            inDistrict("member-police", "Parker Example", "Task group member, police", "group-member", "police"),
            inDistrict("returns", "Robin Example", "Partner who sends in quarterly returns", "partner-returns",
                    "police"),
            new DemoUser("scrutiny", "Sam Example", "Scrutiny committee: published figures only", List.of("scrutiny"),
                    null, List.of(DISTRICT, ARCHIVE)),
            new DemoUser("county", "Cary Example", "County partnership: roll-ups only", List.of("county"), null,
                    List.of(COUNTY, DISTRICT)),
            inDistrict("operator", "Ollie Example", "Looks after the system", "operator", null));

    public static Optional<DemoUser> named(String name) {
        return ALL.stream().filter(user -> user.name.equals(name)).findFirst();
    }

    public String password() {
        return name;
    }

    private static DemoUser inDistrict(String name, String fullName, String title, String role,
            @Nullable String agency) {
        return new DemoUser(name, fullName, title, List.of(role), agency, List.of(DISTRICT));
    }
}
