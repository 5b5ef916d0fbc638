package commonweal.metrics.papers.kinds;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import commonweal.metrics.papers.Block;
import commonweal.metrics.papers.Block.Paragraph;
import commonweal.metrics.papers.Census.Closed;
import commonweal.metrics.papers.Census.Worked;
import commonweal.metrics.papers.Paper.Section;
import commonweal.metrics.papers.Snapshot;
import commonweal.metrics.periods.Period;

/**
 * Cases that went well, told without anything that could lead to somebody: no place, no date, no name, nothing exact; and
 * only of categories of which enough cases were closed in the year that none of them can be told from the others.
 */
final class CaseStudies {

    private static final int MOST = 3;

    private CaseStudies() {}

    static Section of(Snapshot snapshot) {
        Map<String, List<Worked>> closed = snapshot.census().closedIn(Period.of(snapshot.period().year())).stream()
                .collect(Collectors.groupingBy(CaseStudies::category, TreeMap::new, Collectors.toList()));
        List<Worked> told = snapshot.census().closedIn(snapshot.period()).stream()
                .filter(worked -> worked.closed().filter(end -> end.behaviour().equals("improved")).isPresent())
                .filter(worked -> closed.getOrDefault(category(worked), List.of()).size() >= snapshot.small()
                        .threshold())
                .sorted(Comparator.comparing(Worked::accepted).reversed().thenComparing(CaseStudies::category)
                        .thenComparing(Worked::opened))
                .toList();
        List<Block> studies = new ArrayList<>();
        List<String> categories = new ArrayList<>();
        for (Worked worked : told) {
            if (studies.size() < MOST && !categories.contains(category(worked))) {
                categories.add(category(worked));
                studies.add(new Paragraph("Case study %d. %s".formatted(studies.size() + 1, story(worked))));
            }
        }
        if (studies.isEmpty()) {
            studies.add(new Paragraph(
                    "No case study is told: of no category were enough cases closed that one of them could not be recognised, or in none of them did the behaviour improve."));
        }
        return new Section("Case studies", studies);
    }

    private static String story(Worked worked) {
        String band = worked.band().map(risk -> " The risk was assessed as %s.".formatted(risk)).orElse("");
        String group = worked.accepted() ? " A task group of partners took it on." : "";
        return "%s was reported %s.%s%s It was closed after %s, and the behaviour had improved.".formatted(
                Words.of(category(worked)), often(worked.reports()), band, group,
                worked.closed().map(end -> time(worked, end)).orElse("some time"));
    }

    private static String often(long reports) {
        return reports == 1 ? "once" : reports < 4 ? "a few times" : "many times";
    }

    private static String time(Worked worked, Closed end) {
        long weeks = ChronoUnit.WEEKS.between(worked.opened(), end.day());
        return weeks < 4 ? "some weeks" : weeks < 26 ? "some months" : "more than half a year";
    }

    private static String category(Worked worked) {
        return worked.category().orElse("behaviour");
    }
}
