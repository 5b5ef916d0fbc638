package commonweal.risk.questionnaires;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/** The options chosen on one questionnaire, for all of its questions or for some. */
public final class Answers {

    private final Map<Code, Option> chosen;

    private Answers(Map<Code, Option> chosen) {
        this.chosen = Map.copyOf(chosen);
    }

    /**
     * Reads answers as they were sent.
     *
     * @param optionIdByQuestionId a question with no option counts as not answered
     * @throws IllegalArgumentException naming every question and option that the questionnaire does not have, with
     *     those it has
     */
    public static Answers to(Questionnaire questionnaire, Map<String, @Nullable String> optionIdByQuestionId) {
        Map<String, Question> questions = questionnaire.questions().stream()
                .collect(Collectors.toMap(question -> question.id().value(), question -> question));
        Map<Code, Option> chosen = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        new TreeMap<>(optionIdByQuestionId).forEach((questionId, optionId) -> {
            Question question = questions.get(questionId);
            if (question == null) {
                wrong.add("question: '%s' (expected: %s)".formatted(questionId, questionnaire.questions().stream()
                        .map(q -> q.id().value()).collect(Collectors.joining(", "))));
            } else if (optionId != null) {
                question.option(optionId).ifPresentOrElse(option -> chosen.put(question.id(), option),
                        () -> wrong.add(question.hasNo(optionId)));
            }
        });
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        return new Answers(chosen);
    }

    /** The same answers on another form, without those to questions or of options that it does not have. */
    public static Answers known(Questionnaire questionnaire, Map<Code, Code> optionIdByQuestionId) {
        Map<Code, Option> chosen = new HashMap<>();
        for (Question question : questionnaire.questions()) {
            Code optionId = optionIdByQuestionId.get(question.id());
            if (optionId != null) {
                question.option(optionId.value()).ifPresent(option -> chosen.put(question.id(), option));
            }
        }
        return new Answers(chosen);
    }

    /** Option id by question id. */
    public Map<Code, Code> byQuestion() {
        return chosen.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, answer -> answer.getValue().id()));
    }

    /** The answer to a question, if there is one. */
    Optional<Option> to(Code questionId) {
        return Optional.ofNullable(chosen.get(questionId));
    }
}
