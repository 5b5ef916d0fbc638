package commonweal.tasking.ids;

import org.junit.jupiter.api.Test;

import commonweal.events.Id;

import static org.assertj.core.api.Assertions.assertThat;

class IdsTest {

    private static final Id CASE = new Id("case-7f3k2m9q4tvw");

    @Test
    void derivesTheSameIdFromTheSameCausesOnly() {
        assertThat(Ids.derived("ref", CASE, "tcg")).isEqualTo(Ids.derived("ref", CASE, "tcg"))
                .isNotEqualTo(Ids.derived("ref", CASE, "asb-task-group"));
        assertThat(Ids.derived("ref", CASE, "tcg").value()).matches("ref-[0-9a-hjkmnp-tv-z]{12}");
    }

    @Test
    void inventsIdsThatNobodyHas() {
        assertThat(Ids.fresh("op")).isNotEqualTo(Ids.fresh("op"));
    }

    @Test
    void findsTheWholeFromThePart() {
        Id referral = Ids.fresh("ref");

        assertThat(Ids.whole("ref", Ids.part("act", referral, 12))).isEqualTo(referral);
        assertThat(Ids.whole("ref", new Id("act-nobody"))).isEqualTo(new Id("ref-nobody"));
    }

    @Test
    void givesPeopleAReference() {
        assertThat(Ids.reference(CASE)).isEqualTo("C-2M9Q-4TVW");
    }
}
