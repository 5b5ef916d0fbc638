package commonweal.risk.questionnaires;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import commonweal.events.Code;

/**
 * A form with its questions, and the table that makes a band of the total.
 *
 * @param id the same for all versions of the form
 * @param version of the questions; the band table has its own
 */
public record Questionnaire(Code id, int version, Status status, String title, List<Question> questions,
        BandTable bands) {

    /** As its files say: a draft can be tried, and counts once a partnership puts it live; a live one counts where nothing else was put live. */
    public enum Status {
        DRAFT, LIVE
    }

    public Questionnaire {
        questions = List.copyOf(questions);
        if (version < 1) {
            throw new IllegalArgumentException("version: %d (expected: 1 or more)".formatted(version));
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("title: blank (expected: some words)");
        }
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("questions: none (expected: at least one)");
        }
        Set<Code> ids = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            if (!ids.add(question.id())) {
                throw new IllegalArgumentException(
                        "questions: '%s' twice (expected: each id once)".formatted(question.id()));
            }
            if (question.number() != i + 1) {
                throw new IllegalArgumentException("number of question '%s': %d (expected: %d)".formatted(question.id(),
                        question.number(), i + 1));
            }
        }
        int highest = questions.stream().mapToInt(Question::maximum).sum();
        if (bands.maximum() != highest) {
            throw new IllegalArgumentException("bands: up to %d (expected: up to %d, the highest total)"
                    .formatted(bands.maximum(), highest));
        }
        for (Floor floor : bands.floors()) {
            floor.checkAgainst(questions);
        }
    }

    public Edition edition() {
        return new Edition(version, bands.version());
    }

    /** The same for the same words, scores, bands and floors, and no other. */
    public String fingerprint() {
        return Fingerprint.of(this);
    }

    /** The lowest total of a form answered in full. */
    public int minimum() {
        return questions.stream().mapToInt(Question::minimum).sum();
    }

    /** The highest total of a form answered in full. */
    public int maximum() {
        return bands.maximum();
    }

    /** Whether a question with this id has an option with that id. */
    public boolean offers(Code questionId, Code optionId) {
        return questions.stream().anyMatch(
                question -> question.id().equals(questionId) && question.option(optionId.value()).isPresent());
    }

    /** What the answers come to. */
    public Score score(Answers answers) {
        return Score.of(this, answers);
    }
}
