package commonweal.web.forms;

import java.util.List;

import commonweal.web.services.FrontDesk;

/** The four questions put to complainants, on a scale of five: in the words of their partnership, or in usual ones. */
public final class SurveyQuestions {

    private static final List<Field.Option> SCALE = List.of(new Field.Option("5", "Very satisfied"),
            new Field.Option("4", "Satisfied"), new Field.Option("3", "Neither satisfied nor dissatisfied"),
            new Field.Option("2", "Dissatisfied"), new Field.Option("1", "Very dissatisfied"));

    public static final List<Field> USUAL = List.of(
            Field.radios("outcome", "What was done about the behaviour", SCALE),
            Field.radios("service", "The service of the Community Safety Unit", SCALE),
            Field.radios("informed", "Being kept informed", SCALE),
            Field.radios("ease", "How easy it was to report", SCALE));

    private SurveyQuestions() {}

    /** As they were put to somebody, the best answer first. */
    public static List<Field> of(FrontDesk.Survey survey) {
        if (survey.questions().isEmpty() || survey.scale().isEmpty()) {
            return USUAL;
        }
        List<Field.Option> scale = survey.scale().reversed().stream()
                .map(point -> new Field.Option(String.valueOf(point.value()), point.label())).toList();
        return survey.questions().stream().map(question -> Field.radios(question.code(), question.text(), scale))
                .toList();
    }
}
