package commonweal.metrics.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import commonweal.events.Code;
import commonweal.metrics.periods.Period;

/**
 * One success measure of a plan.
 *
 * @param priority the priority that it belongs to, if to one
 * @param action the number of the action whose number it is; nothing for a success measure of the plan
 * @param unit what is counted, for readers: cases, reports, crimes
 * @param population the known whole that a coverage is of, when the facts do not say it
 * @param rules from when on a status is given, and what is near enough
 * @param feed where its numbers come from
 * @param better which way is good; what the target says unless the plan says it
 * @param aboutPeople whether a small number could tell something about a person, so that it is not published
 * @param ends the day it runs to, when that is not the end of the plan's year
 * @param note what a reader should know about it
 * @param definition the measure in plain words, worked out once
 */
public record Measure(Code id, String title, Optional<Code> priority, Optional<String> action, Kind kind, String unit,
        Formula formula,
        Optional<Target> target, Optional<Baseline> baseline, Optional<BigDecimal> population, Rules rules, Feed feed,
        Optional<Better> better, boolean aboutPeople, Optional<LocalDate> ends, Optional<String> note,
        String definition) {

    /**
     * From when on a status is given, and what is near enough.
     *
     * @param minimum the fewest units that say anything about a percentage or an average while the period is open
     * @param margin a target missed by no more than this is at risk
     */
    public record Rules(int minimum, BigDecimal margin) {}

    /** Where the numbers come from. */
    public sealed interface Feed {

        /** Events of the casework. */
        record Casework() implements Feed {}

        /**
         * Figures that agencies return.
         *
         * @param yearly once a year instead of each quarter
         * @param register what is on record of it already, for whoever fills in the form
         */
        record Returned(Set<Code> agencies, boolean yearly, Optional<Register> register) implements Feed {

            public Returned {
                agencies = java.util.Collections.unmodifiableSet(new TreeSet<>(agencies));
            }

            /** How many returns make up a period. */
            public int owedIn(Period period) {
                return agencies.size() * (yearly || !period.isYear() ? 1 : 4);
            }
        }
    }

    /**
     * Communities that want something and get it: from the register of their priorities and the operations held there.
     *
     * @param topThree what has to be among a community's three most important priorities
     * @param reachedBy the kinds of operation of which one is enough
     */
    public record Register(String topThree, Set<Code> reachedBy) {

        public Register {
            reachedBy = java.util.Collections.unmodifiableSet(new TreeSet<>(reachedBy));
        }
    }

    public Measure {
        if (kind == Kind.CHANGE && baseline.isEmpty()) {
            throw new IllegalArgumentException("measure %s: no baseline (expected: one, for a change)".formatted(id));
        }
        better = better.or(() -> kind == Kind.MILESTONE ? Optional.empty() : target.map(Better::of));
    }

    /** With its definition made from all the rest. */
    public Measure defined() {
        return new Measure(id, title, priority, action, kind, unit, formula, target, baseline, population, rules, feed,
                better,
                aboutPeople, ends, note, Definition.of(this));
    }
}
