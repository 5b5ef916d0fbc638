package commonweal.web.residents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.util.MultiValueMap;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.pages.Words;

/** An answer as it is shown before the report is handed in, and where it can be changed. */
record Answer(String title, List<String> lines, String change) {

    static List<Answer> all(Draft draft, Question.Questions questions) {
        return Question.asked(draft).stream().map(question -> of(question.title(), questions.of(question, draft),
                draft.entered(), questions.words(), question.path() + "?then=check")).toList();
    }

    static Answer of(String title, List<Field> fields, MultiValueMap<String, String> entered, Words words,
            String change) {
        List<String> lines = lines(fields, Form.with(fields, entered), words);
        return new Answer(title, lines.isEmpty() ? List.of("Not answered") : lines, change);
    }

    private static List<String> lines(List<Field> fields, Form form, Words words) {
        List<String> lines = new ArrayList<>();
        for (Field field : fields) {
            switch (field.kind()) {
                case RADIOS, CHECKBOXES, SELECT -> chosen(field, form, words, lines);
                case LINE, PROSE, NUMBER, FILE -> form.given(field.name()).ifPresent(lines::add);
                case DAY -> form.day(field.name()).map(words::day).ifPresent(lines::add);
            }
        }
        return List.copyOf(lines);
    }

    private static void chosen(Field field, Form form, Words words, List<String> lines) {
        List<Field.Option> chosen = field.options().stream()
                .filter(option -> form.chosen(field.name(), option.value())).toList();
        List<String> raised = new ArrayList<>();
        for (Field.Option option : chosen) {
            if (!option.raises().isEmpty()) {
                raised.addAll(lines(option.raises(), form, words));
            }
        }
        if (!raised.isEmpty()) {
            lines.addAll(raised);
        } else if (!chosen.isEmpty()) {
            lines.add(chosen.stream().map(Field.Option::label).collect(Collectors.joining(", ")));
        }
    }
}
