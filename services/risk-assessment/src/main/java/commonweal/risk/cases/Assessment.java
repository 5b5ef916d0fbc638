package commonweal.risk.cases;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.risk.questionnaires.Factor;
import commonweal.risk.questionnaires.Questionnaire;
import commonweal.risk.questionnaires.Score;

/**
 * One completed assessment with everything that explains it, in the words of its time.
 *
 * @param questionnaireVersion of the questions
 * @param bandTableVersion of the table that made the band of the total
 * @param by the assessor, as the subject of a token
 */
public record Assessment(Id id, Code questionnaire, int questionnaireVersion, int bandTableVersion, String title,
        Score.Complete score, String by, Instant at) {

    private static final Pattern ID = Pattern.compile("asm-(.+)-([1-9][0-9]{0,8})");

    static Assessment of(Id caseId, int number, Questionnaire questionnaire, Score.Complete score, String by,
            Instant at) {
        return new Assessment(idOf(caseId, number), questionnaire.id(), questionnaire.version(),
                questionnaire.bands().version(), questionnaire.title(), score, by, at);
    }

    /** The id of a case's first, second ... assessment; it names the case, so that no search is needed to find it. */
    static Id idOf(Id caseId, int number) {
        String rest = caseId.value().substring(caseId.value().indexOf('-') + 1);
        return new Id("asm-%s-%d".formatted(rest, number));
    }

    /** Option id by question id. */
    public Map<Code, Code> answers() {
        return score.factors().stream().collect(Collectors.toUnmodifiableMap(Factor::questionId, Factor::optionId));
    }

    /** The case that an assessment with this id would belong to. */
    public static Optional<Id> caseOf(Id assessmentId) {
        Matcher id = ID.matcher(assessmentId.value());
        return id.matches() ? Optional.of(new Id("case-" + id.group(1))) : Optional.empty();
    }
}
