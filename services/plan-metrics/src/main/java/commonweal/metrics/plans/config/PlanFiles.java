package commonweal.metrics.plans.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The texts of plans on the class path and in a folder; reading one may throw {@link PlanFileInvalid}. */
final class PlanFiles {

    private final List<String> resources;
    private final Optional<Path> folder;

    PlanFiles(List<String> resources, Optional<Path> folder) {
        this.resources = List.copyOf(resources);
        this.folder = folder;
    }

    /**
     * The texts by name.
     *
     * @param wrong takes up that the folder cannot be read
     * @param known names of an earlier time, which stand for the folder's files when it cannot be read
     */
    Map<String, Supplier<String>> texts(List<String> wrong, Collection<String> known) {
        Map<String, Supplier<String>> texts = new TreeMap<>();
        resources.forEach(resource -> texts.put(resource, () -> resource(resource)));
        folder.ifPresent(path -> {
            try (Stream<Path> files = Files.list(path)) {
                files.filter(file -> file.toString().endsWith(".yaml"))
                        .forEach(file -> texts.put(file.toString(), () -> text(file)));
            } catch (IOException e) {
                wrong.add("plans folder %s: %s (expected: a folder that can be read)".formatted(path,
                        e.getClass().getSimpleName()));
                known.stream().filter(name -> name.startsWith(path.toString()))
                        .forEach(name -> texts.put(name, () -> text(Path.of(name))));
            }
        });
        return texts;
    }

    private static String resource(String name) {
        try (InputStream in = PlanFiles.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new PlanFileInvalid(List.of("%s: not found (expected: a resource)".formatted(name)));
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new PlanFileInvalid(List.of("%s: not UTF-8 (expected: a YAML document in UTF-8)".formatted(file)));
        } catch (IOException e) {
            throw new PlanFileInvalid(List.of("%s: %s (expected: a file that can be read)".formatted(file,
                    e.getClass().getSimpleName())));
        }
    }
}
