package commonweal.risk.editions;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.risk.questionnaires.Edition;
import commonweal.risk.questionnaires.Questionnaire;

/**
 * A manager puts an edition live after a dry run of just this edition against the one in force, so that nobody is
 * surprised by who changes band.
 *
 * @param note why, in the manager's own words
 */
public record PutLive(Questionnaire edition, DryRun dryRun, String by, @Nullable String note) {

    /** What a decision comes to. */
    public sealed interface Outcome {

        record Done(PartnershipEditions editions) implements Outcome {}

        record Refused(String sentence) implements Outcome {}
    }

    /** @param inForce the edition that is answered for cases now, absent when there is none */
    public Outcome decide(PartnershipEditions editions, Optional<Edition> inForce, Instant now) {
        Plan plan = dryRun.plan();
        if (editions.live(edition.id()).filter(went -> went.dryRun().equals(dryRun.id())).isPresent()) {
            return new Outcome.Done(editions);
        }
        if (!(dryRun instanceof DryRun.Finished)) {
            return refused("is not finished", "a finished one");
        }
        if (!plan.questionnaire().equals(edition.id()) || !plan.edition().equals(edition.edition())) {
            return refused("was of %s, %s".formatted(plan.questionnaire(), plan.edition()),
                    "one of %s, %s".formatted(edition.id(), edition.edition()));
        }
        if (!plan.fingerprint().equals(edition.fingerprint())) {
            return refused("was made before the files of %s were changed".formatted(edition.edition()), "a new one");
        }
        if (!plan.live().equals(inForce)) {
            return refused("was made before another edition went live", "a new one");
        }
        return new Outcome.Done(editions.with(new WentLive(edition.id(), edition.edition(), edition.fingerprint(),
                dryRun.id(), by, now, note)));
    }

    private Outcome refused(String got, String expected) {
        return new Outcome.Refused("Dry run %s %s (expected: %s)".formatted(dryRun.id(), got, expected));
    }
}
