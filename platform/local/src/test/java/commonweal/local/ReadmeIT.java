package commonweal.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import commonweal.local.installation.Installation;
import commonweal.local.installation.LocalFile;
import commonweal.local.installation.Part;
import commonweal.local.installation.Progress;
import commonweal.local.installation.Settings;

import static org.assertj.core.api.Assertions.assertThat;

/** The README's words are carried out as they stand. */
class ReadmeIT {

    private static final Path README = Path.of("../../README.md");
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    @TempDir
    private Path data;

    @Test
    void beginsWithTheRunCommandAndTheTestCommand() throws IOException {
        assertThat(blocks("").stream().limit(2)).containsExactly("mvn -q -Plocal\n", "mvn verify\n");
    }

    @Test
    void tellsAJourneyThatMovesTheMeasures() throws Exception {
        String journey = blocks("bash").getFirst();
        try (Installation installation = Installation.start(
                new Settings(data, false,
                        Arrays.stream(Part.values()).collect(Collectors.toMap(Function.identity(), part -> 0))),
                new Progress(new PrintStream(System.err)))) {
            String lines = "set -eu\n" + at(installation.describe(), journey);

            assertThat(shell("until " + last(lines) + " | grep -q '100% (1 of 1)'; do sleep 0.2; done", lines))
                    .contains("\"band\":\"high\"", "\"factors\":[", "\"display\":");
        }
    }

    /** The journey once, then its last command until the figures have moved. */
    private String shell(String awaited, String lines) throws IOException, InterruptedException {
        Path script = Files.writeString(data.resolve("journey.sh"), lines + awaited + "\n");
        Path output = data.resolve("journey.txt");
        Process process = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start();
        boolean ended = process.waitFor(90, TimeUnit.SECONDS);
        process.destroyForcibly();
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended && process.exitValue() == 0).as(printed).isTrue();
        return printed;
    }

    private static String last(String lines) {
        return lines.strip().lines().reduce("", (before, line) -> line);
    }

    private static String at(LocalFile local, String journey) {
        String moved = journey.replace("http://localhost:8090", local.issuer().toString());
        for (Part part : List.of(Part.CASE_INTAKE, Part.RISK_ASSESSMENT, Part.TASKING, Part.PLAN_METRICS)) {
            moved = moved.replace("http://localhost:" + part.usualPort(), local.address(part).toString());
        }
        assertThat(moved).doesNotContain("localhost:80");
        return moved;
    }

    private static List<String> blocks(String language) throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(README));
        return blocks.results().filter(block -> block.group(1).equals(language)).map(block -> block.group(2)).toList();
    }
}
