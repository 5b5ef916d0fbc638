package commonweal.web;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Where reports and cases are: the table, which needs no script, and what the map is drawn from. */
@InFrontOfStandIns
class PlacesIT {

    private static final FakeServices SERVICES = StandIns.SERVICES;

    @LocalServerPort
    private int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    private Browser member;

    @BeforeEach
    void wellAgain() {
        StandIns.wellAgain(breakers);
        member = StandIns.signedIn(port, "group-member");
    }

    @Test
    void countsByAreaWithTheMostFirstAndKeepsSmallCountsBack() {
        Browser.Page page = member.open("/places");

        assertThat(page.html().select("tr[data-area] th").eachText()).containsExactly("North Hollow", "Millfield",
                "South Hollow", "Dene Park", "Station Quarter", "Upper Dene");
        assertThat(page.html().select("tr[data-area]").eachAttr("data-level")).containsExactly("4", "3", "2", "hidden",
                "0", "0");
        assertThat(page.html().select("tr[data-area=E05999902] td").eachText()).containsExactly("9",
                "Fewer than 5, or kept back", "20");
        assertThat(page.text()).contains("Chapel Row Noise 11 Fewer than 5", "Mill Lane", "No area is known 6 0 3");
        Soundness.check(page);
    }

    @Test
    void showsWhatIsAskedForAndTheUsualForWhatIsNotThere() {
        Browser.Page page = member.open("/places?days=28&by=lsoa&show=published");
        assertThat(page.html().select("option[selected]").eachText()).containsExactly("The last 4 weeks",
                "Small areas (LSOAs)", "Published police figures");
        assertThat(page.html().select("#map").attr("data-boundaries")).isEqualTo("/places/boundaries/lsoa");

        member.open("/places?days=9999&by=county&show=points");
        String query = SERVICES.intake.asked("GET /places").getLast().query();
        assertThat(query).matches("from=\\d{4}-\\d\\d-\\d\\d&to=\\d{4}-\\d\\d-\\d\\d");
    }

    @Test
    void servesTheBoundariesOfThePartnership() {
        Browser.Page answer = member.open("/places/boundaries/ward");

        assertThat(answer.response().headers().firstValue("Content-Type").orElse("")).startsWith(
                "application/geo+json");
        assertThat(answer.response().body()).contains("\"code\":\"E05999901\",\"name\":\"North Hollow\"",
                "\"type\":\"Polygon\"");
    }

    @Test
    void letsOurOwnScriptRunOnPagesWithAMapAlone() {
        assertThat(policy(member.open("/places"))).contains("script-src 'self'", "connect-src 'self'")
                .doesNotContain("unsafe");
        assertThat(policy(member.open("/resources"))).contains("script-src 'self'").doesNotContain("unsafe");
        assertThat(policy(member.open("/cases"))).doesNotContain("script-src");
    }

    @Test
    void givesFilesAnAddressThatChangesWithThemAndMayBeKept() {
        Browser.Page page = member.open("/places");

        assertThat(page.html().select("script").eachAttr("src")).satisfiesExactly(
                leaflet -> assertThat(leaflet).matches("/assets/leaflet/leaflet-[0-9a-f]{32}\\.js"),
                ours -> assertThat(ours).matches("/assets/places-[0-9a-f]{32}\\.js"));
        for (String file : page.html().select("script, link[rel]").stream()
                .map(part -> part.attr("src") + part.attr("href")).toList()) {
            Browser.Page answer = member.open(file);
            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(answer.response().headers().firstValue("Cache-Control")).as(file)
                    .hasValue("max-age=31536000, public, immutable");
        }
    }

    @Test
    void saysWhenTheCountsAreAway() {
        SERVICES.intake.away();

        Browser.Page page = member.open("/places");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("This part is not available at the moment: reports and cases.");
    }

    private static String policy(Browser.Page page) {
        return page.response().headers().firstValue("Content-Security-Policy").orElse("");
    }
}
