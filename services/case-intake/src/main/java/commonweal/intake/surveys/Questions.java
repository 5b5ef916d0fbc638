package commonweal.intake.surveys;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import commonweal.events.Code;

/**
 * One version of what is asked.
 *
 * @param expiresAfterDays how long a link can be used
 * @param dissatisfiedAtMost the best answer that still calls for somebody to get in touch
 * @param questions the four that are never added up: outcome, service, informed, ease
 * @param scale what the five points mean, worst first
 */
public record Questions(int version, int expiresAfterDays, int dissatisfiedAtMost, List<Question> questions,
        List<Point> scale) {

    private static final Set<String> ASKED = Set.of("outcome", "service", "informed", "ease");

    /** A question in plain words. */
    public record Question(Code code, String text) {}

    /** A point of the scale. */
    public record Point(int value, String label) {}

    public Questions {
        questions = List.copyOf(questions);
        scale = List.copyOf(scale);
        Set<String> codes = questions.stream().map(question -> question.code().value()).collect(Collectors.toSet());
        if (!codes.equals(ASKED) || questions.size() != ASKED.size()) {
            throw new IllegalArgumentException(
                    "surveys.questions: %s (expected: each of %s once)".formatted(codes, ASKED));
        }
        if (!scale.stream().map(Point::value).toList().equals(List.of(1, 2, 3, 4, 5))) {
            throw new IllegalArgumentException("surveys.scale: %s (expected: 1 to 5)".formatted(scale));
        }
        if (expiresAfterDays < 1 || dissatisfiedAtMost < 1 || dissatisfiedAtMost > 5) {
            throw new IllegalArgumentException(
                    "surveys: expires-after-days %d, dissatisfied-at-most %d (expected: 1 or more; 1 to 5)"
                            .formatted(expiresAfterDays, dissatisfiedAtMost));
        }
    }
}
