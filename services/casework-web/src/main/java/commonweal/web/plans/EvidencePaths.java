package commonweal.web.plans;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import commonweal.web.services.Figures;
import commonweal.web.signin.Area;
import commonweal.web.signin.SignedIn;

/** Where a piece of evidence can be looked at, for those who may. */
public record EvidencePaths(SignedIn user) {

    public @Nullable String of(Figures.Evidence evidence) {
        return of(evidence.id(), Objects.requireNonNullElse(evidence.of(), ""));
    }

    /** @param of what holds the unit, such as the case of a survey; empty when it stands for itself */
    @Nullable
    String of(String unit, String of) {
        return Stream.of(unit, of).flatMap(id -> path(id).stream()).findFirst().orElse(null);
    }

    private Optional<String> path(String id) {
        if (id.startsWith("case-") && user.mayOpen(Area.CASES)) {
            return Optional.of("/cases/" + id);
        }
        if (id.startsWith("rep-") && user.mayOpen(Area.TRIAGE)) {
            return Optional.of("/reports/" + id);
        }
        // why: a member may open only the referrals that its agency has a part in; the case is there for them
        if (id.startsWith("ref-") && user.runsMeetings()) {
            return Optional.of("/referrals/" + id);
        }
        return Optional.empty();
    }
}
