package commonweal.risk.editions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.risk.cases.Assessment;
import commonweal.risk.cases.CaseRisk;
import commonweal.risk.cases.KnownCase;
import commonweal.risk.questionnaires.Answers;
import commonweal.risk.questionnaires.Band;
import commonweal.risk.questionnaires.Questionnaire;
import commonweal.risk.questionnaires.Score;

/**
 * What an edition makes of assessments that were made with another: the bands proposed then and the bands it would
 * propose. What people have confirmed stays as it is.
 *
 * @param moves how often each band became each band, the unchanged ones too
 * @param changes the assessments whose band would be another, the first {@value #MOST_CHANGES}
 * @param notComparable assessments whose answers do not suffice for the edition
 * @param missing of those, how many lack an answer to each question
 */
public record Tally(SortedMap<Move, Integer> moves, List<Change> changes, int notComparable,
        SortedMap<Code, Integer> missing) {

    static final int MOST_CHANGES = 10_000;

    public static final Tally NONE = new Tally(new TreeMap<>(), List.of(), 0, new TreeMap<>());

    public Tally {
        moves = Collections.unmodifiableSortedMap(new TreeMap<>(moves));
        changes = List.copyOf(changes);
        missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
    }

    /** From one band to another, or to the same. */
    public record Move(Band from, Band to) implements Comparable<Move> {

        @Override
        public int compareTo(Move other) {
            int first = from.compareTo(other.from);
            return first == 0 ? to.compareTo(other.to) : first;
        }

        public boolean isChange() {
            return from != to;
        }
    }

    /**
     * An assessment that would propose another band.
     *
     * @param latest no later one was made of the case
     * @param open the case is open
     */
    public record Change(Id caseId, Id assessmentId, Instant at, Move move, boolean latest, boolean open) {}

    /** How many assessments were scored again or could not be. */
    public int assessments() {
        return moves.values().stream().mapToInt(Integer::intValue).sum() + notComparable;
    }

    /** How many would propose another band, listed or not. */
    public int changed() {
        return moves.entrySet().stream().filter(move -> move.getKey().isChange()).mapToInt(Map.Entry::getValue).sum();
    }

    /** The same with the assessments of further cases. */
    Tally with(List<CaseRisk> risks, Plan plan, Questionnaire edition) {
        SortedMap<Move, Integer> newMoves = new TreeMap<>(moves);
        List<Change> newChanges = new ArrayList<>(changes);
        SortedMap<Code, Integer> newMissing = new TreeMap<>(missing);
        int left = notComparable;
        for (CaseRisk risk : risks) {
            for (Assessment assessment : risk.assessments()) {
                if (!isMeant(assessment, plan)) {
                    continue;
                }
                switch (edition.score(Answers.known(edition, assessment.answers()))) {
                    case Score.Complete score -> {
                        Change change = change(risk, assessment, score);
                        newMoves.merge(change.move(), 1, Integer::sum);
                        if (change.move().isChange() && newChanges.size() < MOST_CHANGES) {
                            newChanges.add(change);
                        }
                    }
                    case Score.Incomplete score -> {
                        left++;
                        score.missing().forEach(question -> newMissing.merge(question, 1, Integer::sum));
                    }
                }
            }
        }
        return new Tally(newMoves, newChanges, left, newMissing);
    }

    private static boolean isMeant(Assessment assessment, Plan plan) {
        return assessment.questionnaire().equals(plan.questionnaire()) && !assessment.at().isBefore(plan.from())
                && assessment.at().isBefore(plan.to());
    }

    private static Change change(CaseRisk risk, Assessment assessment, Score.Complete score) {
        return new Change(risk.caseId(), assessment.id(), assessment.at(),
                new Move(assessment.score().proposedBand(), score.proposedBand()),
                assessment.equals(risk.assessments().getLast()), risk.known() instanceof KnownCase.Open);
    }
}
