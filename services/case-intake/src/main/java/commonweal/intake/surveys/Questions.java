package commonweal.intake.surveys;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import commonweal.events.Code;
import commonweal.intake.cases.Survey;

/**
 * One version of what is asked. The words are a partnership's own; that there are four questions on five points is what the
 * events and the measures made of them rest on.
 *
 * @param expiresAfterDays how long a link can be used
 * @param dissatisfiedAtMost the best answer that still calls for somebody to get in touch
 * @param questions the four that are never added up: outcome, service, informed, ease
 * @param scale what the five points mean, worst first
 */
public record Questions(int version, int expiresAfterDays, int dissatisfiedAtMost, List<Question> questions,
        List<Point> scale) {

    private static final int LONGEST = 300;
    private static final Set<String> ASKED = Set.of("outcome", "service", "informed", "ease");

    /** Whether an answer is so bad that somebody gets in touch. */
    boolean dissatisfied(Survey survey) {
        return Stream.of(survey.outcome(), survey.service(), survey.informed(), survey.ease())
                .anyMatch(answer -> answer != null && answer <= dissatisfiedAtMost);
    }

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
                    "questions: %s (expected: each of %s once)".formatted(new TreeSet<>(codes), new TreeSet<>(ASKED)));
        }
        if (!scale.stream().map(Point::value).toList().equals(List.of(1, 2, 3, 4, 5))) {
            throw new IllegalArgumentException(
                    "scale: %s (expected: 1 to 5)".formatted(scale.stream().map(Point::value).toList()));
        }
        Stream.concat(questions.stream().map(Question::text), scale.stream().map(Point::label))
                .filter(words -> words.isBlank() || words.length() > LONGEST).findFirst().ifPresent(words -> {
                    throw new IllegalArgumentException(
                            "text of a question or label of a point: %d characters (expected: 1 to %d)"
                                    .formatted(words.strip().length(), LONGEST));
                });
        if (expiresAfterDays < 1 || dissatisfiedAtMost < 1 || dissatisfiedAtMost > 5) {
            throw new IllegalArgumentException(
                    "expires-after-days: %d, dissatisfied-at-most: %d (expected: 1 or more; 1 to 5)"
                            .formatted(expiresAfterDays, dissatisfiedAtMost));
        }
    }
}
