package commonweal.web.cases;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.lookup.CaseNamed;
import commonweal.web.services.CaseWork;
import commonweal.web.services.Coded;
import commonweal.web.services.Codes;
import commonweal.web.services.Notebook;
import commonweal.web.signin.SignedIn;

/** What an officer does with a case from day to day, each with its form. */
enum CaseDeed {

    CONTACT, ASSIGN, NOTE, DIARY, VISIT, POWER, PAUSE, RESUME, RECATEGORISE, WHOLE_FAMILY, RELATE, MERGE, UNMERGE, REVIEW, HOLD, END_HOLD;

    private static final List<Coded> KINDS = List.of(new Coded("contacted", "Spoke with the complainant"),
            new Coded("attempted", "Tried to reach the complainant"),
            new Coded("updated", "Told the complainant how it stands"),
            new Coded("acknowledged", "Acknowledged the complaint"));
    private static final List<Coded> READERS = List.of(new Coded("staff", "The Community Safety Unit only"),
            new Coded("partner", "Partner agencies too"), new Coded("public", "The reporter too"));

    /** The lists that a form offers: the published codes, and one of its own. */
    record Lists(Codes codes, List<Coded> others) {}

    /** The parts of case-intake that deeds are sent to. */
    record Desk(CaseWork work, Notebook notebook) {}

    /**
     * What the form of a deed says.
     *
     * @param done once it is done
     */
    record Said(String heading, String lead, String submit, String done) {}

    /** The last part of the form's address. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Said said() {
        return switch (this) {
            case CONTACT -> new Said("Record a contact", "Contact with the complainant moves the clocks of the case.",
                    "Record the contact", "The contact is recorded.");
            case ASSIGN -> new Said("Choose who looks after the case", "",
                    "Save", "It is saved who looks after the case.");
            case NOTE -> new Said("Write a note", "",
                    "Keep the note", "The note is kept.");
            case DIARY -> new Said("Add to the diary", "What the complainant wrote down or told about one incident.",
                    "Keep the entry", "The entry is kept.");
            case VISIT -> new Said("Plan a visit", "It stands in the briefing of its day.",
                    "Plan the visit", "The visit is planned.");
            case POWER -> new Said("Record a tool or power", "Reminders come by themselves before it expires.",
                    "Record it", "It is recorded.");
            case PAUSE -> new Said("Pause the clocks", "The clocks stand still until somebody lets them run again.",
                    "Pause the clocks", "The clocks stand still.");
            case RESUME -> new Said("Let the clocks run", "",
                    "Let the clocks run", "The clocks run again.");
            case RECATEGORISE -> new Said("Change the category", "",
                    "Change it", "The category is changed.");
            case WHOLE_FAMILY -> new Said("Work with the whole family", "",
                    "Save", "It is saved.");
            case RELATE -> new Said("Relate to another case", "Both stay cases of their own.",
                    "Relate them", "The cases are related.");
            case MERGE -> new Said("Merge into another case",
                    "The other case goes on with both histories. This can be taken back.",
                    "Merge the case", "The case is merged.");
            case UNMERGE -> new Said("Take the merging back", "The case is a case of its own again.",
                    "Take it back", "The case is on its own again.");
            case REVIEW -> new Said("Record an application for an ASB Case Review",
                    "The complainant has asked for a review under the Act of 2014.",
                    "Record the application", "The application is recorded.");
            case HOLD -> new Said("Hold the case",
                    "However long it has been closed, it is not erased until somebody ends the hold.",
                    "Hold the case", "The case is held.");
            case END_HOLD -> new Said("End the hold", "The case is erased when its time has come.",
                    "End the hold", "The case is no longer held.");
        };
    }

    List<Field> fields(Lists lists) {
        return switch (this) {
            case CONTACT -> List.of(
                    Field.radios("kind", "What kind of contact?", Field.options(KINDS))
                            .required("Choose the kind of contact"),
                    Field.radios("method", "How? (optional)", Field.options(lists.codes().feedbackMethods())));
            case ASSIGN -> List.of(Field.radios("officer", "Who looks after it?", List.of(
                    new Field.Option("me", "I do"),
                    new Field.Option("colleague", "A colleague", List.of(
                            Field.select("colleague", "Which colleague?", Field.options(lists.others()))
                                    .required("Choose the colleague"))),
                    new Field.Option("other", "Somebody else", List.of(Field.line("other", "Their user name")
                            .hint("The name they sign in with").required("Enter the user name"))),
                    new Field.Option("nobody", "Nobody for now"))).required("Choose who looks after the case"));
            case NOTE -> List.of(
                    Field.radios("visibility", "Who may read it?", Field.options(READERS))
                            .required("Choose who may read it"),
                    Field.prose("text", "The note").required("Write the note"));
            case DIARY -> List.of(Field.day("on", "When did it happen?").required("Enter the day"),
                    Field.time("time", "Time (optional)").hint("For example, 9:30pm"),
                    Field.prose("text", "What happened?").required("Say what happened"),
                    Field.prose("effect", "What did it do to the complainant? (optional)"));
            case VISIT -> List.of(Field.day("on", "On which day?").required("Enter the day"),
                    Field.time("from", "From when?").hint("For example, 2:30pm").required("Enter the time"),
                    Field.time("to", "Until when? (optional)"),
                    Field.prose("text", "What is it for?").required("Say what the visit is for"));
            case POWER -> List.of(
                    Field.select("kind", "Which tool or power?", Field.options(lists.others()))
                            .required("Choose the tool or power"),
                    Field.day("on", "From which day?").required("Enter the day"),
                    Field.day("expires", "Until which day? (if it ends)"),
                    Field.line("reference", "Its reference (optional)"));
            case PAUSE -> List.of(Field.radios("reason", "Why?", Field.options(lists.others()))
                    .required("Choose why the clocks stand still"));
            case HOLD -> List.of(Field.radios("reason", "Why is it kept?", Field.options(lists.others()))
                    .required("Choose why the case is kept"));
            case RECATEGORISE -> List.of(
                    Field.select("category", "What happened", Field.options(lists.codes().categories()))
                            .required("Choose what happened"),
                    Field.radios("qualifier", "Who is affected", Field.options(lists.codes().qualifiers()))
                            .required("Choose who is affected"));
            case WHOLE_FAMILY -> List.of(Field.radios("wholeFamily", "Is the whole family worked with?",
                    List.of(new Field.Option("true", "Yes"), new Field.Option("false", "No")))
                    .required("Choose yes or no"));
            case RELATE, MERGE -> CaseNamed.fields("case", "Which case?", Field.options(lists.others()));
            case RESUME, UNMERGE, REVIEW, END_HOLD -> List.of();
        };
    }

    /** True for what is done with another case as well. */
    boolean namesAnother() {
        return this == RELATE || this == MERGE;
    }

    void send(Desk desk, SignedIn user, String caseId, @Nullable Long version, Form form) {
        CaseWork work = desk.work();
        switch (this) {
            case ASSIGN -> work.command(user, caseId, version, "assign", switch (form.value("officer")) {
                case "me" -> Map.of("officer", user.id());
                case "colleague", "other" -> Map.of("officer", form.value(form.value("officer")));
                default -> Map.of();
            });
            case NOTE ->
                desk.notebook().write(user, caseId, new Notebook.NewNote(form.value("visibility"), form.value("text")));
            case DIARY -> desk.notebook().keepDiary(user, caseId, new Notebook.DiaryEntry(
                    form.day("on").orElseThrow().atTime(form.time("time").orElse(LocalTime.MIDNIGHT)),
                    form.value("text"),
                    form.given("effect").orElse(null)));
            case VISIT -> desk.notebook().planVisit(user, caseId, visit(form));
            case POWER -> work.usePower(user, caseId, new CaseWork.NewPower(form.value("kind"),
                    form.day("on").orElseThrow(), form.day("expires").orElse(null),
                    form.given("reference").orElse(null)));
            case CONTACT -> work.command(user, caseId, version, "contacts", contact(form));
            case PAUSE -> work.command(user, caseId, version, "clocks/pause", Map.of("reason", form.value("reason")));
            case RESUME -> work.command(user, caseId, version, "clocks/resume", Map.of());
            case RECATEGORISE -> work.command(user, caseId, version, "recategorise",
                    Map.of("category", form.value("category"), "qualifier", form.value("qualifier")));
            case WHOLE_FAMILY -> work.command(user, caseId, version, "whole-family",
                    Map.of("wholeFamily", Boolean.valueOf(form.value("wholeFamily"))));
            // why: relating changes both cases, so no one version is the one that was seen
            case RELATE -> work.command(user, caseId, null, "relate", Map.of("caseId", form.value("case")));
            case MERGE -> work.command(user, caseId, version, "merge", Map.of("intoCaseId", form.value("case")));
            case UNMERGE -> work.command(user, caseId, version, "unmerge", Map.of());
            case REVIEW -> work.command(user, caseId, version, "reviews", Map.of());
            case HOLD -> work.command(user, caseId, version, "hold", Map.of("reason", form.value("reason")));
            case END_HOLD -> work.command(user, caseId, version, "hold/end", Map.of());
        }
    }

    private static Map<String, String> contact(Form form) {
        Map<String, String> contact = new HashMap<>(Map.of("kind", form.value("kind")));
        form.given("method").ifPresent(method -> contact.put("method", method));
        return contact;
    }

    private static Notebook.NewVisit visit(Form form) {
        LocalDate on = form.day("on").orElseThrow();
        return new Notebook.NewVisit(on.atTime(form.time("from").orElseThrow()),
                form.time("to").map(on::atTime).orElse(null), form.value("text"));
    }
}
