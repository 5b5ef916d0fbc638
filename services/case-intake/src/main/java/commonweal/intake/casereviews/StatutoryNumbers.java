package commonweal.intake.casereviews;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import commonweal.intake.decisions.Act;

/**
 * What the relevant bodies publish at least every twelve months (2014 Act, s.104(9)).
 *
 * @param from the first day of the year
 * @param to its last day
 * @param applications that came in the year
 * @param thresholdNotMet how often it was decided in the year that the threshold is not met
 * @param reviewsCarriedOut that ended in the year
 * @param reviewsWithRecommendations those of them that led to recommendations
 */
public record StatutoryNumbers(LocalDate from, LocalDate to, long applications, long thresholdNotMet,
        long reviewsCarriedOut, long reviewsWithRecommendations) {

    /** @param year the financial year that begins on 1 April of it */
    public static StatutoryNumbers of(int year, Collection<CaseReview> reviews) {
        LocalDate from = LocalDate.of(year, 4, 1);
        LocalDate to = from.plusYears(1).minusDays(1);
        Predicate<@Nullable Act> inYear = act -> act != null && !ReviewDeadlines.day(act).isBefore(from)
                && !ReviewDeadlines.day(act).isAfter(to);
        return new StatutoryNumbers(from, to, reviews.stream().filter(one -> inYear.test(one.applied())).count(),
                reviews.stream().filter(one -> one.decision() != null && !one.decision().met()
                        && inYear.test(one.decision().decided())).count(),
                reviews.stream().filter(one -> one.conclusion() != null
                        && inYear.test(one.conclusion().concluded())).count(),
                reviews.stream().filter(one -> one.conclusion() != null
                        && inYear.test(one.conclusion().concluded())
                        && !one.conclusion().recommendations().isEmpty()).count());
    }
}
