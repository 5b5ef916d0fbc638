package commonweal.web.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is signed in, for the length of a request.
 *
 * @param id the token's subject, by which the services know them
 * @param partnership the partnership they work in at the moment, one of {@code partnerships}
 * @param token the access token that is relayed to the services
 */
public record SignedIn(String id, String name, Set<Role> roles, Optional<String> agency, List<String> partnerships,
        Optional<String> partnership, String token) {

    public SignedIn {
        roles = Set.copyOf(roles);
        partnerships = List.copyOf(partnerships);
    }

    public boolean is(Role... anyOf) {
        return Arrays.stream(anyOf).anyMatch(roles::contains);
    }

    /** True for those who work on reports and cases. */
    public boolean worksCases() {
        return is(Role.CSU_OFFICER, Role.CSU_MANAGER);
    }

    /** True for those who decide on referrals. */
    public boolean decidesReferrals() {
        return is(Role.GROUP_CHAIR);
    }

    /** True for those who read plans for nothing but scrutiny: figures are theirs once they are final. */
    public boolean seesPublishedOnly() {
        return roles.stream().filter(Area.PLANS.openTo()::contains).toList().equals(List.of(Role.SCRUTINY));
    }

    /** True for those who prepare and run meetings, and what is put out: all that they decide on is the chair's. */
    public boolean runsMeetings() {
        return decidesReferrals() || worksCases();
    }

    /** True for those who may see which cases and reports stand behind a figure. */
    public boolean seesEvidence() {
        return runsMeetings() || is(Role.GROUP_MEMBER);
    }

    /** True when an action of this agency is theirs to complete. */
    public boolean mayComplete(String agencyOfAction) {
        return decidesReferrals() || is(Role.GROUP_MEMBER) && agency.filter(agencyOfAction::equals).isPresent();
    }

    public boolean mayOpen(Area area) {
        return area.openTo().stream().anyMatch(roles::contains);
    }

    @Override
    public String toString() {
        return name;
    }
}
