package commonweal.tasking.ids;

import org.junit.jupiter.api.Test;

import commonweal.events.Id;
import commonweal.events.Ids;

import static org.assertj.core.api.Assertions.assertThat;

class KeysTest {

    private static final Id CASE = new Id("case-7f3k2m9q4tvw");

    /** As they are stored: another way of deriving them would find nothing again. */
    @Test
    void derivesTheSameIdFromTheSameCausesOnly() {
        assertThat(Keys.derived("ref", CASE, "tcg")).isEqualTo(Keys.derived("ref", CASE, "tcg"))
                .isNotEqualTo(Keys.derived("ref", CASE, "asb-task-group"));
        assertThat(Keys.derived("ref", CASE, "tcg").value()).isEqualTo("ref-zr2ebd8f7aqt");
    }

    @Test
    void findsTheWholeFromThePart() {
        Id referral = Ids.drawn("ref");

        assertThat(Keys.whole("ref", Keys.part("act", referral, 12))).isEqualTo(referral);
        assertThat(Keys.whole("ref", new Id("act-nobody"))).isEqualTo(new Id("ref-nobody"));
    }
}
