package commonweal.web.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.services.CaseReviews;
import commonweal.web.services.Coded;

/** The steps of a review that an officer records, each with its form (2014 Act, section 104 and schedule 4). */
enum ReviewStep {

    APPLICATION("application", "Write down the application",
            "What the applicant told, also when it is not certain that all of it counts.", "Keep it",
            "The application is written down."), //
    ACKNOWLEDGE("acknowledge", "Record the acknowledgement",
            "The applicant has been told that the application is here and what happens next.", "Record it",
            "The acknowledgement is recorded."), //
    THRESHOLD("threshold", "Decide on the threshold",
            "At the number of complaints that the partnership has set, the threshold is met by law.", "Decide",
            "The threshold is decided."), //
    REQUESTS("requests", "Ask a body for what it knows", "It has to answer unless data protection forbids it.",
            "Record the question", "The question is recorded."), //
    PANEL("panel", "Record the panel", "", "Record it", "The panel is recorded."), //
    CONCLUDE("conclude", "Conclude the review",
            "The applicant is told the outcome. Leave recommendations empty that you do not need.",
            "Conclude the review", "The review is concluded."), //
    APPEAL("appeal", "Record an appeal", "", "Record the appeal", "The appeal is recorded."), //
    DECIDE_APPEAL("appeal/decide", "Decide on the appeal", "", "Decide", "The appeal is decided.");

    private static final List<Field.Option> YES_OR_NO = List.of(new Field.Option("true", "Yes"),
            new Field.Option("false", "No"));
    private static final List<Coded> REASONS = List.of(
            new Coded("complaints", "The number of qualifying complaints"),
            new Coded("persistence", "The behaviour goes on and on"), new Coded("harm", "The harm that it does"),
            new Coded("adequacy", "What was done about it so far"));
    private static final int OTHER_COMPLAINTS = 3;
    private static final int RECOMMENDATIONS = 5;

    private final String path;
    private final String heading;
    private final String lead;
    private final String submit;
    private final String done;

    ReviewStep(String path, String heading, String lead, String submit, String done) {
        this.path = path;
        this.heading = heading;
        this.lead = lead;
        this.submit = submit;
        this.done = done;
    }

    String path() {
        return path;
    }

    String heading() {
        return heading;
    }

    String lead() {
        return lead;
    }

    String submit() {
        return submit;
    }

    String done() {
        return done;
    }

    /**
     * What a form offers.
     *
     * @param known the complaints that are known from the case's reports, in words
     */
    record Lists(List<Coded> agencies, List<Field.Option> known) {}

    List<Field> fields(Lists lists) {
        return switch (this) {
            case APPLICATION -> applicationFields(lists);
            case ACKNOWLEDGE -> List.of();
            case THRESHOLD -> List.of(
                    Field.radios("met", "Is the threshold met?", List.of(
                            new Field.Option("true", "Yes",
                                    List.of(Field.radios("reason", "Why?", Field.options(REASONS))
                                            .required("Choose why it is met"))),
                            new Field.Option("false", "No"))).required("Choose whether it is met"),
                    Field.prose("note", "How it was weighed (optional)"));
            case REQUESTS -> List.of(agency("agency", "Which body?", lists).required("Choose the body"),
                    Field.prose("question", "What is it asked?").required("Write the question"));
            case PANEL -> List.of(Field.day("on", "When did it come together?").required("Enter the day"),
                    Field.checkboxes("agencies", "Who took part?", Field.options(lists.agencies()))
                            .required("Choose who took part"));
            case CONCLUDE -> Stream.concat(
                    Stream.of(Field.prose("summary", "The outcome").hint("Without names of people")
                            .required("Write the outcome")),
                    IntStream.rangeClosed(1, RECOMMENDATIONS)
                            .mapToObj(n -> List.of(agency("agency-" + n, "Recommendation %d to".formatted(n), lists),
                                    Field.line("text-" + n, "What recommendation %d says".formatted(n))))
                            .flatMap(List::stream))
                    .toList();
            case APPEAL -> List.of(Field.prose("grounds", "What is the applicant not content with?")
                    .required("Write what the applicant is not content with"));
            case DECIDE_APPEAL ->
                List.of(Field.radios("upheld", "Is the appeal upheld?", YES_OR_NO).required("Choose yes or no"),
                        Field.prose("note", "Why (optional)"));
        };
    }

    /** What is sent for a form that was checked. */
    Object content(Form form, Map<String, CaseReviews.Complaint> known) {
        return switch (this) {
            case APPLICATION -> new CaseReviews.ApplicationTold(complaints(form, known),
                    form.given("harm").orElse(null), form.given("wanted").orElse(null),
                    Boolean.parseBoolean(form.value("consent")), Boolean.parseBoolean(form.value("onBehalf")));
            case ACKNOWLEDGE -> Map.of();
            case THRESHOLD -> new CaseReviews.Threshold(Boolean.parseBoolean(form.value("met")),
                    form.chosen("met", "true") ? form.value("reason") : "not-met", form.given("note").orElse(null));
            case REQUESTS -> Map.of("agency", form.value("agency"), "question", form.value("question"));
            case PANEL -> Map.of("on", form.day("on").orElseThrow(), "agencies", form.values("agencies"));
            case CONCLUDE -> new CaseReviews.Outcome(form.value("summary"), recommendations(form));
            case APPEAL -> Map.of("grounds", form.value("grounds"));
            case DECIDE_APPEAL -> new CaseReviews.AppealDecision(Boolean.parseBoolean(form.value("upheld")),
                    form.given("note").orElse(null));
        };
    }

    private static List<Field> applicationFields(Lists lists) {
        List<Field> fields = new ArrayList<>();
        if (!lists.known().isEmpty()) {
            fields.add(Field.checkboxes("known", "Which complaints in this case are the applicant's?", lists.known()));
        }
        for (int n = 1; n <= OTHER_COMPLAINTS; n++) {
            fields.add(Field.day("incident-" + n, "Other complaint %d (optional): when did it happen?".formatted(n)));
            fields.add(Field.day("complained-" + n, "Other complaint %d: when was it reported?".formatted(n)));
            fields.add(agency("to-" + n, "Other complaint %d: to whom?".formatted(n), lists));
        }
        fields.add(Field.prose("harm", "What has it done to the applicant? (optional)"));
        fields.add(Field.prose("wanted", "What does the applicant hope for? (optional)"));
        fields.add(Field.radios("consent", "May what was told be shared with the bodies concerned?", YES_OR_NO)
                .hint("Without this there can be no review").required("Choose yes or no"));
        fields.add(Field.radios("onBehalf", "Does somebody apply on the victim's behalf?", YES_OR_NO)
                .required("Choose yes or no"));
        return fields;
    }

    private static Field agency(String name, String label, Lists lists) {
        return Field.select(name, label, Field.options(lists.agencies()));
    }

    private static List<CaseReviews.ComplaintTold> complaints(Form form, Map<String, CaseReviews.Complaint> known) {
        List<CaseReviews.ComplaintTold> complaints = new ArrayList<>();
        known.forEach((name, one) -> {
            if (form.chosen("known", name)) {
                complaints.add(new CaseReviews.ComplaintTold(day(one.incidentOn()), one.incidentTo(),
                        day(one.complainedOn()), one.agency(), one.reference(), one.reportId()));
            }
        });
        for (int n = 1; n <= OTHER_COMPLAINTS; n++) {
            String agency = form.given("to-" + n).orElse(null);
            LocalDate complained = form.day("complained-" + n).orElse(null);
            form.day("incident-" + n).ifPresent(incident -> complaints.add(new CaseReviews.ComplaintTold(incident,
                    null, complained == null ? incident : complained, agency, null, null)));
        }
        return complaints;
    }

    private static LocalDate day(@Nullable LocalDate known) {
        return Objects.requireNonNull(known, "a complaint without a day");
    }

    private static List<CaseReviews.Recommended> recommendations(Form form) {
        return IntStream.rangeClosed(1, RECOMMENDATIONS).filter(n -> form.given("text-" + n).isPresent())
                .mapToObj(n -> new CaseReviews.Recommended(form.value("agency-" + n), form.value("text-" + n)))
                .toList();
    }
}
