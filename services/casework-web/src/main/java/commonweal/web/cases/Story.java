package commonweal.web.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import commonweal.web.pages.Panel;
import commonweal.web.services.Officers;
import commonweal.web.services.TimelineEntry;

/**
 * What happened in a case, told once from what each service knows of it: newest first, with a sentence for each
 * service that could not be asked.
 */
public record Story(List<Happening> happenings, List<String> missing) {

    /** @param source where it was done, in plain words */
    public record Happening(Instant at, String source, String text, @Nullable String by) {}

    static Story of(Map<String, Panel<List<TimelineEntry>>> timelines, Officers officers) {
        List<Happening> happenings = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        timelines.forEach((source, panel) -> {
            switch (panel) {
                case Panel.Shown<List<TimelineEntry>>(List<TimelineEntry> entries) -> entries.forEach(
                        entry -> happenings.add(
                                new Happening(entry.at(), source, entry.text(), named(entry.by(), officers))));
                case Panel.Missing<List<TimelineEntry>>(String why) -> missing.add(why);
            }
        });
        happenings.sort(Comparator.comparing(Happening::at).reversed());
        return new Story(List.copyOf(happenings), List.copyOf(missing));
    }

    private static @Nullable String named(@Nullable String by, Officers officers) {
        return by == null ? null : officers.name(by);
    }
}
