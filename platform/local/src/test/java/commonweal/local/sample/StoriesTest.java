package commonweal.local.sample;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class StoriesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:15:00Z");

    @TempDir
    private Path folder;

    @Test
    void tellsTheSameStoriesForTheSameMoment() {
        assertThat(Stories.until(NOW)).isEqualTo(Stories.until(NOW)).hasSizeGreaterThan(200);
    }

    @Test
    void movesAllOfThemWithTheMoment() {
        List<Story> today = Stories.until(NOW);
        List<Story> tomorrow = Stories.until(NOW.plus(Duration.ofDays(1)));

        assertThat(tomorrow.getFirst().at()).isEqualTo(today.getFirst().at().plus(Duration.ofDays(1)));
        assertThat(tomorrow.get(100).fate()).isEqualTo(today.get(100).fate());
    }

    @Test
    void coversMoreThanAYearAndEndsInTheRecentPast() {
        List<Story> stories = Stories.until(NOW);

        assertThat(stories).allMatch(story -> story.at().isBefore(NOW));
        assertThat(stories.getFirst().at()).isBefore(NOW.minus(Duration.ofDays(365)));
        assertThat(stories.getLast().at()).isAfter(NOW.minus(Duration.ofDays(3)));
    }

    @Test
    void hasSomethingForEveryPageAndMeasure() {
        List<Story> stories = Stories.until(NOW);

        assertThat(stories).filteredOn(story -> story.fate() instanceof Story.Waiting).hasSizeGreaterThan(1);
        assertThat(stories).filteredOn(story -> story.fate() instanceof Story.Worked worked
                && worked.risk() == Story.Risk.HIGH && worked.family()).hasSizeGreaterThan(5);
        assertThat(stories).filteredOn(
                story -> story.fate() instanceof Story.Worked worked && worked.satisfaction() > 3)
                .hasSizeGreaterThan(20);
    }

    @Test
    void answersEveryQuestionOfWhateverQuestionnaireThereIs() {
        JsonNode form = JsonMapper.shared()
                .readTree("""
                          {"questions":[{"id":"q1","options":[{"id":"no","score":0},{"id":"yes","score":3}]},
                          {"id":"q2","options":[{"id":"much","score":5},{"id":"none","score":0}]}]}""");

        assertThat(Answers.to(form, Story.Risk.HIGH, 1)).containsOnlyKeys("q1", "q2");
        assertThat(Answers.to(form, Story.Risk.LOW, 7)).isEqualTo(Answers.to(form, Story.Risk.LOW, 7));
    }

    @Test
    void remembersHowFarItCameAndThatItWasRemoved() {
        SampleState.change(folder, found -> SampleState.begin(true, NOW).with(3).with(5));
        assertThat(SampleState.in(folder)).hasValueSatisfying(state -> {
            assertThat(state.wanted()).isTrue();
            assertThat(state.told()).containsExactlyInAnyOrder(3, 5);
        });

        SampleState.change(folder, found -> found.orElseThrow().removed());
        SampleState.change(folder, found -> found.orElseThrow().with(7));
        assertThat(SampleState.in(folder)).hasValueSatisfying(state -> assertThat(state.wanted()).isFalse());
    }
}
