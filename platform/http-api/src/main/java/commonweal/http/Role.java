package commonweal.http;

import java.util.List;

/** The roles that a token's claim {@code roles} may carry. */
public final class Role {

    public static final String CSU_OFFICER = "csu-officer";
    public static final String CSU_MANAGER = "csu-manager";
    public static final String GROUP_CHAIR = "group-chair";
    public static final String GROUP_MEMBER = "group-member";
    public static final String PARTNER_RETURNS = "partner-returns";

    /** Sees published figures only. */
    public static final String SCRUTINY = "scrutiny";

    /** Sees roll-ups only. */
    public static final String COUNTY = "county";

    /** Runs the system: quarantine, replay, rebuild, sample data. */
    public static final String OPERATOR = "operator";

    public static final List<String> ALL = List.of(CSU_OFFICER, CSU_MANAGER, GROUP_CHAIR, GROUP_MEMBER, PARTNER_RETURNS,
            SCRUTINY, COUNTY, OPERATOR);

    private Role() {}
}
