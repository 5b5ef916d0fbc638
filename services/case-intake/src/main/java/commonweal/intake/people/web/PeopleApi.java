package commonweal.intake.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.IfMatch;
import commonweal.intake.caseparts.mongo.CaseParts;
import commonweal.intake.caseparts.web.PartDesk;
import commonweal.intake.caseparts.web.PartDesk.Found;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.people.People;
import commonweal.intake.people.Person;
import commonweal.intake.people.Role;
import commonweal.messaging.Inbox;

import static commonweal.http.Role.CSU_MANAGER;
import static commonweal.http.Role.CSU_OFFICER;

/** The people of a case. Nobody outside the unit learns who they are. */
@RestController
@RequestMapping("/cases/{caseId}/people")
class PeopleApi {

    private final PartDesk<People> desk;

    PeopleApi(CaseParts<People> people, MongoCases cases, Inbox inbox, Clock clock) {
        this.desk = new PartDesk<>(people, cases, inbox, clock);
    }

    /** Somebody, as the caller tells of them. */
    record NewPerson(Set<Code> roles, @Nullable String name, @Nullable String email, @Nullable String phone,
            @Nullable String address, @Nullable String safeContact, @Nullable LocalDate bornOn,
            @Nullable Id householdOf, @Nullable Id reportId) {

        Person as(Id id) {
            return new Person(id, roles.stream().map(Role::of).collect(Collectors.toSet()), name, email, phone, address,
                    safeContact, bornOn, householdOf, reportId);
        }

        /** Withheld, so that no log line can hold a person's name. */
        @Override
        public String toString() {
            return "NewPerson[withheld]";
        }
    }

    record PersonView(Id id, List<Code> roles, @Nullable String name, @Nullable String email, @Nullable String phone,
            @Nullable String address, @Nullable String safeContact, @Nullable LocalDate bornOn,
            @Nullable Id householdOf, @Nullable Id reportId) {

        static PersonView of(Person person) {
            return new PersonView(person.id(), person.roles().stream().sorted().map(Role::code).toList(), person.name(),
                    person.email(), person.phone(), person.address(), person.safeContact(), person.bornOn(),
                    person.householdOf(), person.reportId());
        }
    }

    record PeopleView(List<PersonView> items, long version) {}

    record Made(Id id, long version) {}

    @GetMapping
    ResponseEntity<PeopleView> list(@PathVariable Id caseId, Caller caller) {
        return shown(desk.find(caseId, officer(caller)));
    }

    @PostMapping
    ResponseEntity<Made> add(@PathVariable Id caseId, @RequestBody NewPerson request,
            IfMatch ifMatch, Caller caller) {
        Id id = Ids.drawn("per");
        Person person = request.as(id);
        Found<People> after = desk.handle("add-person", caseId, officer(caller), ifMatch,
                (_, people, _) -> people.add(person));
        return ResponseEntity.status(HttpStatus.CREATED).eTag(Etag.of(after.version()))
                .body(new Made(id, after.version()));
    }

    @PutMapping("/{personId}")
    ResponseEntity<PeopleView> change(@PathVariable Id caseId, @PathVariable Id personId,
            @RequestBody NewPerson request,
            IfMatch ifMatch, Caller caller) {
        Person person = request.as(personId);
        return shown(desk.handle("change-person", caseId, officer(caller), ifMatch,
                (_, people, _) -> people.change(person)));
    }

    @DeleteMapping("/{personId}")
    ResponseEntity<PeopleView> remove(@PathVariable Id caseId, @PathVariable Id personId,
            IfMatch ifMatch, Caller caller) {
        return shown(desk.handle("remove-person", caseId, officer(caller), ifMatch,
                (_, people, _) -> people.remove(personId)));
    }

    private static ResponseEntity<PeopleView> shown(Found<People> found) {
        return ResponseEntity.ok().eTag(Etag.of(found.version())).body(
                new PeopleView(found.content().all().stream().map(PersonView::of).toList(), found.version()));
    }

    private static Caller officer(Caller caller) {
        return caller.require(CSU_OFFICER, CSU_MANAGER);
    }
}
