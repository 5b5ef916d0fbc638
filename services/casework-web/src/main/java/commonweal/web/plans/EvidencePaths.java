package commonweal.web.plans;

import org.jspecify.annotations.Nullable;

import commonweal.web.services.Figures;
import commonweal.web.signin.Area;
import commonweal.web.signin.SignedIn;

/** Where a piece of evidence can be looked at, for those who may. */
public record EvidencePaths(SignedIn user) {

    public @Nullable String of(Figures.Evidence evidence) {
        String id = evidence.id();
        if (id.startsWith("case-") && user.mayOpen(Area.CASES)) {
            return "/cases/" + id;
        }
        if (id.startsWith("rep-") && user.mayOpen(Area.TRIAGE)) {
            return "/reports/" + id;
        }
        if (id.startsWith("ref-") && user.mayOpen(Area.TASK_GROUPS)) {
            return "/referrals/" + id;
        }
        return null;
    }
}
