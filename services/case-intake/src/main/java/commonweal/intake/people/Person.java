package commonweal.intake.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import commonweal.events.Id;
import commonweal.intake.reports.Text;
import commonweal.intake.words.Words;

/**
 * Somebody who has to do with a case.
 *
 * @param safeContact how they may be reached without being put at risk
 * @param householdOf the person whose household they belong to
 * @param reportId the report that they made
 */
public record Person(Id id, Set<Role> roles, @Nullable String name, @Nullable String email, @Nullable String phone,
        @Nullable String address, @Nullable String safeContact, @Nullable LocalDate bornOn, @Nullable Id householdOf,
        @Nullable Id reportId) {

    public Person {
        roles = Set.copyOf(roles);
        name = Text.bounded("name", name, 200);
        email = Text.bounded("email", email, 254);
        phone = Text.bounded("phone", phone, 60);
        address = Text.bounded("address", address, 500);
        safeContact = Text.bounded("safeContact", safeContact, 500);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("roles: none (expected: at least one)");
        }
        if (id.equals(householdOf)) {
            throw new IllegalArgumentException("householdOf: %s is the same person (expected: another)".formatted(id));
        }
    }

    Person onTheirOwn() {
        return new Person(id, roles, name, email, phone, address, safeContact, bornOn, null, reportId);
    }

    /** By which they are found. */
    public List<String> words() {
        return Words.of(name, email, phone, address);
    }

    /** Withheld, so that no log line can hold a person's name. */
    @Override
    public String toString() {
        return "Person[withheld]";
    }
}
