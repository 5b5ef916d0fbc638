package commonweal.risk.questionnaires;

import java.util.List;
import java.util.Optional;

import commonweal.events.Code;

/** The questionnaires there are. */
public interface Questionnaires {

    /** The newest live version of each, and drafts that are newer, by id and version. */
    List<Questionnaire> all();

    /** The questionnaire that a partnership uses unless it says otherwise. */
    Questionnaire usual(Code partnership);

    /** The version that is answered for cases now. */
    default Optional<Questionnaire> live(Code id) {
        return all().stream().filter(q -> q.id().equals(id) && q.status() == Questionnaire.Status.LIVE).findFirst();
    }
}
