package commonweal.intake.repeats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import commonweal.events.Id;
import commonweal.intake.repeats.RepeatPractice.Window;
import commonweal.intake.reports.Repeat;
import commonweal.intake.reports.Repeat.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What the usual windows find in three months of Kent Police's published figures, which are in full months and at spots. */
class KentRepeatsTest {

    private static final Path FOLDER = Path.of("../../../shared/data/police-uk");
    private static final RepeatPractice USUAL = new RepeatPractice(1,
            List.of(new Window(Set.of(Kind.PERSON, Kind.HOUSEHOLD), 2, 14),
                    new Window(Set.of(Kind.PERSON, Kind.HOUSEHOLD), 3, 183), new Window(Set.of(Kind.values()), 5, 180)),
            Duration.ofHours(48));

    private final Map<String, Map<Id, Instant>> spots = new HashMap<>();

    @BeforeEach
    void readTheFiles() throws IOException {
        // why: open data that is read where it lies beside the project and is no part of it; RepeatRulesTest needs none
        assumeTrue(Files.isDirectory(FOLDER), "No police.uk files lie beside the project: they were NOT read.");
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv")).sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        for (String line : lines) {
            String[] fields = line.split(",", -1);
            if (fields.length == 12 && fields[9].equals("Anti-social behaviour") && !fields[4].isEmpty()) {
                String spot = "%.4f,%.4f".formatted(Double.valueOf(fields[4]), Double.valueOf(fields[5]));
                Map<Id, Instant> there = spots.computeIfAbsent(spot, _ -> new HashMap<>());
                there.put(new Id("rep-" + spots.size() + "-" + there.size()),
                        YearMonth.parse(fields[1]).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
            }
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
