package commonweal.risk.editions;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Id;
import commonweal.risk.cases.CaseRisk;
import commonweal.risk.questionnaires.Questionnaire;

/** Past assessments scored again under an edition, to see who would change band before it goes live. */
public sealed interface DryRun {

    Id id();

    Plan plan();

    Tally tally();

    /** How many cases have been looked at. */
    int lookedAt();

    Instant startedAt();

    /**
     * It is being worked off, case by case in the order of their ids.
     *
     * @param toLookAt how many cases there were when it began
     * @param after the last case looked at, absent at first
     * @param progressAt when it last went on; long ago means that whoever worked on it is gone
     */
    record Running(Id id, Plan plan, Tally tally, int lookedAt, int toLookAt, @Nullable Id after, Instant startedAt,
            Instant progressAt) implements DryRun {

        /** The same with further cases. */
        public Running with(List<CaseRisk> next, Questionnaire edition, Instant now) {
            return new Running(id, plan, tally.with(next, plan, edition), lookedAt + next.size(), toLookAt,
                    next.getLast().caseId(), startedAt, now);
        }

        public Finished finished(Instant now) {
            return new Finished(id, plan, tally, lookedAt, startedAt, now);
        }

        public GivenUp givenUp(String reason, Instant now) {
            return new GivenUp(id, plan, tally, lookedAt, startedAt, now, reason);
        }
    }

    record Finished(Id id, Plan plan, Tally tally, int lookedAt, Instant startedAt, Instant at) implements DryRun {}

    /**
     * It cannot be finished.
     *
     * @param reason in words
     */
    record GivenUp(Id id, Plan plan, Tally tally, int lookedAt, Instant startedAt, Instant at, String reason)
            implements
                DryRun {}

    static Running begun(Id id, Plan plan, int toLookAt, Instant now) {
        return new Running(id, plan, Tally.NONE, 0, toLookAt, null, now, now);
    }
}
