package commonweal.tasking.groups;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TaskGroupTest {

    private static final Code POLICE = new Code("police");
    private static final TaskGroup.Chairs NOBODY = new TaskGroup.Chairs(null, null);
    private static final List<Agency> AGENCIES = List.of(new Agency(POLICE, "Police", Set.of()));

    @Test
    void isChairedByOneOfItsAgencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group(new TaskGroup.Chairs(new Code("housing"), null), 28, AGENCIES))
                .withMessage("chair of tcg: 'housing' (expected: one of police)");
    }

    @Test
    void isChairedByItsChairOrDeputyOrByAnyWhenNobodyIsNamed() {
        Code council = new Code("council");
        List<Agency> three = List.of(AGENCIES.getFirst(), new Agency(council, "Council", Set.of()),
                new Agency(new Code("housing"), "Housing", Set.of()));
        TaskGroup named = group(new TaskGroup.Chairs(POLICE, council), 28, three);

        assertThat(named.isChairedBy(POLICE)).isTrue();
        assertThat(named.isChairedBy(council)).isTrue();
        assertThat(named.isChairedBy(new Code("housing"))).isFalse();
        assertThat(group(NOBODY, 28, three).isChairedBy(new Code("housing"))).isTrue();
    }

    @Test
    void reviewsEverySoManyDays() {
        assertThat(group(NOBODY, 14, AGENCIES).reviewAfter(LocalDate.of(2026, 9, 1))).isEqualTo("2026-09-15");
        assertThatIllegalArgumentException().isThrownBy(() -> group(NOBODY, 0, AGENCIES))
                .withMessage("review-every of tcg: 0 (expected: 1 day or more)");
    }

    private static TaskGroup group(TaskGroup.Chairs chairs, int reviewEvery, List<Agency> agencies) {
        return new TaskGroup(new Code("tcg"), "T&CG", 1, null, chairs, false, reviewEvery, null, agencies);
    }

    @Test
    void hasAgencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group(NOBODY, 28, List.of()))
                .withMessage("agencies of tcg: none (expected: at least one)");
    }

    @Test
    void aGroupOfAnotherPartnershipIsNotKnown() {
        TaskGroup tcg = group(NOBODY, 28, AGENCIES);
        TaskGroups groups = partnership -> partnership.value().equals("hollowdene") ? List.of(tcg) : List.of();

        assertThat(groups.group(new Code("hollowdene"), new Code("tcg"))).isEqualTo(tcg);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> groups.group(new Code("elsewhere"), new Code("tcg")))
                .withMessageStartingWith("group: 'tcg' (expected: one of ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> groups.agency(new Code("hollowdene"), "agency", new Code("housing")))
                .withMessage("agency: 'housing' (expected: one of police)");
    }

    @Test
    void aPublishedListNamesWhatItAllows() {
        PublishedList ratings = new PublishedList("rating",
                List.of(new PublishedList.Term(new Code("improved"), "Improved")));

        assertThat(ratings.inWords(new Code("improved"))).isEqualTo("improved");
        assertThat(ratings.inWords(new Code("no-longer-listed"))).isEqualTo("no longer listed");
        assertThatIllegalArgumentException().isThrownBy(() -> ratings.require(new Code("better")))
                .withMessage("rating: 'better' (expected: one of improved)");
    }
}
