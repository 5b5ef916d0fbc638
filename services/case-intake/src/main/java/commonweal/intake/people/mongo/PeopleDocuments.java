package commonweal.intake.people.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.caseparts.mongo.PartType;
import commonweal.intake.mongo.Fields;
import commonweal.intake.people.People;
import commonweal.intake.people.Person;
import commonweal.intake.people.Role;
import commonweal.intake.words.Words;

/** The people of a case as a document. */
public final class PeopleDocuments implements PartType<People> {

    @Override
    public String collection() {
        return "people";
    }

    @Override
    public String kind() {
        return "ppl";
    }

    @Override
    public People empty() {
        return People.NOBODY;
    }

    @Override
    public Document toDocument(People people, Id id) {
        return new Fields().putAll("people", people.all(), PeopleDocuments::toDocument)
                .put(Words.FIELD, words(people)).document();
    }

    private static List<String> words(People people) {
        return new ArrayList<>(
                people.all().stream().flatMap(person -> person.words().stream()).distinct().sorted().toList());
    }

    @Override
    public People fromDocument(Document document) {
        return new People(Fields.list(document, "people", PeopleDocuments::person));
    }

    private static Document toDocument(Person person) {
        return new Fields().put("id", person.id())
                .put("roles",
                        new ArrayList<>(person.roles().stream().map(role -> role.code().value()).sorted().toList()))
                .put("name", person.name()).put("email", person.email()).put("phone", person.phone())
                .put("address", person.address()).put("safeContact", person.safeContact())
                .put("bornOn", person.bornOn() == null ? null : person.bornOn().toString())
                .put("householdOf", person.householdOf()).put("reportId", person.reportId()).document();
    }

    private static Person person(Document document) {
        return new Person(Fields.id(document, "id"),
                document.getList("roles", String.class).stream().map(role -> Role.of(new Code(role)))
                        .collect(Collectors.toSet()),
                document.getString("name"), document.getString("email"), document.getString("phone"),
                document.getString("address"), document.getString("safeContact"),
                Fields.optional(document, "bornOn", String.class, LocalDate::parse),
                Fields.optional(document, "householdOf", String.class, Id::new),
                Fields.optional(document, "reportId", String.class, Id::new));
    }
}
