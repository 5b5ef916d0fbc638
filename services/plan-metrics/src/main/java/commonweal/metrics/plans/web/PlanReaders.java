package commonweal.metrics.plans.web;

import java.util.Arrays;
import java.util.stream.Stream;

import commonweal.http.Caller;
import commonweal.http.Role;
import commonweal.metrics.plans.Plan;

/** Who may read plans and their figures. */
public final class PlanReaders {

    private static final String[] ROLES = {Role.CSU_OFFICER, Role.CSU_MANAGER, Role.GROUP_CHAIR, Role.GROUP_MEMBER,
            Role.PARTNER_RETURNS, Role.SCRUTINY, Role.OPERATOR};
    private static final String[] STAFF = {Role.CSU_OFFICER, Role.CSU_MANAGER, Role.GROUP_CHAIR, Role.GROUP_MEMBER};

    private PlanReaders() {}

    public static String[] ofPlans() {
        return ROLES.clone();
    }

    /** Those, and who reads for a county, who sees papers only. */
    public static String[] ofPlansOrPapers() {
        return Stream.concat(Arrays.stream(ROLES), Stream.of(Role.COUNTY)).toArray(String[]::new);
    }

    /** Who reads for a county finds its agreements in the list, for the papers that are made of them, and nothing else. */
    static boolean findsInList(Caller caller, Plan plan) {
        return Arrays.stream(ROLES).anyMatch(caller::has) || !plan.districts().isEmpty();
    }

    /** Those who may see which cases and reports stand behind a figure. */
    public static String[] ofEvidence() {
        return STAFF.clone();
    }

    /** Whether the caller may see more than what is published: everybody but scrutiny. */
    public static boolean isInside(Caller caller) {
        return Arrays.stream(ROLES).filter(role -> !role.equals(Role.SCRUTINY)).anyMatch(caller::has);
    }
}
