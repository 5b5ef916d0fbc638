package commonweal.web.residents;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import commonweal.web.forms.Field;
import commonweal.web.services.Codes;

/** The fields of each page of the report. */
final class QuestionFields {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final int MONTHS = 24;

    private QuestionFields() {}

    static List<Field> of(Question question, Draft draft, Question.Questions in) {
        Codes codes = in.codes();
        return switch (question) {
            case DANGER -> List.of(yesOrNo("danger", "Is anybody in danger at this moment?", "Yes", "No")
                    .required("Choose whether anybody is in danger at this moment"));
            case KIND -> List.of(Field.radios("category", "What kind of problem is it?", kinds(codes))
                    .hint("Choose what comes closest").required("Choose what kind of problem it is"));
            case WHAT -> List.of(Field.prose("description", "What happened?")
                    .hint("In your own words: what was done, how often, and how it affects you. Leave out the names of children.")
                    .required("Say what happened"));
            case MOTIVE -> List.of(Field.radios("hate", "Do you think it happened because of who somebody is?",
                    List.of(new Field.Option("yes", "Yes"), new Field.Option("no", "No"),
                            new Field.Option("unknown", "I do not know")))
                    .hint("For example their race, religion, disability, sexual orientation or gender identity")
                    .required("Choose yes, no or that you do not know"));
            case WHEN -> List.of(Field.radios("precision", "When did it happen?", List.of(
                    new Field.Option("day", "On a day I know", List.of(
                            Field.day("on", "The day, or the last one if it happened more than once")
                                    .hint("For example, %s".formatted(example(in))).required("Enter the day"),
                            Field.line("time", "The time of day, if you know it (optional)")
                                    .hint("For example, 21:30"))),
                    new Field.Option("month", "I only know the month", List.of(
                            Field.select("month", "Which month", months(in)).required("Choose the month")))))
                    .required("Choose how well you know when it happened"));
            case WHERE -> List.of(
                    Field.line("location", "The place").hint("A street, a park or a building, with the town or village")
                            .required("Say where it happened"),
                    Field.line("postcode", "Postcode, if you know it (optional)"));
            case NAMED -> List.of(yesOrNo("named", "Do you want to give your name?", "Yes", "No, stay anonymous")
                    .hint("If you stay anonymous nobody can tell you what was done. With the reference you get at the end you can look it up.")
                    .required("Choose whether you want to give your name"));
            case CONTACT -> List.of(
                    Field.line("name", "Full name").purpose("name").required("Enter your name"),
                    Field.line("email", "E-mail address (optional)").purpose("email"),
                    Field.line("phone", "Telephone number (optional)").purpose("tel"));
            case SAFETY -> List.of(Field.checkboxes("rules", "Would any way of contacting you put you at risk?",
                    codes.safeContactRules().stream().map(rule -> new Field.Option(rule.code(), rule.label())).toList())
                    .hint("Choose all that hold. Choose none if there is no risk."),
                    Field.line("safeContact", "Anything else we should know before we contact you (optional)"));
            case METHOD -> List.of(Field.radios("preferred", "How would you like to be contacted?",
                    methods(codes, draft)).required("Choose how you would like to be contacted"));
            case SHARING -> List.of(yesOrNo("sharing",
                    "May we pass on your name to partners, such as the police or your landlord, if it helps?", "Yes",
                    "No").required("Choose whether we may pass on your name"));
        };
    }

    private static Field yesOrNo(String name, String label, String yes, String no) {
        return Field.radios(name, label, List.of(new Field.Option("yes", yes), new Field.Option("no", no)));
    }

    private static List<Field.Option> kinds(Codes codes) {
        return codes.categories().stream().map(code -> code.code().equals("not-stated")
                ? new Field.Option(code.code(), "Something else, or I am not sure")
                : new Field.Option(code.code(), code.label())).toList();
    }

    /** Only ways that the rules of the page before do not forbid, and that there is a number or address for. */
    private static List<Field.Option> methods(Codes codes, Draft draft) {
        return Field.options(codes.contactMethods()).stream()
                .filter(method -> codes.safeContactRules().stream().noneMatch(
                        rule -> draft.says("rules", rule.code()) && rule.excludes().contains(method.value())))
                .filter(method -> switch (method.value()) {
                    case "email" -> draft.given("email").isPresent();
                    case "phone", "sms" -> draft.given("phone").isPresent();
                    default -> true;
                }).toList();
    }

    private static List<Field.Option> months(Question.Questions in) {
        YearMonth now = YearMonth.from(in.words().today());
        return Stream.iterate(now, month -> month.minusMonths(1)).limit(MONTHS)
                .map(month -> new Field.Option(month.toString(), MONTH.format(month))).toList();
    }

    private static String example(Question.Questions in) {
        return DateTimeFormatter.ofPattern("d M yyyy", Locale.UK).format(in.words().today().minusDays(1));
    }
}
