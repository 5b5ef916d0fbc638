package commonweal.intake.people;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import commonweal.events.Id;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleTest {

    private static final Id REPORT = new Id("rep-1");
    private static final Id REPORTER = new Id("per-1");

    /** Whoever lives with them has a place of their own in the case. */
    @Test
    void takesAReporterOutAndLeavesTheirHouseholdToItself() {
        People people = new People(List.of(person(REPORTER, null, REPORT), person(new Id("per-2"), REPORTER, null),
                person(new Id("per-3"), null, new Id("rep-2"))));

        assertThat(people.withoutReporter(REPORT).orElseThrow().all()).containsExactly(
                person(new Id("per-2"), null, null), person(new Id("per-3"), null, new Id("rep-2")));
    }

    @Test
    void staysAsItIsWhenNobodyMadeTheReport() {
        assertThat(new People(List.of(person(REPORTER, null, REPORT))).withoutReporter(new Id("rep-9"))).isEmpty();
        assertThat(People.NOBODY.withoutReporter(REPORT)).isEmpty();
    }

    private static Person person(Id id, @Nullable Id householdOf, @Nullable Id reportId) {
        return new Person(id, Set.of(Role.COMPLAINANT), "Somebody", null, null, null, null, null, householdOf,
                reportId);
    }
}
