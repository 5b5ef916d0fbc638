package commonweal.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A JVM of its own that says which of its writes were acknowledged, until it is killed without warning. */
final class Victim {

    private static final Pattern ACKNOWLEDGED = Pattern.compile("acknowledged (.+)\\.");

    private Victim() {}

    static void acknowledged(Object write) {
        System.out.println("acknowledged " + write + ".");
    }

    /** Runs the main class, kills it after so many acknowledged writes, and returns all it said were. */
    static List<String> acknowledgedBeforeTheKill(Class<?> main, Path folder, int writes) throws Exception {
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-cp", System.getProperty("java.class.path"), main.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var output = process.inputReader()) {
            var printed = read(output, writes);
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
            // why: the full stop, for the kill may cut the last line
            var acknowledged = ACKNOWLEDGED.matcher(line);
            if (acknowledged.matches()) {
                lines.add(acknowledged.group(1));
            }
            if (lines.size() >= count) {
                break;
            }
        }
        return lines;
    }
}
