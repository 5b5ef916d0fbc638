package commonweal.web.residents;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.services.Codes;

/** What an application for an ASB Case Review is asked after the complaints, one page each, in this order. */
enum ReviewQuestion {

    HARM("harm", "How it affects you"), WANTED("wanted", "What you would like to happen"), WHOSE("whose",
            "Who it is for"), CONTACT("contact", "How to reach you"), CONSENT("consent", "Your agreement");

    private static final List<Field.Option> YES_NO = List.of(new Field.Option("yes", "Yes"),
            new Field.Option("no", "No"));

    private final String path;
    private final String title;

    ReviewQuestion(String path, String title) {
        this.path = path;
        this.title = title;
    }

    static Optional<ReviewQuestion> at(String path) {
        return Stream.of(values()).filter(question -> question.path.equals(path)).findFirst();
    }

    String path() {
        return "/case-review/" + path;
    }

    String title() {
        return title;
    }

    Optional<ReviewQuestion> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    String previous() {
        return ordinal() == 0 ? "/case-review/complaints" : values()[ordinal() - 1].path();
    }

    List<Field> fields() {
        return switch (this) {
            case HARM -> List.of(Field.prose("harm", "How does it affect you? (optional)")
                    .hint("Your health, your family, your home, or that it gets worse"));
            case WANTED -> List.of(Field.prose("wanted", "What would you like to happen? (optional)"));
            case WHOSE -> List.of(Field.radios("whose", "Who do you ask for?", List.of(
                    new Field.Option("own", "Myself"),
                    new Field.Option("other", "Somebody else, who agrees to it", List.of(
                            Field.line("onBehalfOf", "Their full name").required("Enter their name")))))
                    .required("Choose who you ask for"));
            case CONTACT -> List.of(
                    Field.line("name", "Your full name").purpose("name").required("Enter your name"),
                    Field.line("email", "E-mail address").hint("Tell us at least one way to reach you")
                            .purpose("email"),
                    Field.line("phone", "Telephone number").purpose("tel"),
                    Field.line("address", "Address").purpose("street-address"));
            case CONSENT -> List.of(Field.radios("consent",
                    "May we share what you tell us with the council, the police, health and landlords, as far as the review needs it?",
                    YES_NO).required("Choose whether we may share it"));
        };
    }

    /** Beyond what each field checks by itself. */
    Form checked(Form form) {
        if (this == CONTACT && Stream.of("email", "phone", "address").allMatch(way -> form.value(way).isEmpty())) {
            return form.mistaken("email", "Enter an e-mail address, a telephone number or an address");
        }
        if (this == CONSENT && form.value("consent").equals("no")) {
            return form.mistaken("consent",
                    "Without your agreement there can be no review, because others hold what has to be looked at. If you want to talk about it first, leave this and ring us");
        }
        return form;
    }

    boolean isAnswered(Draft draft) {
        return !checked(Form.sent(fields(), draft.entered())).isWrong();
    }

    /** What is asked about each complaint. */
    static List<Field> ofComplaint(Codes codes, String example) {
        return List.of(
                Field.day("incident", "When did it happen?").hint("For example, %s".formatted(example))
                        .required("Enter the day it happened"),
                Field.day("until", "Until when, if it went on for longer? (optional)"),
                Field.day("complained", "When did you report it?").hint("As near as you know")
                        .required("Enter the day you reported it"),
                Field.select("agency", "To whom? (optional)", Field.options(codes.agencies())),
                Field.line("reference", "The reference you were given (optional)"));
    }
}
