package commonweal.metrics.papers.kinds;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import commonweal.metrics.papers.Breakdown;
import commonweal.metrics.papers.Breakdown.Part;
import commonweal.metrics.papers.Numbers;
import commonweal.metrics.papers.Snapshot;
import commonweal.metrics.plans.Plan.Priority;

/**
 * What reports and cases say of a priority under the criteria that can be counted. It says nothing that does not follow from
 * the tables of the same paper, so that nothing kept back there can be worked out from here.
 */
final class CriteriaFigures {

    private CriteriaFigures() {}

    /** Its share of the reports to the unit. */
    static Optional<String> volume(Snapshot snapshot, Priority priority) {
        return of(priority, CaseworkParts.reportsByCategory(snapshot), part -> "%,d of %s to the unit%s.".formatted(
                part.number(), Words.count(part.all(), "report"),
                part.all() == 0 ? "" : " (%s)".formatted(Numbers.share(part.number(), part.all()).text())));
    }

    /** The reports to the unit beside those of the year before. */
    static Optional<String> trend(Snapshot snapshot, Priority priority) {
        return of(priority, CaseworkParts.reportsByCategory(snapshot), part -> "%s to the unit, %s.".formatted(
                Words.count(part.number(), "report"), part.before() == 0
                        ? "none a year before"
                        : "%,d a year before (%s)".formatted(part.before(),
                                Numbers.change(part.before(), part.number()).text())));
    }

    /** Its share of the cases at high risk. */
    static Optional<String> harm(Snapshot snapshot, Priority priority) {
        return of(priority, CaseworkParts.highRiskByCategory(snapshot),
                part -> "%,d of %s at high risk.".formatted(part.number(), Words.count(part.all(), "case")));
    }

    private static Optional<String> of(Priority priority, Breakdown breakdown, Function<Part, String> sentence) {
        if (priority.categories().isEmpty()) {
            return Optional.empty();
        }
        Set<String> names = priority.categories().stream().map(Words::of).collect(Collectors.toSet());
        return Optional.of(breakdown.part(names).map(sentence)
                .orElse("What was counted is too little of some of its categories to be shown."));
    }
}
