package commonweal.web.risk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.web.services.Questionnaire;
import commonweal.web.services.RiskAssessment;

/**
 * What an assessment that is under way comes to, answer by answer.
 *
 * @param atLeast the score, whatever is answered to the rest
 */
public record SoFar(List<Row> rows, int atLeast, int maximum) {

    /** @param answer null as long as the question is not answered */
    public record Row(Questionnaire.Question question, Questionnaire.@Nullable Option answer) {

        public boolean isAnswered() {
            return answer != null;
        }
    }

    static SoFar of(Questionnaire asked, RiskAssessment.Draft draft) {
        Map<String, String> given = draft.given();
        return new SoFar(
                asked.questions().stream().map(question -> new Row(question, chosen(question, given).orElse(null)))
                        .toList(),
                draft.atLeast(), asked.maximum());
    }

    private static Optional<Questionnaire.Option> chosen(Questionnaire.Question question, Map<String, String> given) {
        return question.options().stream().filter(option -> option.id().equals(given.get(question.id()))).findFirst();
    }

    public List<Row> answered() {
        return rows.stream().filter(Row::isAnswered).toList();
    }

    /** The answers that the questionnaire still takes, by question. */
    Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.answer() != null) {
                answers.put(row.question().id(), row.answer().id());
            }
        }
        return answers;
    }

    public List<Row> open() {
        return rows.stream().filter(row -> !row.isAnswered()).toList();
    }

    public boolean isComplete() {
        return open().isEmpty();
    }
}
