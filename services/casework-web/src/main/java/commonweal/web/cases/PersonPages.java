package commonweal.web.cases;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.services.CaseFile;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.CaseWork;
import commonweal.web.services.CaseWork.Person;
import commonweal.web.services.CaseWork.PersonTold;
import commonweal.web.services.Coded;
import commonweal.web.services.Refusal;
import commonweal.web.signin.SignedIn;

/** The people of a case: somebody is added, told of anew, or taken out again. */
@Controller
class PersonPages {

    private static final List<Coded> ROLES = List.of(new Coded("complainant", "Complainant"),
            new Coded("victim", "Victim"), new Coded("witness", "Witness"),
            new Coded("alleged-perpetrator", "Alleged perpetrator"), new Coded("household", "Household"));

    private static final List<Field> FIELDS = List.of(
            Field.checkboxes("roles", "Who is it in this case?", Field.options(ROLES))
                    .required("Choose who it is in this case"),
            Field.line("name", "Name (optional)"), Field.line("phone", "Telephone (optional)"),
            Field.line("email", "E-mail (optional)"), Field.line("address", "Address (optional)"),
            Field.day("bornOn", "Date of birth (optional)"),
            Field.line("safeContact", "Safe contact (optional)").hint("For example, ring in the morning only"));

    private final CaseIntake intake;
    private final CaseWork work;

    PersonPages(CaseIntake intake, CaseWork work) {
        this.intake = intake;
        this.work = work;
    }

    @GetMapping("/cases/{id}/person")
    ModelAndView blank(SignedIn user, @PathVariable String id) {
        return adding(intake.caseFile(user, id), Form.blank(FIELDS)).show();
    }

    @PostMapping("/cases/{id}/person")
    ModelAndView add(SignedIn user, @PathVariable String id, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        Form form = Form.sent(FIELDS, entered);
        return Sending.of(adding(intake.caseFile(user, id), form), request, () -> {
            work.addPerson(user, id, told(form, null));
            return new Sending.Done("/cases/" + id, "The person is added.");
        });
    }

    @GetMapping("/cases/{id}/people/{personId}")
    ModelAndView show(SignedIn user, @PathVariable String id, @PathVariable String personId) {
        return changing(intake.caseFile(user, id), personId,
                Form.with(FIELDS, entries(person(user, id, personId)))).show();
    }

    @PostMapping("/cases/{id}/people/{personId}")
    ModelAndView change(SignedIn user, @PathVariable String id, @PathVariable String personId,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        Form form = Form.sent(FIELDS, entered);
        return Sending.of(changing(intake.caseFile(user, id), personId, form), request, () -> {
            work.changePerson(user, id, personId, told(form, person(user, id, personId)));
            return new Sending.Done("/cases/" + id, "What is known of the person is changed.");
        });
    }

    @GetMapping("/cases/{id}/people/{personId}/remove")
    ModelAndView askToRemove(SignedIn user, @PathVariable String id, @PathVariable String personId) {
        return removing(intake.caseFile(user, id), person(user, id, personId)).show();
    }

    @PostMapping("/cases/{id}/people/{personId}/remove")
    ModelAndView remove(SignedIn user, @PathVariable String id, @PathVariable String personId,
            HttpServletRequest request) {
        return Sending.of(removing(intake.caseFile(user, id), person(user, id, personId)), request, () -> {
            work.removePerson(user, id, personId);
            return new Sending.Done("/cases/" + id, "The person is no longer part of the case.");
        });
    }

    private Person person(SignedIn user, String id, String personId) {
        return work.people(user, id).stream().filter(one -> one.id().equals(personId)).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_KNOWN, "person-unknown", "There is no such person."));
    }

    /** @param before what the form does not show of them stays as it was */
    private static PersonTold told(Form form, @Nullable Person before) {
        return new PersonTold(form.values("roles"), form.given("name").orElse(null), form.given("email").orElse(null),
                form.given("phone").orElse(null), form.given("address").orElse(null),
                form.given("safeContact").orElse(null), form.day("bornOn").orElse(null),
                before == null ? null : before.householdOf(), before == null ? null : before.reportId());
    }

    private static MultiValueMap<String, String> entries(Person person) {
        MultiValueMap<String, String> entries = new LinkedMultiValueMap<>();
        entries.addAll("roles", person.roles());
        enter(entries, "name", person.name());
        enter(entries, "phone", person.phone());
        enter(entries, "email", person.email());
        enter(entries, "address", person.address());
        enter(entries, "safeContact", person.safeContact());
        Optional.ofNullable(person.bornOn()).ifPresent(day -> {
            entries.add("bornOn-day", String.valueOf(day.getDayOfMonth()));
            entries.add("bornOn-month", String.valueOf(day.getMonthValue()));
            entries.add("bornOn-year", String.valueOf(day.getYear()));
        });
        return entries;
    }

    private static void enter(MultiValueMap<String, String> entries, String name, @Nullable String value) {
        if (value != null) {
            entries.add(name, value);
        }
    }

    private static FormPage adding(CaseFile aCase, Form form) {
        return page(aCase, "Add a person", "Only the Community Safety Unit sees who it is.", "person",
                "Add the person", form);
    }

    private static FormPage changing(CaseFile aCase, String personId, Form form) {
        return page(aCase, "Change what is known of a person", "", "people/" + personId, "Save", form);
    }

    private static FormPage removing(CaseFile aCase, Person person) {
        return page(aCase, "Take a person out of the case",
                "%s is no longer part of this case. What happened stays in its history."
                        .formatted(person.name() == null ? "The person without a name" : person.name()),
                "people/%s/remove".formatted(person.id()), "Take out", Form.blank(List.of()));
    }

    private static FormPage page(CaseFile aCase, String heading, String lead, String path, String submit, Form form) {
        return new FormPage(heading, "Case " + aCase.reference(), lead, "/cases/" + aCase.id(),
                "/cases/%s/%s".formatted(aCase.id(), path), submit, null, form);
    }
}
