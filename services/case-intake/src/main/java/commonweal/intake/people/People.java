package commonweal.intake.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import commonweal.events.Id;
import commonweal.intake.decisions.Outcome;

/** Everybody who has to do with one case. */
public record People(List<Person> all) {

    public static final People NOBODY = new People(List.of());

    private static final int MOST = 100;

    public People {
        all = List.copyOf(all);
    }

    public Optional<Person> person(Id id) {
        return all.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    public Outcome<People> add(Person person) {
        if (all.size() >= MOST) {
            return Outcome.conflict("too-many-people", "The case has %d people (expected: at most %d)", all.size(),
                    MOST);
        }
        return checked(person).orElseGet(
                () -> Outcome.accepted(new People(Stream.concat(all.stream(), Stream.of(person)).toList())));
    }

    public Outcome<People> change(Person person) {
        if (person(person.id()).isEmpty()) {
            return unknown(person.id());
        }
        return checked(person).orElseGet(() -> Outcome.accepted(
                new People(all.stream().map(one -> one.id().equals(person.id()) ? person : one).toList())));
    }

    /** Somebody whose household others belong to stays as long as they do. */
    public Outcome<People> remove(Id id) {
        if (person(id).isEmpty()) {
            return unknown(id);
        }
        if (all.stream().anyMatch(person -> id.equals(person.householdOf()))) {
            return Outcome.conflict("household-left",
                    "Others belong to the household of %s (expected: a person without; change theirs first)", id);
        }
        return Outcome.accepted(new People(all.stream().filter(person -> !person.id().equals(id)).toList()));
    }

    /** The same without whoever made a report, or nothing when nobody here did; their household stays for itself. */
    public Optional<People> withoutReporter(Id reportId) {
        Set<Id> gone = all.stream().filter(person -> reportId.equals(person.reportId())).map(Person::id)
                .collect(Collectors.toSet());
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of(new People(all.stream().filter(person -> !gone.contains(person.id()))
                        .map(person -> person.householdOf() != null && gone.contains(person.householdOf())
                                ? person.onTheirOwn()
                                : person)
                        .toList()));
    }

    private Optional<Outcome<People>> checked(Person person) {
        return person.householdOf() == null || person(person.householdOf()).isPresent()
                ? Optional.empty()
                : Optional
                        .of(Outcome.invalid("household-unknown", "householdOf: '%s' (expected: a person of this case)",
                                person.householdOf()));
    }

    private static Outcome<People> unknown(Id id) {
        return Outcome.invalid("person-unknown", "person: '%s' (expected: a person of this case)", id);
    }
}
