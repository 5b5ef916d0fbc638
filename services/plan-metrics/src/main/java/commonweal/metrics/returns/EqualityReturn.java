package commonweal.metrics.returns;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.periods.Period;

/**
 * How many of the people who were reached in a quarter belong to which group, as counted from the partnership's own
 * monitoring forms: numbers only, nothing of a person. A changed return keeps what was said before.
 *
 * @param said oldest first, never empty; the last counts
 */
public record EqualityReturn(Id id, Id plan, Code partnership, Period period, Characteristic characteristic,
        List<Said> said) {

    /** The protected characteristics (Equality Act 2010, section 4). */
    public enum Characteristic {
        AGE, DISABILITY, GENDER_REASSIGNMENT("gender reassignment"), MARRIAGE_CIVIL_PARTNERSHIP(
                "marriage and civil partnership"), PREGNANCY_MATERNITY(
                        "pregnancy and maternity"), RACE, RELIGION_BELIEF(
                                "religion or belief"), SEX, SEXUAL_ORIENTATION("sexual orientation");

        private final String words;

        Characteristic() {
            this.words = name().toLowerCase(Locale.ROOT);
        }

        Characteristic(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Characteristic parse(String code) {
            return Arrays.stream(values()).filter(known -> known.code().equals(code)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("characteristic: '%s' (expected: one of %s)"
                            .formatted(code, Arrays.stream(values()).map(Characteristic::code)
                                    .collect(Collectors.joining(", ")))));
        }
    }

    /** People of one group. */
    public record Group(String name, long people) {

        public Group {
            if (people < 0) {
                throw new IllegalArgumentException("people: %d (expected: 0 or more)".formatted(people));
            }
        }
    }

    /**
     * What was said at one time.
     *
     * @param notAsked people who were not asked or did not say
     * @param by the subject of the token
     */
    public record Said(List<Group> groups, long notAsked, Instant at, String by) {

        public Said {
            groups = List.copyOf(groups);
            Set<String> names = new HashSet<>();
            groups.stream().filter(group -> !names.add(group.name())).findFirst().ifPresent(group -> {
                throw new IllegalArgumentException("group: '%s' is there twice (expected: once)".formatted(
                        group.name()));
            });
            if (groups.isEmpty() || notAsked < 0) {
                throw new IllegalArgumentException("%d groups and %d not asked (expected: a group at least, 0 or more)"
                        .formatted(groups.size(), notAsked));
            }
        }

        boolean same(Said other) {
            return groups.equals(other.groups) && notAsked == other.notAsked;
        }
    }

    public EqualityReturn {
        said = List.copyOf(said);
        if (period.isYear()) {
            throw new IllegalArgumentException("period: '%s' (expected: a quarter, such as %s-Q1)".formatted(period,
                    period.year()));
        }
    }

    public static EqualityReturn of(Id plan, Code partnership, Period period, Characteristic characteristic,
            Said said) {
        return new EqualityReturn(id(plan, period, characteristic), plan, partnership, period, characteristic,
                List.of(said));
    }

    public Said last() {
        return said.getLast();
    }

    /** What is kept after this was said; nothing when it was said before. */
    public Optional<EqualityReturn> after(Optional<EqualityReturn> before) {
        return before.isEmpty()
                ? Optional.of(this)
                : before.filter(known -> !known.last().same(last())).map(known -> known.saying(last()));
    }

    private EqualityReturn saying(Said next) {
        return new EqualityReturn(id, plan, partnership, period, characteristic,
                Stream.concat(said.stream(), Stream.of(next)).toList());
    }

    /** The same plan, quarter and characteristic are the same return. */
    public static Id id(Id plan, Period period, Characteristic characteristic) {
        return ReturnIds.of("eret", plan.value(), period.toString(), characteristic.code());
    }
}
