package commonweal.intake.repeats;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import commonweal.events.Id;
import commonweal.intake.reports.Repeat;
import commonweal.intake.reports.Repeat.Kind;

import static commonweal.intake.repeats.UsualRepeats.USUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What the usual windows find in three months of Kent Police's published figures, which are in full months and at spots. */
class KentRepeatsTest {

    private final Map<String, Map<Id, Instant>> spots = new HashMap<>();

    @BeforeEach
    void readTheFiles() throws IOException {
        // why: open data that is read where it lies beside the project and is no part of it; RepeatRulesTest needs none
        assumeTrue(Files.isDirectory(KentFiles.FOLDER),
                "No police.uk files lie beside the project: they were NOT read.");
        for (KentFiles.Row row : KentFiles.rows(KentFiles.FOLDER)) {
            Map<Id, Instant> there = spots.computeIfAbsent(row.spot(), _ -> new HashMap<>());
            there.put(new Id("rep-" + spots.size() + "-" + there.size()), row.at());
        }
    }

    @Test
    void findsAThirdOfAllReportsAtFewSpots() {
        List<Repeat> found = spots.values().stream().flatMap(KentRepeatsTest::repeats).toList();

        assertThat(spots.values().stream().mapToInt(Map::size).sum()).isEqualTo(13_447);
        assertThat(found).hasSizeBetween(13_447 * 30 / 100, 13_447 * 36 / 100).extracting(Repeat::kind)
                .containsOnly(Kind.PLACE);
        assertThat(spots.values().stream().filter(there -> repeats(there).findAny().isPresent())).hasSize(569);
    }

    /** Three months are within the window of 180 days, so counting alone tells the same. */
    @Test
    void findsExactlyTheReportsAtSpotsWithFiveOrMore() {
        Map<Boolean, List<Map<Id, Instant>>> byFive = spots.values().stream()
                .collect(Collectors.partitioningBy(there -> there.size() >= 5));

        assertThat(byFive.get(true)).allSatisfy(there -> assertThat(repeats(there)).hasSize(there.size())
                .allSatisfy(repeat -> assertThat(repeat.count()).isEqualTo(there.size())));
        assertThat(byFive.get(false)).allSatisfy(there -> assertThat(repeats(there)).isEmpty());
    }

    private static Stream<Repeat> repeats(Map<Id, Instant> there) {
        return there.entrySet().stream().flatMap(report -> RepeatRules.found(report.getKey(), report.getValue(),
                Map.of(Trait.SPOT_AND_HEADING, there), USUAL).stream());
    }
}
