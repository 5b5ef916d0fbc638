package commonweal.web.tasking;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.services.Coded;
import commonweal.web.services.FieldWork;
import commonweal.web.services.TaskCodes;
import commonweal.web.services.Tasking;

/** The forms about operations, audits and awareness days. */
record FieldWorkForms(TaskCodes codes, List<Coded> agencies) {

    List<Field> fresh() {
        return List.of(
                Field.select("kind", "What is it?", Field.options(codes.operationKinds()))
                        .required("Choose what it is"),
                Field.radios("state", "Was it held?",
                        List.of(new Field.Option("held", "Yes", heldFields()),
                                new Field.Option("requested", "No, it is asked for", List.of(
                                        Field.day("requestedOn", "When was it asked for?")
                                                .required("Enter the day it was asked for")))))
                        .required("Choose whether it was held"),
                Field.select("place", "Where? (optional)", Field.options(codes.places())));
    }

    List<Field> of(String deed) {
        return deed.equals("hold")
                ? heldFields()
                : List.of(Field.select("agency", "Whose task is it?", Field.options(agencies))
                        .required("Choose an agency"),
                        Field.line("what", "What is to be done?").hint("Without names of people")
                                .required("Say what is to be done"),
                        Field.day("due", "By when?").required("Enter the day by which it is to be done"));
    }

    private List<Field> heldFields() {
        return List.of(Field.day("held", "On which day?").required("Enter the day it was held"),
                Field.number("people", "How many people took part? (optional)"),
                Field.checkboxes("agencies", "Which agencies took part? (optional)", Field.options(agencies)));
    }

    static FieldWork.NewOperation fresh(Form form) {
        boolean held = form.value("state").equals("held");
        return new FieldWork.NewOperation(form.value("kind"), held ? day(form, "held") : null,
                held ? null : day(form, "requestedOn"), form.given("place").orElse(null), held ? people(form) : null,
                held ? form.values("agencies") : List.of());
    }

    static FieldWork.Held held(Form form) {
        return new FieldWork.Held(form.day("held").orElseThrow(), people(form), form.values("agencies"));
    }

    static Tasking.Assign task(Form form) {
        return new Tasking.Assign(form.value("agency"), form.value("what"), form.day("due").orElseThrow());
    }

    private static @Nullable LocalDate day(Form form, String name) {
        return form.day(name).orElse(null);
    }

    private static @Nullable Integer people(Form form) {
        return form.amount("people").map(Number::intValue).orElse(null);
    }
}
