package commonweal.intake.repeats;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.intake.reports.Account;
import commonweal.intake.reports.Addenda;
import commonweal.intake.reports.Consent;
import commonweal.intake.reports.Occurrence;
import commonweal.intake.reports.Precision;
import commonweal.intake.reports.ReceivedReport;
import commonweal.intake.reports.ReportFixtures;
import commonweal.intake.reports.Similar;
import commonweal.intake.reports.Submission;

import static org.assertj.core.api.Assertions.assertThat;

class LikenessTest {

    private static final RepeatPractice PRACTICE = new RepeatPractice(1, List.of(), Duration.ofHours(48));
    private static final Set<Trait> SHARED = Set.of(Trait.UPRN, Trait.PHONE);

    @Test
    void saysWhatTwoReportsHaveInCommon() {
        Similar similar = like(told("2026-11-20", "noise", 0), told("2026-11-20", "noise", 3));

        assertThat(similar.reasons()).containsExactly(new Code("same-phone"), new Code("same-uprn"));
        assertThat(similar.sentence())
                .isEqualTo("Same phone, same UPRN; received 3 hours later: may tell of the same thing");
    }

    @Test
    void takesForADuplicateOnlyWhatIsNearInTimeAndMayBeTheSameThing() {
        assertThat(like(told("2026-11-20", "noise", 0), told("2026-11-20", null, -48)).likelyDuplicate()).isTrue();
        assertThat(like(told("2026-11-20", "noise", 0), told("2026-11-20", "noise", 49)).likelyDuplicate()).isFalse();
        assertThat(like(told("2026-11-20", "noise", 0), told("2026-11-19", "noise", 1)).likelyDuplicate()).isFalse();
        assertThat(like(told("2026-11-20", "noise", 0), told("2026-11-20", "fires", 1)).likelyDuplicate()).isFalse();
    }

    @Test
    void saysHowFarApartTheyCameIn() {
        assertThat(like(told("2026-11-20", "noise", 0), told("2026-11-01", "noise", -72)).sentence())
                .isEqualTo("Same phone, same UPRN; received 3 days earlier");
    }

    private static Similar like(ReceivedReport one, ReceivedReport two) {
        return Likeness.of(one, two, SHARED, PRACTICE);
    }

    private static ReceivedReport told(String day, @Nullable String heading, int hoursLater) {
        Submission told = new Submission(new Code("web"), true, Occurrence.told(day, null, Precision.DAY), null,
                heading == null ? null : new Code(heading), null, null, null, false, false, false, false, null,
                Consent.NOT_ASKED);
        return new ReceivedReport(new Account(ReportFixtures.REPORT, ReportFixtures.HOLLOWDENE,
                ReportFixtures.NOW.plus(Duration.ofHours(hoursLater)), told, told.fingerprint()), Addenda.NONE, null);
    }
}
