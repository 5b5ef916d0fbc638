package commonweal.tasking.groups;

import java.util.List;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TaskGroupTest {

    private static final Code POLICE = new Code("police");
    private static final List<Agency> AGENCIES = List.of(new Agency(POLICE, "Police"));

    @Test
    void isChairedByOneOfItsAgencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaskGroup(new Code("tcg"), "T&CG", new Code("housing"), false, AGENCIES))
                .withMessage("chair of tcg: 'housing' (expected: one of police)");
    }

    @Test
    void hasAgencies() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaskGroup(new Code("tcg"), "T&CG", null, false, List.of()))
                .withMessage("agencies of tcg: none (expected: at least one)");
    }

    @Test
    void aGroupOfAnotherPartnershipIsNotKnown() {
        TaskGroup tcg = new TaskGroup(new Code("tcg"), "T&CG", POLICE, false, AGENCIES);
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
