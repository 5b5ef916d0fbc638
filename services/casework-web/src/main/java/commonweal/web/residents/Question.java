package commonweal.web.residents;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.pages.Words;
import commonweal.web.services.Codes;

/** What a report is asked, one page each, in this order. */
enum Question {

    DANGER("danger", "Danger now"), KIND("kind", "Kind of problem"), WHAT("what", "What happened"), MOTIVE("motive",
            "Because of who somebody is"), WHEN("when", "When it happened"), WHERE("where", "Where it happened"), NAMED(
                    "you", "Your name"), CONTACT("contact", "Your contact details"), SAFETY("safety",
                            "Safe ways to contact you"), METHOD("method",
                                    "How to reach you"), SHARING("sharing", "Sharing with partners");

    private final String path;
    private final String title;

    Question(String path, String title) {
        this.path = path;
        this.title = title;
    }

    static Optional<Question> at(String path) {
        return Stream.of(values()).filter(question -> question.path.equals(path)).findFirst();
    }

    String path() {
        return "/report/" + path;
    }

    /** What the answer is called where all are checked. */
    String title() {
        return title;
    }

    /** Who stays anonymous is not asked how to be reached. */
    boolean isAsked(Draft draft) {
        return switch (this) {
            case CONTACT, SAFETY, METHOD, SHARING -> draft.says("named", "yes");
            case DANGER, KIND, WHAT, MOTIVE, WHEN, WHERE, NAMED -> true;
        };
    }

    /** True when the answers it needs are there and make sense. */
    boolean isAnswered(Draft draft, Questions questions) {
        return !Form.sent(questions.of(this, draft), draft.entered()).isWrong();
    }

    Optional<Question> next(Draft draft) {
        return Stream.of(values()).skip(ordinal() + 1L).filter(question -> question.isAsked(draft)).findFirst();
    }

    Optional<Question> previous(Draft draft) {
        return Stream.of(values()).limit(ordinal()).filter(question -> question.isAsked(draft))
                .reduce((earlier, later) -> later);
    }

    static List<Question> asked(Draft draft) {
        return Stream.of(values()).filter(question -> question.isAsked(draft)).toList();
    }

    /** The questions in words, with the lists that case-intake publishes. */
    record Questions(Codes codes, Words words) {

        List<Field> of(Question question, Draft draft) {
            return QuestionFields.of(question, draft, this);
        }
    }
}
