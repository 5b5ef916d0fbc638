package commonweal.risk.questionnaires;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * One factor of a questionnaire.
 *
 * @param number its place on the form, from 1
 * @param help a hint for the officer
 * @param options at least two, told apart by their ids
 */
public record Question(Code id, int number, String text, @Nullable String help, List<Option> options) {

    public Question {
        options = List.copyOf(options);
        if (text.isBlank()) {
            throw new IllegalArgumentException("text of question '%s': blank (expected: some words)".formatted(id));
        }
        if (options.size() < 2) {
            throw new IllegalArgumentException(
                    "options of question '%s': %d (expected: 2 or more)".formatted(id, options.size()));
        }
        Set<Code> ids = new HashSet<>();
        for (Option option : options) {
            if (!ids.add(option.id())) {
                throw new IllegalArgumentException(
                        "options of question '%s': '%s' twice (expected: each id once)".formatted(id, option.id()));
            }
        }
    }

    public int minimum() {
        return options.stream().mapToInt(Option::score).min().orElseThrow();
    }

    public int maximum() {
        return options.stream().mapToInt(Option::score).max().orElseThrow();
    }

    Optional<Option> option(String optionId) {
        return options.stream().filter(option -> option.id().value().equals(optionId)).findFirst();
    }

    /** What to say about an option that this question does not have. */
    String hasNo(String optionId) {
        return "option of '%s': '%s' (expected: %s)".formatted(id, optionId,
                options.stream().map(option -> option.id().value()).collect(Collectors.joining(", ")));
    }
}
