package commonweal.metrics.plans.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import commonweal.events.Id;
import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.Plans;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The plans that come with the service and those in a folder of the partnership's own. */
public final class PlanShelf implements Plans.Shelf {

    private final List<String> resources;
    private final Optional<Path> folder;

    /**
     * @param resources plans on the class path
     * @param folder further plans: every {@code .yaml} file in it
     */
    public PlanShelf(List<String> resources, Optional<Path> folder) {
        this.resources = List.copyOf(resources);
        this.folder = folder;
    }

    @Override
    public List<Plan> read(LocalDate today) {
        Map<String, String> texts = new java.util.TreeMap<>();
        resources.forEach(resource -> texts.put(resource, resource(resource)));
        files().forEach(file -> texts.put(file.toString(), text(file)));
        FinancialYear current = FinancialYear.of(today);
        List<String> problems = new ArrayList<>();
        Map<Id, String> names = new HashMap<>();
        List<Plan> plans = new ArrayList<>();
        texts.forEach((name, text) -> {
            try {
                Plan plan = PlanYaml.read(name, text, current);
                String other = names.putIfAbsent(plan.id(), name);
                if (other == null) {
                    plans.add(plan);
                } else {
                    problems.add("%s: the id %s is taken by %s (expected: another)".formatted(name, plan.id(), other));
                }
            } catch (PlanFileInvalid e) {
                problems.addAll(e.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new PlanFileInvalid(problems);
        }
        return plans;
    }

    private static String resource(String name) {
        try (InputStream in = PlanShelf.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new PlanFileInvalid(List.of("%s: not found (expected: a resource)".formatted(name)));
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() {
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new PlanFileInvalid(List.of("plans folder %s: %s (expected: a folder that can be read)"
                    .formatted(folder.get(), e.getClass().getSimpleName())));
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
