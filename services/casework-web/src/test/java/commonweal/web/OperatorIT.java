package commonweal.web;

import java.util.Map;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What who runs Commonweal sees and does. */
@InFrontOfStandIns
class OperatorIT {

    private static final FakeServices SERVICES = StandIns.SERVICES;

    @LocalServerPort
    private int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    private Browser operator;

    @BeforeEach
    void wellAgain() {
        StandIns.wellAgain(breakers);
        operator = StandIns.signedIn(port, "operator");
    }

    @Test
    void showsHowEveryServiceStands() {
        SERVICES.intake.away();

        Browser.Page page = operator.open("/operations");

        assertThat(page.html().select("h2").eachText()).containsExactly("case-intake Away",
                "risk-assessment Well", "tasking Well", "plan-metrics Well");
        assertThat(page.text()).contains("Behind in handling 75 s", "case-merged: into is missing",
                "2 dead letters of tasking", "Being built anew: 1200 of 13448 (8%).");
        assertThat(page.html().select("progress").attr("value")).isEqualTo("8");
        Soundness.check(page);
    }

    @Test
    void replaysAKey() {
        Browser.Page after = operator.send(operator.open("/operations"), "form:has(input[name=id])", Map.of());

        assertThat(after.text()).contains("Applied: 3. Nothing is left in quarantine there.");
        assertThat(SERVICES.tasking.asked("POST /actuator/quarantine").getFirst().body())
                .isEqualTo("{\"id\":\"tasking|case-intake|case-7f3k2m9qabcd\"}");
    }

    @Test
    void saysWhyAReplayFailedAgain() {
        SERVICES.tasking.answers("POST /actuator/quarantine", 200,
                """
                {"applied": 1, "left": 2, "reason": "case-merged: into is missing"}""");

        assertThat(operator.send(operator.open("/operations"), "form:has(input[name=id])", Map.of()).text())
                .contains("Applied: 1, left: 2. The first of those failed again: case-merged: into is missing");
    }

    @Test
    void startsARebuildOnceTheLastOneIsDone() {
        assertThat(operator.open("/operations").html().select("form:has(input[name=projection])")).isEmpty();
        SERVICES.plans.answers("GET /actuator/rebuilds", 200,
                """
                [{"projection": "measures", "current": 2, "phase": "live", "done": 0, "total": 0}]""");

        Browser.Page after = operator.send(operator.open("/operations"), "form:has(input[name=projection])", Map.of());

        assertThat(after.text()).contains("The rebuild of measures has begun.");
        assertThat(SERVICES.plans.asked("POST /actuator/rebuilds").getFirst().body())
                .isEqualTo("{\"projection\":\"measures\"}");
    }
}
