package commonweal.risk.consistency;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import commonweal.events.Code;
import commonweal.risk.cases.Judgement;
import commonweal.risk.questionnaires.Band;

/**
 * Counts, over the confirmed assessments of a time, where the same answers to the same form ended in different bands. It
 * speaks of answers, not of people: what one person sees in a case that another does not may well be there.
 */
public final class Consistency {

    private final Instant from;
    private final Instant to;
    private final Map<Key, Group> groups = new HashMap<>();
    private int assessments;
    private int overridden;

    /** @param to assessments of this time and later are left out */
    public Consistency(Instant from, Instant to) {
        this.from = from;
        this.to = to;
    }

    /** Counts what was made of a case's answers, if it falls into the time. */
    public void add(Judgement judgement) {
        if (judgement.at().isBefore(from) || !judgement.at().isBefore(to)) {
            return;
        }
        Key key = new Key(judgement.questionnaire(), judgement.questionnaireVersion(), judgement.bandTableVersion(),
                judgement.answers());
        groups.computeIfAbsent(key, _ -> new Group(key, judgement.proposed())).add(judgement);
        assessments++;
        overridden += judgement.overrideReason() == null ? 0 : 1;
    }

    /** How many confirmed assessments were counted. */
    public int assessments() {
        return assessments;
    }

    /** How many of them got another band than the proposed one. */
    public int overridden() {
        return overridden;
    }

    /** How many share their answers with another one, so that there is something to compare. */
    public int comparable() {
        return groups.values().stream().mapToInt(Group::size).filter(size -> size > 1).sum();
    }

    /** The answers that ended in different bands, those given most often first. */
    public List<Group> differing() {
        return groups.values().stream().filter(Group::differs)
                .sorted(Comparator.comparing(Group::size).reversed().thenComparing(Group::answers)).toList();
    }

    private record Key(Code questionnaire, int version, int bandTableVersion, String answers) {}

    /**
     * A band that answers ended in.
     *
     * @param overrideReason absent where it is the proposed one
     */
    public record Outcome(Band band, Optional<Code> overrideReason) implements Comparable<Outcome> {

        static Outcome of(Judgement judgement) {
            return new Outcome(judgement.band(), Optional.ofNullable(judgement.overrideReason()));
        }

        @Override
        public int compareTo(Outcome other) {
            int byBand = band.compareTo(other.band);
            return byBand == 0 ? reason().compareTo(other.reason()) : byBand;
        }

        private String reason() {
            return overrideReason.map(Code::value).orElse("");
        }
    }

    /** All confirmed assessments with the same answers. */
    public static final class Group {

        private final Key key;
        private final Band proposed;
        private final SortedMap<Outcome, List<String>> confirmedBy = new TreeMap<>();

        private Group(Key key, Band proposed) {
            this.key = key;
            this.proposed = proposed;
        }

        private void add(Judgement judgement) {
            confirmedBy.computeIfAbsent(Outcome.of(judgement), _ -> new ArrayList<>()).add(judgement.by());
        }

        /** A fingerprint of the answers. */
        public String answers() {
            return key.answers();
        }

        public Code questionnaire() {
            return key.questionnaire();
        }

        public int questionnaireVersion() {
            return key.version();
        }

        public Band proposed() {
            return proposed;
        }

        public int size() {
            return confirmedBy.values().stream().mapToInt(List::size).sum();
        }

        /** How many people confirmed a band. */
        public int people() {
            return (int) confirmedBy.values().stream().flatMap(List::stream).distinct().count();
        }

        /** How often each outcome was confirmed. */
        public SortedMap<Outcome, Integer> outcomes() {
            SortedMap<Outcome, Integer> counts = new TreeMap<>();
            confirmedBy.forEach((outcome, by) -> counts.put(outcome, by.size()));
            return counts;
        }

        /** Who confirmed an outcome, as subjects of tokens. */
        public SortedSet<String> by(Outcome outcome) {
            return new TreeSet<>(confirmedBy.getOrDefault(outcome, List.of()));
        }

        private boolean differs() {
            return confirmedBy.keySet().stream().map(Outcome::band).distinct().count() > 1;
        }
    }
}
