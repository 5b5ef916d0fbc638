package commonweal.web.plans;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.web.services.Figures;
import commonweal.web.services.Plan;

/** The measures of a plan under the priority that each belongs to. */
public record Standing(String title, @Nullable String summary, List<Row> rows) {

    /** How a measure stands, as a tag: the words say it, the colour only repeats it. */
    public record Tag(String words, String colour) {}

    public record Row(Figures.Measure measure, Tag tag, @Nullable Bar bar, @Nullable Trend trend) {

        static Row of(Figures.Measure measure) {
            return new Row(measure, Standing.tag(measure.status()), Bar.of(measure).orElse(null),
                    Trend.of(measure).orElse(null));
        }
    }

    static List<Standing> of(Plan plan, Figures figures) {
        List<Standing> standings = new ArrayList<>();
        for (Plan.Priority priority : plan.priorities()) {
            List<Row> rows = rows(figures.measures().stream().filter(m -> priority.id().equals(m.priority())).toList());
            if (!rows.isEmpty()) {
                standings.add(new Standing(priority.title(), priority.summary(), rows));
            }
        }
        List<String> known = plan.priorities().stream().map(Plan.Priority::id).toList();
        List<Row> others = rows(figures.measures().stream().filter(m -> !known.contains(m.priority())).toList());
        if (!others.isEmpty()) {
            standings.add(new Standing("Other measures", null, others));
        }
        return standings;
    }

    private static List<Row> rows(List<Figures.Measure> measures) {
        return measures.stream().map(Row::of).toList();
    }

    static Tag tag(String status) {
        return switch (status) {
            case "on-target" -> new Tag("On target", "green");
            case "at-risk" -> new Tag("At risk", "yellow");
            case "off-target" -> new Tag("Off target", "red");
            case "too-early" -> new Tag("Too early to say", "grey");
            case "no-data" -> new Tag("No figures yet", "grey");
            case "suppressed" -> new Tag("Too few to show", "grey");
            case "no-target" -> new Tag("No target set", "blue");
            default -> new Tag(status, "grey");
        };
    }
}
