package commonweal.risk.questionnaires;

import java.util.ArrayList;
import java.util.List;

import commonweal.events.Code;

/** What answers come to: a total with a proposed band when every question is answered, else only a lower bound. */
public sealed interface Score {

    /** What each answer added, in the order of the form. */
    List<Factor> factors();

    /**
     * Every question is answered.
     *
     * @param total the sum of the factors
     * @param maximum the highest possible total
     * @param bandOfTotal what the band table says
     * @param fired the floors that applied, whether or not they changed the band
     */
    record Complete(List<Factor> factors, int total, int maximum, Band bandOfTotal, List<FiredFloor> fired)
            implements
                Score {

        public Complete {
            factors = List.copyOf(factors);
            fired = List.copyOf(fired);
        }

        /** The same for the same options chosen, and no others. */
        public String answersFingerprint() {
            return Fingerprint.of(factors);
        }

        /** The band of the total, lifted by the floors that fired; it counts once a person has confirmed it. */
        public Band proposedBand() {
            return fired.stream().map(FiredFloor::atLeast).reduce(bandOfTotal,
                    (band, floor) -> band.isBelow(floor) ? floor : band);
        }
    }

    /**
     * Some questions are not answered, so there is no band.
     *
     * @param atLeast the sum so far
     * @param missing the questions without an answer
     */
    record Incomplete(List<Factor> factors, int atLeast, List<Code> missing) implements Score {

        public Incomplete {
            factors = List.copyOf(factors);
            missing = List.copyOf(missing);
        }
    }

    /** A floor that applied, in the words of the rule at the time. */
    record FiredFloor(Code id, String text, Band atLeast) {}

    static Score of(Questionnaire questionnaire, Answers answers) {
        List<Factor> factors = new ArrayList<>();
        List<Code> missing = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            answers.to(question.id()).ifPresentOrElse(answer -> factors.add(Factor.of(question, answer)),
                    () -> missing.add(question.id()));
        }
        int total = factors.stream().mapToInt(Factor::score).sum();
        if (!missing.isEmpty()) {
            return new Incomplete(factors, total, missing);
        }
        BandTable bands = questionnaire.bands();
        List<FiredFloor> fired = bands.floors().stream().filter(floor -> floor.fires(answers))
                .map(floor -> new FiredFloor(floor.id(), floor.text(), floor.atLeast())).toList();
        return new Complete(factors, total, questionnaire.maximum(), bands.band(total), fired);
    }
}
