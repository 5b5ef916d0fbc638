package commonweal.web.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import commonweal.web.services.Plan;
import commonweal.web.signin.Role;
import commonweal.web.signin.SignedIn;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodsTest {

    private static final Plan PLAN = new Plan("hollowdene-2026-27", "Plan", "hollowdene", "2026-27", "adopted", true,
            null, null, null, null);

    @ParameterizedTest
    @CsvSource({"2026-06-30, '', ", "2026-07-01, '', 2026-27-Q1", "2026-11-21, '', 2026-27-Q2",
            "2026-11-21, 2026-27, 2026-27-Q2", "2026-11-21, 2026-27-Q3, 2026-27-Q2",
            "2026-11-21, 2026-27-Q1, 2026-27-Q1", "2027-03-31, 2026-27, 2026-27-Q3", "2027-04-01, '', 2026-27-Q4",
            "2027-04-01, 2026-27, 2026-27"})
    void givesScrutinyTheLastEndedQuarterInPlaceOfALiveOne(LocalDate today, String asked, String chosen) {
        assertThat(Periods.of(PLAN, reader(Role.SCRUTINY), today).choose(asked)).isEqualTo(Optional.ofNullable(chosen));
    }

    @Test
    void offersScrutinyTheYearOnlyWhenItHasEnded() {
        assertThat(offered(LocalDate.of(2027, 3, 31))).containsExactly("2026-27-Q1", "2026-27-Q2", "2026-27-Q3");
        assertThat(offered(LocalDate.of(2027, 4, 1))).containsExactly("2026-27", "2026-27-Q1", "2026-27-Q2",
                "2026-27-Q3", "2026-27-Q4");
    }

    @Test
    void givesThoseWhoWorkWithThePlanTheYearSoFar() {
        Periods periods = Periods.of(PLAN, reader(Role.SCRUTINY, Role.CSU_MANAGER), LocalDate.of(2026, 4, 1));

        assertThat(periods.choose("")).contains("2026-27");
        assertThat(periods.choose("2026-27-Q4")).contains("2026-27-Q4");
        assertThat(periods.offered().getLast().label()).isEqualTo("January to March 2027");
    }

    private static List<String> offered(LocalDate today) {
        return Periods.of(PLAN, reader(Role.SCRUTINY), today).offered().stream().map(Periods.Period::value).toList();
    }

    private static SignedIn reader(Role... roles) {
        return new SignedIn("test", "Test", Set.of(roles), Optional.empty(), List.of("hollowdene"),
                Optional.of("hollowdene"),
                "token");
    }
}
