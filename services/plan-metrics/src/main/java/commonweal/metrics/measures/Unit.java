package commonweal.metrics.measures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a measure counts. Some units are parts of a fact: a case holds its referrals and surveys. */
public enum Unit {

    REPORT(FactKind.REPORT), CASE(FactKind.CASE), REFERRAL(FactKind.CASE, "referral-id"), ASSESSMENT(FactKind.CASE,
            "assessment-id"), SURVEY(FactKind.CASE, "survey-id"), REVIEW(FactKind.CASE,
                    "review-id"), ACTION(FactKind.CASE, "action-id"), RESOURCE(FactKind.RESOURCE), DEPLOYMENT(
                            FactKind.RESOURCE,
                            "deployment-id"), OPERATION(FactKind.OPERATION), AUDIT_ACTION(FactKind.OPERATION,
                                    "action-id"),
    /** Where operations are held, a hot spot or a school; each counts anew in each financial year. */
    PLACE(FactKind.PLACE), MEETING(FactKind.MEETING), RETURN(FactKind.RETURN),
    /** A paper of the partnership for a period, with all its editions. */
    PAPER(FactKind.PAPER);

    private final FactKind fact;
    private final Optional<String> groupedBy;

    Unit(FactKind fact) {
        this.fact = fact;
        this.groupedBy = Optional.empty();
    }

    Unit(FactKind fact, String groupedBy) {
        this.fact = fact;
        this.groupedBy = Optional.of(groupedBy);
    }

    /** The kind of fact that holds such units. */
    public FactKind fact() {
        return fact;
    }

    /** The detail that tells the units of one fact apart; none when the fact is the unit. */
    public Optional<String> groupedBy() {
        return groupedBy;
    }

    /** Whether it is another unit in each financial year, so that what happens year after year counts in each. */
    public boolean isYearly() {
        return fact == FactKind.PLACE;
    }

    /** Whether each of them is about somebody. */
    public boolean isAboutPeople() {
        return fact == FactKind.REPORT || fact == FactKind.CASE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Unit parse(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unit: '%s' (expected: %s)".formatted(code,
                        Arrays.stream(values()).map(Unit::code).collect(Collectors.joining(", ")))));
    }

    /** For sentences: several of them. */
    public String plural() {
        return code().replace('-', ' ') + "s";
    }
}
