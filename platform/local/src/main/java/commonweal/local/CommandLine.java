package commonweal.local;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import commonweal.local.installation.Part;
import commonweal.local.installation.Settings;

/** Reads the command line; whatever it does not know is refused. */
final class CommandLine {

    private static final Set<String> SWITCHES = Set.of("--no-sample", "--help");
    private static final String DATA = "--data";
    private static final String OFFSET = "--port-offset";
    private static final String PARTNERSHIP = "--partnership";

    private final Map<String, String> options = new HashMap<>();
    private final Deque<String> words = new ArrayDeque<>();

    private CommandLine(List<String> arguments) {
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                option(argument);
            } else {
                words.add(argument);
            }
        }
    }

    static Command parse(String... arguments) {
        CommandLine line = new CommandLine(Arrays.stream(arguments).filter(a -> !a.isBlank()).toList());
        return line.options.containsKey("--help") ? new Command.Help() : line.command();
    }

    private void option(String argument) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        if (SWITCHES.contains(name) ? equals >= 0 : equals < 0) {
            throw Failure.usage(SWITCHES.contains(name)
                    ? "%s takes no value (expected: %s)".formatted(argument, name)
                    : "%s has no value (expected: %s=...)".formatted(argument, name));
        }
        options.put(name, equals < 0 ? "" : argument.substring(equals + 1));
    }

    private Command command() {
        String verb = Optional.ofNullable(words.poll()).orElse("");
        return switch (verb) {
            case "" -> run();
            case "stop", "start" -> change(verb);
            case "import" -> importPoliceUk();
            case "remove-sample" -> {
                allow(DATA);
                yield new Command.RemoveSample(data());
            }
            default -> throw Failure.usage(
                    "'%s' is no command (expected: nothing, import, remove-sample, stop or start; --help tells more)"
                            .formatted(verb));
        };
    }

    private Command run() {
        Map<Part, Integer> ports = new HashMap<>();
        int offset = number(OFFSET, 0, 0, 50_000);
        List<String> known = new ArrayList<>(List.of(DATA, OFFSET, "--no-sample"));
        for (Part part : Part.values()) {
            known.add(part.option());
            ports.put(part, number(part.option(), part.usualPort() + offset, 0, 65_535));
        }
        allow(known.toArray(String[]::new));
        return new Command.Run(new Settings(data(), !options.containsKey("--no-sample"), ports));
    }

    private Command change(String verb) {
        allow(DATA);
        String name = words.poll();
        if (name == null && verb.equals("start")) {
            throw Failure.usage("start: no service (expected: one of %s)".formatted(services()));
        }
        noMoreWords();
        return new Command.Switch(data(), verb, Optional.ofNullable(name).map(CommandLine::service));
    }

    private static Part service(String name) {
        return Part.services().stream().filter(part -> part.id().equals(name)).findFirst().orElseThrow(
                () -> Failure.usage("'%s' is no service (expected: one of %s)".formatted(name, services())));
    }

    private static String services() {
        return Part.services().stream().map(Part::id).collect(Collectors.joining(", "));
    }

    private Command importPoliceUk() {
        allow(DATA, PARTNERSHIP);
        String kind = words.poll();
        if (!"police-uk".equals(kind)) {
            throw Failure.usage("import: %s (expected: import police-uk FILE...)"
                    .formatted(kind == null ? "no kind" : "unknown kind '%s'".formatted(kind)));
        }
        if (words.isEmpty()) {
            throw Failure.usage("import police-uk: no file (expected: one or more street-level CSV files)");
        }
        List<Path> files = words.stream().map(CommandLine::path).toList();
        return new Command.ImportPoliceUk(data(), files, Optional.ofNullable(options.get(PARTNERSHIP)));
    }

    private void allow(String... known) {
        options.keySet().stream().filter(name -> !List.of(known).contains(name)).sorted().findFirst()
                .ifPresent(name -> {
                    throw Failure
                            .usage("%s is not known here (expected: %s)".formatted(name, String.join(", ", known)));
                });
    }

    private void noMoreWords() {
        if (!words.isEmpty()) {
            throw Failure.usage("'%s' is one word too many".formatted(words.peek()));
        }
    }

    private Path data() {
        return path(options.getOrDefault(DATA, "data"));
    }

    private static Path path(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw Failure.usage("'%s' is no path: %s".formatted(text, e.getReason()));
        }
    }

    private int number(String option, int otherwise, int least, int most) {
        String given = options.get(option);
        if (given == null) {
            return otherwise;
        }
        if (given.matches("\\d{1,5}") && Integer.parseInt(given) >= least && Integer.parseInt(given) <= most) {
            return Integer.parseInt(given);
        }
        throw Failure.usage("%s=%s (expected: a whole number from %d to %d)".formatted(option, given, least, most));
    }
}
