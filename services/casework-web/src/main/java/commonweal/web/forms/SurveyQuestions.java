package commonweal.web.forms;

import java.util.List;

/** The four questions put to complainants, on a scale of five. */
public final class SurveyQuestions {

    private static final List<Field.Option> SCALE = List.of(new Field.Option("5", "Very satisfied"),
            new Field.Option("4", "Satisfied"), new Field.Option("3", "Neither satisfied nor dissatisfied"),
            new Field.Option("2", "Dissatisfied"), new Field.Option("1", "Very dissatisfied"));

    public static final List<Field> FIELDS = List.of(
            Field.radios("outcome", "What was done about the behaviour", SCALE),
            Field.radios("service", "The service of the Community Safety Unit", SCALE),
            Field.radios("informed", "Being kept informed", SCALE),
            Field.radios("ease", "How easy it was to report", SCALE));

    private SurveyQuestions() {}
}
