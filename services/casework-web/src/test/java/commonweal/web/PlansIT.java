package commonweal.web;

import java.util.Map;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The plan: how it stands, how it got there, what agencies owe it. */
@InFrontOfStandIns
class PlansIT {

    private static final FakeService PLANS = StandIns.SERVICES.plans;
    private static final String FORM = FakeServices.PLAN + "/returns/form?agency=police&period=2026-27-Q2";

    @LocalServerPort
    private int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @BeforeEach
    void wellAgain() {
        StandIns.wellAgain(breakers);
    }

    @Test
    void showsTheCourseOfAMeasureInWordsToo() {
        Browser.Page plan = StandIns.signedIn(port, "csu-manager").open(FakeServices.PLAN);

        assertThat(plan.html().select("svg[role=img]").eachAttr("aria-label"))
                .containsExactly("Up from 60 in April 2026 to 82 in July 2026");
        assertThat(plan.text()).contains("81% by 31 March 2027", "Too few to show",
                "Not adopted yet: next is council", "planned for 15 December 2026");
    }

    @Test
    void explainsAMeasureWithItsMonths() {
        Browser.Page page = StandIns.signedIn(port, "csu-officer").open(FakeServices.PLAN + "/measures/sm-02");

        assertThat(page.text()).contains("2.0 percentage points above the target", "Between 52.3 and 94.9",
                "The broken line is the target.");
        assertThat(page.html().select("table").first().select("tbody th").eachText()).containsExactly("April 2026",
                "June 2026", "July 2026");
        Soundness.check(page);
    }

    @Test
    void showsAFigureAsItWasKnownOnADay() {
        PLANS.answers("GET " + FakeServices.PLAN + "/measures", 200, FakeService.read("figures-then"));

        Browser.Page page = StandIns.signedIn(port, "csu-officer")
                .open(FakeServices.PLAN + "/measures/sm-02?knownOn=2026-07-15");

        assertThat(PLANS.asked("GET " + FakeServices.PLAN + "/measures").getLast().query())
                .isEqualTo("period=2026-27&asKnownOn=2026-07-15");
        assertThat(page.text()).contains("as it was known on 15 July 2026. Today it is 82% (9 of 11).");
    }

    @Test
    void takesADayThatIsNoneForToday() {
        StandIns.signedIn(port, "csu-officer").open(FakeServices.PLAN + "/measures/sm-02?knownOn=2999-13-45");

        assertThat(PLANS.asked("GET " + FakeServices.PLAN + "/measures").getLast().query())
                .isEqualTo("period=2026-27");
    }

    @Test
    void letsAManagerRecordTheNextStepOfAdoption() {
        Browser manager = StandIns.signedIn(port, "csu-manager");
        Browser.Page after = manager.send(manager.open(FakeServices.PLAN + "/adoption"), "form[action$=adoption]",
                Map.of("date-day", "20", "date-month", "11", "date-year", "2026"));

        assertThat(after.text()).contains("The step is recorded.");
        assertThat(PLANS.asked("POST " + FakeServices.PLAN + "/adoption").getFirst().body())
                .contains("\"step\":\"council\"", "\"date\":\"2026-11-20\"");
        assertThat(StandIns.signedIn(port, "csu-officer").open(FakeServices.PLAN + "/adoption").status())
                .isEqualTo(403);
    }

    @Test
    void takesTheReturnOfAnAgency() {
        Browser agency = StandIns.signedIn(port, "partner-returns");
        Browser.Page list = agency.open(FakeServices.PLAN + "/returns");
        assertThat(list.text()).contains("Speeding checks held", "Missing", "Three weeks late");
        Soundness.check(list);
        Browser.Page form = agency.open(FORM);
        Soundness.check(form);

        Browser.Page after = agency.send(form, "form[action*='/returns/form']",
                Map.of("measure-sm-20-numerator", "1,204", "measure-sm-20-denominator", "3000",
                        "action-1_1-status", "underway"));

        assertThat(after.text()).contains("2 lines saved. Three times as many as last quarter.");
        assertThat(PLANS.asked("POST " + FakeServices.PLAN + "/returns").getFirst().body()).isEqualTo(
                "{\"measure\":\"sm-20\",\"agency\":\"police\",\"period\":\"2026-27-Q2\",\"numerator\":1204,\"denominator\":3000,\"narrative\":null}");
        assertThat(PLANS.asked("POST " + FakeServices.PLAN + "/action-returns").getFirst().body())
                .contains("\"action\":\"1.1\"", "\"status\":\"underway\"");
    }

    @Test
    void saysWhatIsNoNumberAndKeepsTheRest() {
        Browser agency = StandIns.signedIn(port, "partner-returns");

        Browser.Page again = agency.send(agency.open(FORM), "form[action*='/returns/form']",
                Map.of("measure-sm-20-numerator", "about 12"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("\"about 12\" is not a number.");
        assertThat(again.html().select("#measure-sm-20-numerator").val()).isEqualTo("about 12");
        assertThat(PLANS.asked("POST " + FakeServices.PLAN + "/returns")).isEmpty();
    }

    @Test
    void letsOnlyTheAgencySendItsReturn() {
        assertThat(StandIns.signedIn(port, "csu-manager").open(FORM).status()).isEqualTo(403);
    }
}
