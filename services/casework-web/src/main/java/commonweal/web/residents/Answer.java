package commonweal.web.residents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;

/** An answer as it is shown before the report is handed in, and where it can be changed. */
record Answer(String title, List<String> lines, String change) {

    static List<Answer> all(Draft draft, Question.Questions questions) {
        return Question.asked(draft).stream().map(question -> {
            List<Field> fields = questions.of(question, draft);
            return new Answer(question.title(), lines(fields, Form.with(fields, draft.entered()), questions),
                    question.path() + "?then=check");
        }).toList();
    }

    private static List<String> lines(List<Field> fields, Form form, Question.Questions questions) {
        List<String> lines = new ArrayList<>();
        for (Field field : fields) {
            switch (field.kind()) {
                case RADIOS, CHECKBOXES, SELECT -> chosen(field, form, questions, lines);
                case LINE, PROSE -> form.given(field.name()).ifPresent(lines::add);
                case DAY -> form.day(field.name()).map(questions.words()::day).ifPresent(lines::add);
            }
        }
        return lines.isEmpty() ? List.of("Not answered") : List.copyOf(lines);
    }

    private static void chosen(Field field, Form form, Question.Questions questions, List<String> lines) {
        List<Field.Option> chosen = field.options().stream()
                .filter(option -> form.chosen(field.name(), option.value())).toList();
        List<String> raised = new ArrayList<>();
        for (Field.Option option : chosen) {
            if (!option.raises().isEmpty()) {
                raised.addAll(lines(option.raises(), form, questions));
            }
        }
        if (!raised.isEmpty()) {
            lines.addAll(raised);
        } else if (!chosen.isEmpty()) {
            lines.add(chosen.stream().map(Field.Option::label).collect(Collectors.joining(", ")));
        }
    }
}
