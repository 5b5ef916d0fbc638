package commonweal.metrics.papers;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import commonweal.events.PlanMetricsEvent.PeriodPublished;
import commonweal.events.Sha256;
import commonweal.metrics.plans.Plan;

/**
 * A manager publishes a paper as it is at this moment.
 *
 * @param says the hash of what it says, whenever it was made
 * @param forms its bytes in every form
 */
public record PublishPaper(Paper paper, Sha256 says, Map<Format, byte[]> forms, String by) {

    /** What comes of it. */
    public sealed interface Outcome {

        record Accepted(PublishedPaper paper, PeriodPublished event) implements Outcome {}

        /** The last edition says the same. */
        record Unchanged(PublishedPaper paper) implements Outcome {}

        record Rejected(String reason) implements Outcome {}
    }

    /** @param last the last edition of the same paper */
    public Outcome decide(Plan plan, Optional<PublishedPaper> last, Instant now) {
        if (paper.stage() == Paper.Stage.DRAFT && !paper.kind().mayBeADraft()) {
            return new Outcome.Rejected("period: %s is not over (expected: one that has ended, for this paper)"
                    .formatted(paper.period()));
        }
        if (last.filter(known -> known.says().equals(says)).isPresent()) {
            return new Outcome.Unchanged(last.get());
        }
        int edition = last.map(known -> known.edition() + 1).orElse(1);
        PublishedPaper published = new PublishedPaper(
                PublishedPaper.id(plan.id(), paper.kind(), paper.period(), edition), plan.id(), plan.partnership(),
                paper.kind(), paper.period(), paper.stage(), edition, paper.title(), paper.subtitle(), says, now, by,
                PublishedPaper.forms(forms));
        return new Outcome.Accepted(published, new PeriodPublished(plan.id(), paper.period().code(),
                paper.kind().code(), published.sha256()));
    }
}
