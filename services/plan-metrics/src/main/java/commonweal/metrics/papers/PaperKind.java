package commonweal.metrics.papers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import commonweal.events.Code;
import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;

/** The papers there are, with whom they are for and what they are about. */
public enum PaperKind {

    /** For residents, put on parish websites each quarter (action 4.5 of the 2011-12 plan). */
    QUARTERLY("Community Safety Unit quarterly report", Span.QUARTER, true),
    /** For partners: what each owes and what was returned, at each quarter's end (paragraph 4 of the 2014-15 report). */
    PARTNER_SHEET("Partner monitoring sheet", Span.QUARTER, false),
    /** For the council's scrutiny of the partnership (paragraph 2.5 of Thanet's report of March 2015). */
    SCRUTINY("Scrutiny update", Span.EITHER, true),
    /** Once a year: a draft before its end, and the final one after. */
    ANNUAL("Annual report", Span.YEAR, true),
    /** What next year's priorities are chosen by (national standards of August 2007). */
    STRATEGIC_ASSESSMENT("Strategic assessment", Span.YEAR, true),
    /** Across the districts of a county, by its priorities and themes; aggregates only. */
    COUNTY("County community safety agreement: progress of the districts", Span.EITHER, true),
    /** The numbers that section 104 of the Anti-social Behaviour, Crime and Policing Act 2014 requires. */
    CASE_REVIEWS("ASB Case Review: statutory figures", Span.YEAR, true),
    /** Who was reached, by protected characteristic (Equality Act 2010, section 149). */
    EQUALITY("Equality breakdown", Span.EITHER, true);

    private enum Span {
        QUARTER, YEAR, EITHER
    }

    private final String title;
    private final Span span;
    private final boolean forPublic;

    PaperKind(String title, Span span, boolean forPublic) {
        this.title = title;
        this.span = span;
        this.forPublic = forPublic;
    }

    public String title() {
        return title;
    }

    /** Whether anybody may read it once it is published. */
    public boolean isForPublic() {
        return forPublic;
    }

    /** Whether it may be published before its period is over: it then says that it is a draft. */
    public boolean mayBeADraft() {
        return this == ANNUAL || this == SCRUTINY;
    }

    /** A county's agreement is rolled up from the districts' plans, and has no casework of its own. */
    public boolean fits(Plan plan) {
        return plan.districts().isEmpty() ? this != COUNTY : this == COUNTY;
    }

    public boolean fits(Period period) {
        return switch (span) {
            case QUARTER -> !period.isYear();
            case YEAR -> period.isYear();
            case EITHER -> true;
        };
    }

    /** The periods of a plan that this paper can be about and that have begun, the oldest first. */
    public List<Period> periods(Plan plan, LocalDate today) {
        return Stream.iterate(plan.year(), year -> year.start() <= plan.until().start(), FinancialYear::next)
                .flatMap(year -> Period.allOf(year).stream()).filter(this::fits)
                .filter(period -> !period.first().isAfter(today)).toList();
    }

    public Code code() {
        return new Code(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** @throws IllegalArgumentException when there is no such paper */
    public static PaperKind parse(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().value().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("paper: '%s' (expected: one of %s)".formatted(code,
                        Arrays.stream(values()).map(kind -> kind.code().value()).collect(Collectors.joining(", ")))));
    }
}
