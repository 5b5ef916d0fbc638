package commonweal.risk.questionnaires;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/** The questionnaires that each partnership has: those shipped, and its own. */
public interface Questionnaires {

    /** Every version of every form with each band table that fits it, by id and edition. */
    List<Questionnaire> all(Code partnership);

    /** The edition that is answered for cases now. */
    Optional<Questionnaire> live(Code partnership, Code id);

    /** The live one that a partnership uses unless an officer chooses another. */
    Questionnaire usual(Code partnership);

    /** The live ones, one for each form, by id. */
    default List<Questionnaire> live(Code partnership) {
        return all(partnership).stream().map(Questionnaire::id).distinct()
                .flatMap(id -> live(partnership, id).stream()).toList();
    }

    default Optional<Questionnaire> edition(Code partnership, Code id, Edition edition) {
        return all(partnership).stream().filter(q -> q.id().equals(id) && q.edition().equals(edition)).findFirst();
    }

    /**
     * An edition of which not every version is named.
     *
     * @param version of the questions, the live one when absent
     * @param bandTableVersion the newest that fits when absent
     */
    default Optional<Questionnaire> edition(Code partnership, Code id, @Nullable Integer version,
            @Nullable Integer bandTableVersion) {
        Optional<Questionnaire> live = live(partnership, id);
        if (version == null && bandTableVersion == null || version == null && live.isEmpty()) {
            return live;
        }
        int questions = version == null ? live.orElseThrow().version() : version;
        return all(partnership).stream().filter(form -> form.id().equals(id) && form.version() == questions)
                .filter(form -> bandTableVersion == null || form.bands().version() == bandTableVersion)
                .reduce((_, newer) -> newer);
    }
}
