package commonweal.metrics.plans.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** What was found wrong in one file. Reading goes on after a problem, so that all of them can be told at once. */
final class Problems {

    /** Stops the reading of one part of the document. */
    static final class Problem extends RuntimeException {

        private final Node at;

        Problem(Node at, String sentence) {
            super(sentence);
            this.at = at;
        }
    }

    private final String file;
    private final List<String> sentences = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String sentence) {
        sentences.add("%s, line %d: %s".formatted(file, line, sentence));
    }

    /** Reads one part; when there is something wrong in it, notes that and gives nothing. */
    <T> @Nullable T note(Node part, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Problem e) {
            add(e.at.getStartMark().getLine() + 1, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            add(part.getStartMark().getLine() + 1, String.valueOf(e.getMessage()));
        }
        return null;
    }

    void throwIfAny() {
        if (!sentences.isEmpty()) {
            throw new PlanFileInvalid(sentences);
        }
    }
}
