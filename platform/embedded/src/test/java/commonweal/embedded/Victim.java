package commonweal.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own that prints a line for each write that was acknowledged, until it is killed without warning. */
final class Victim {

    private Victim() {}

    /** Runs the main class, kills it after so many lines, and returns every whole line it printed. */
    static List<String> acknowledgedBeforeTheKill(Class<?> main, Path folder, int lines) throws Exception {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-cp", System.getProperty("java.class.path"), main.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var output = process.inputReader()) {
            var printed = read(output, lines);
            // why: by its handle, for Process.destroyForcibly also closes the pipe that still holds lines
            process.toHandle().destroyForcibly();
            printed.addAll(read(output, Integer.MAX_VALUE));
            return printed;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static List<String> read(BufferedReader output, int count) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            // why: the kill may cut the last line, and what it would have said is then not known
            if (line.endsWith(".")) {
                lines.add(line.substring(0, line.length() - 1));
            }
            if (lines.size() >= count) {
                break;
            }
        }
        return lines;
    }
}
