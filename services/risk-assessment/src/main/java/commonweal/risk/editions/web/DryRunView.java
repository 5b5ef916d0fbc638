package commonweal.risk.editions.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.risk.editions.DryRun;
import commonweal.risk.editions.Plan;
import commonweal.risk.editions.Tally;
import commonweal.risk.questionnaires.Edition;

/**
 * What the API shows of a dry run.
 *
 * @param version of the questions
 * @param liveVersion of the questions in force when it began
 * @param from the earliest assessment that counts
 * @param status running, finished or given-up
 * @param percent how far it is
 * @param reason why it was given up
 * @param assessments scored again, or not comparable
 * @param changed how many of those would propose another band
 * @param counts by the band then and the band it would be, the unchanged ones too
 * @param cases the first of those who would change band, absent in lists
 */
record DryRunView(Id id, Code questionnaire, int version, int bandTableVersion, @Nullable Integer liveVersion,
        @Nullable Integer liveBandTableVersion, Instant from, Instant to, String status, int casesLookedAt,
        int casesToLookAt, int percent, Instant startedAt, String by, @Nullable Instant finishedAt,
        @Nullable String reason, int assessments, int changed, List<Count> counts, NotComparable notComparable,
        @Nullable List<Changed> cases) {

    private static final int FIRST = 200;

    record Count(Code from, Code to, int count) {}

    /** @param missing by question, how many assessments have no answer that the edition takes */
    record NotComparable(int count, List<Missing> missing) {}

    record Missing(Code questionId, int count) {}

    record Changed(Id caseId, Id assessmentId, Instant at, Code from, Code to, boolean latest, boolean open) {

        static Changed of(Tally.Change change) {
            return new Changed(change.caseId(), change.assessmentId(), change.at(), change.move().from().code(),
                    change.move().to().code(), change.latest(), change.open());
        }
    }

    static DryRunView of(DryRun run) {
        return of(run, run.tally().changes().stream().limit(FIRST).map(Changed::of).toList());
    }

    static DryRunView withoutCases(DryRun run) {
        return of(run, null);
    }

    private static DryRunView of(DryRun run, @Nullable List<Changed> cases) {
        return switch (run) {
            case DryRun.Running running -> of(run, "running", running.toLookAt(), null, null, cases);
            case DryRun.Finished finished -> of(run, "finished", run.lookedAt(), finished.at(), null, cases);
            case DryRun.GivenUp givenUp ->
                of(run, "given-up", run.lookedAt(), givenUp.at(), givenUp.reason(), cases);
        };
    }

    private static DryRunView of(DryRun run, String status, int toLookAt, @Nullable Instant finishedAt,
            @Nullable String reason, @Nullable List<Changed> cases) {
        Plan plan = run.plan();
        Tally tally = run.tally();
        // why: cases assessed while it runs are looked at too
        int atLeast = Math.max(toLookAt, run.lookedAt());
        int percent = status.equals("running") ? (int) (99L * run.lookedAt() / Math.max(1, atLeast)) : 100;
        return new DryRunView(run.id(), plan.questionnaire(), plan.edition().version(),
                plan.edition().bandTableVersion(), plan.live().map(Edition::version).orElse(null),
                plan.live().map(Edition::bandTableVersion).orElse(null), plan.from(), plan.to(), status,
                run.lookedAt(), atLeast, percent, run.startedAt(), plan.by(), finishedAt, reason,
                tally.assessments(), tally.changed(), counts(tally), notComparable(tally), cases);
    }

    private static List<Count> counts(Tally tally) {
        return tally.moves().entrySet().stream().map(
                move -> new Count(move.getKey().from().code(), move.getKey().to().code(), move.getValue())).toList();
    }

    private static NotComparable notComparable(Tally tally) {
        return new NotComparable(tally.notComparable(), tally.missing().entrySet().stream()
                .map(lacking -> new Missing(lacking.getKey(), lacking.getValue())).toList());
    }
}
