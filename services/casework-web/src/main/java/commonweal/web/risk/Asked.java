package commonweal.web.risk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.services.Questionnaire;

/** A questionnaire as the form that asks it. */
record Asked(Questionnaire questionnaire) {

    List<Field> fields() {
        return questionnaire.questions().stream().map(Asked::field).toList();
    }

    static Field field(Questionnaire.Question question) {
        Field field = Field.radios(question.id(), "%d. %s".formatted(question.number(), question.text()),
                question.options().stream().map(option -> new Field.Option(option.id(), option.text())).toList());
        return question.help() == null ? field : field.hint(question.help());
    }

    /** The answers that a form holds, however few. */
    Map<String, String> answers(Form form) {
        Map<String, String> answers = new LinkedHashMap<>();
        questionnaire.questions().forEach(
                question -> form.given(question.id()).ifPresent(option -> answers.put(question.id(), option)));
        return answers;
    }
}
