package commonweal.intake.retention;

import java.time.Period;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.intake.retention.RetentionPractice.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RetentionPracticeTest {

    /** What a partnership put in force before there was a rule for them can still be read. */
    @Test
    void keepsSetAsideApplicationsAsLongAsReportsUnlessItSaysOtherwise() {
        assertThat(practice(null).keepsSetAsideApplications()).isEqualTo(new KeptFor(Period.ofYears(2)));
        assertThat(practice(Period.ofMonths(6)).keepsSetAsideApplications()).isEqualTo(new KeptFor(Period.ofMonths(6)));
        assertThatThrownBy(() -> practice(Period.ZERO)).hasMessageStartingWith("set-aside-applications: P0D");
    }

    private static RetentionPractice practice(@Nullable Period applications) {
        return new RetentionPractice(1, Period.ofYears(6), Period.ofYears(2), applications, false, "Ours",
                List.of(new Reason(new Code("police"), "Police")), List.of());
    }
}
