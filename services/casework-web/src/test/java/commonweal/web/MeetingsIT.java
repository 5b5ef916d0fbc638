package commonweal.web;

import java.util.Map;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A task group in its meeting. */
@InFrontOfStandIns
class MeetingsIT {

    private static final FakeService TASKING = StandIns.SERVICES.tasking;

    @LocalServerPort
    private int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    private Browser chair;

    @BeforeEach
    void wellAgain() {
        StandIns.wellAgain(breakers);
        chair = StandIns.signedIn(port, "group-chair");
    }

    @Test
    void decidesItemByItemAndComesBackToTheMeeting() {
        Browser.Page meeting = chair.open(FakeServices.MEETING);
        assertThat(meeting.text()).contains("Referred on 9 November because of its high risk", "Police: present");
        Soundness.check(meeting);

        Browser.Page accept = chair.open(meeting.html().select("a[href*='/accept']").attr("href"));
        Browser.Page after = chair.send(accept, "form[action*='/accept']", Map.of("leadAgency", "police"));

        assertThat(TASKING.asked("POST " + FakeServices.MADE_REFERRAL + "/accept").getFirst().query())
                .isEqualTo("meeting=mtg-0000000000m1");
        assertThat(after.address().getPath()).isEqualTo(FakeServices.MEETING);
        assertThat(after.text()).contains("The referral is accepted.");
    }

    @Test
    void recordsWhoIsThereAndWhatIsSaid() {
        Browser.Page after = chair.send(chair.open(FakeServices.MEETING), "form[action$='/attendance']",
                Map.of("agency", "police", "presence", "present"));
        assertThat(after.text()).contains("The attendance is recorded.");

        Browser.Page again = chair.send(after, "form[action$='/notes']", Map.of("text", " "));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Write the note");
        Soundness.check(again);
    }

    @Test
    void saysWhyAMeetingCannotBeClosed() {
        TASKING.refuses("POST " + FakeServices.MEETING + "/close", 409, "not-open", "The meeting is not open.");

        Browser.Page again = chair.send(chair.open(FakeServices.MEETING), "form[action$='/close']", Map.of());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html().select(".govuk-error-summary").text()).contains("The meeting is not open.");
    }

    @Test
    void letsMembersReadAndNotDecide() {
        Browser.Page meeting = StandIns.signedIn(port, "group-member").open(FakeServices.MEETING);

        assertThat(meeting.html().select("main form, main a[href*='/accept']")).isEmpty();
        Soundness.check(meeting);
    }

    @Test
    void showsWhatIsOutAndWhatIsDueBack() {
        Browser.Page page = chair.open("/resources");

        assertThat(page.text()).contains("Mobile camera: 8 of 12 out, 9 or more wanted Too few",
                "Chapel Row", "20 November 2026 Due back");
        Soundness.check(page);
    }
}
