package commonweal.web.cases;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import commonweal.web.pages.Panel;
import commonweal.web.services.Officers;
import commonweal.web.services.Service;
import commonweal.web.services.TimelineEntry;

import static org.assertj.core.api.Assertions.assertThat;

class StoryTest {

    private static final Officers OFFICERS = new Officers(List.of(new Officers.Officer("officer", "Olive Example", 3)));

    @Test
    void tellsWhatHappenedOnceNewestFirst() {
        Map<String, Panel<List<TimelineEntry>>> timelines = new LinkedHashMap<>();
        timelines.put("Case", Panel.shown(List.of(entry("09:00", "Opened"), entry("11:00", "Closed"))));
        timelines.put("Risk", Panel.shown(List.of(entry("10:00", "Assessed"))));

        Story story = Story.of(timelines, OFFICERS);

        assertThat(story.happenings()).extracting(Story.Happening::text).containsExactly("Closed", "Assessed",
                "Opened");
        assertThat(story.happenings()).extracting(Story.Happening::source).containsExactly("Case", "Risk", "Case");
        assertThat(story.happenings()).extracting(Story.Happening::by).containsOnly("Olive Example");
        assertThat(story.missing()).isEmpty();
    }

    @Test
    void saysWhoseEntriesAreMissing() {
        Story story = Story.of(Map.of("Risk", Panel.away(Service.RISK_ASSESSMENT)), OFFICERS);

        assertThat(story.missing()).containsExactly("This part is not available at the moment: risk assessment.");
    }

    private static TimelineEntry entry(String time, String text) {
        return new TimelineEntry(Instant.parse("2026-03-05T%s:00Z".formatted(time)), "what", text, "officer", null);
    }
}
