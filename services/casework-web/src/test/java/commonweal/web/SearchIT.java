package commonweal.web;

import java.util.Map;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** How the unit finds again what somebody asks about. */
@InFrontOfStandIns
class SearchIT {

    private static final FakeServices SERVICES = StandIns.SERVICES;

    @LocalServerPort
    private int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    private Browser officer;

    @BeforeEach
    void atTheDesk() {
        StandIns.wellAgain(breakers);
        officer = StandIns.signedIn(port, "csu-officer");
    }

    @Test
    void looksFromEveryPageAndNamesNobodyInAnAddress() {
        Browser.Page found = officer.send(officer.open("/triage"), "header form[role=search]",
                Map.of("sought", "Jo Example"));

        assertThat(found.address().toString()).endsWith("/search");
        assertThat(found.text()).contains("Jo Example", "Complainant, Victim", "Chapel Row, HD1 2AB",
                "Shouting in Chapel Row", "The newest 2 are shown");
        assertThat(found.html().select("main a").eachAttr("href")).contains(FakeServices.CASE, FakeServices.REPORT);
        Soundness.check(found);
        assertThat(SERVICES.intake.asked("POST /search").getFirst().body()).isEqualTo("{\"text\":\"Jo Example\"}");
        assertThat(officer.open("/search").html().select("main input[name=sought]").val()).isEqualTo("Jo Example");
    }

    @Test
    void saysThatNothingWasFound() {
        SERVICES.intake.answers("POST /search", 200, "{}");

        assertThat(search("gate").text()).contains("Nothing was found", "Try fewer words");
    }

    @Test
    void asksForWordsThatCanBeFound() {
        Browser.Page empty = search(" ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html().select("#sought-error").text()).isEqualTo("Error: Enter what to look for");
        Soundness.check(empty);

        SERVICES.intake.refuses("POST /search", 422, "invalid", "text: 0 words (expected: 1 to 10)");
        assertThat(search("?").html().select(".govuk-error-summary").text()).contains("Look for a number or");
    }

    @Test
    void saysWhenReportsAndCasesAreAway() {
        search("gate");
        SERVICES.intake.away();

        assertThat(officer.open("/search").text())
                .contains("This part is not available at the moment: reports and cases.");
    }

    @Test
    void isForTheUnitAlone() {
        Browser chair = StandIns.signedIn(port, "group-chair");

        assertThat(chair.open("/cases").html().select("header form[role=search]")).isEmpty();
        assertThat(chair.open("/search").status()).isEqualTo(403);
    }

    private Browser.Page search(String text) {
        return officer.send(officer.open("/search"), "main form[role=search]", Map.of("sought", text));
    }
}
