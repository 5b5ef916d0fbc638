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
        assertThat(meeting.text()).contains("Referred on 9 November because of its high risk");
        Soundness.check(meeting);

        Browser.Page accept = chair.open(meeting.html().select("a[href*='/accept']").attr("href"));
        Browser.Page after = chair.send(accept, "form[action*='/accept']", Map.of("leadAgency", "police"));

        assertThat(TASKING.asked("POST " + FakeServices.MADE_REFERRAL + "/accept").getFirst().query())
                .isEqualTo("meeting=mtg-0000000000m1");
        assertThat(after.address().getPath()).isEqualTo(FakeServices.MEETING);
        assertThat(after.text()).contains("The referral is accepted.");
    }

    @Test
    void leavesADecisionToALaterMeetingWithItsReason() {
        Browser.Page defer = chair
                .open(chair.open(FakeServices.MEETING).html().select("a[href*='/defer']").attr("href"));
        Browser.Page again = chair.send(defer, "form[action*='/defer']", Map.of());
        assertThat(again.html().select("#reason-error").text()).contains("Say why it is left to later");

        Browser.Page after = chair.send(again, "form[action*='/defer']", Map.of("reason", "The landlord is asked"));

        assertThat(TASKING.asked("POST " + FakeServices.MADE_REFERRAL + "/defer").getFirst().body())
                .contains("\"until\":null", "\"reason\":\"The landlord is asked\"");
        assertThat(after.text()).contains("The decision is left to a later meeting.");
    }

    @Test
    void recordsOnlyWhatIsNewOfTheAttendance() {
        Browser.Page meeting = chair.open(FakeServices.MEETING);
        assertThat(meeting.html().select("input[name=presence-police][checked]").val()).isEqualTo("present");

        Browser.Page after = chair.send(meeting, "form[action$='/attendance']",
                Map.of("presence-housing", "apologies", "presence-health", "present"));

        assertThat(after.text()).contains("The attendance is recorded.");
        assertThat(TASKING.asked("POST " + FakeServices.MEETING + "/attendance")).extracting(FakeService.Asked::body)
                .containsExactly("{\"agency\":\"housing\",\"presence\":\"apologies\",\"people\":null}",
                        "{\"agency\":\"health\",\"presence\":\"present\",\"people\":null}");
        assertThat(TASKING.asked("POST " + FakeServices.MEETING + "/attendance"))
                .extracting(asked -> asked.header("If-match")).containsExactly("\"3\"", "");
    }

    @Test
    void saysAtTheFieldThatANoteIsEmpty() {
        Browser.Page again = chair.send(chair.open(FakeServices.MEETING), "form[action$='/notes']",
                Map.of("text", " "));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#text-error").text()).contains("Write the note");
        Soundness.check(again);
    }

    @Test
    void putsAnotherCaseOnTheAgenda() {
        TASKING.answers("GET " + FakeServices.MEETING, 200,
                FakeService.read("meeting").replace("ref-00000000f1", "ref-00000000f9"));

        Browser.Page after = chair.send(chair.open(FakeServices.MEETING), "form[action$='/items']",
                Map.of("referral", "ref-00000000f1"));

        assertThat(after.text()).contains("The case is on the agenda.");
        assertThat(TASKING.asked("POST " + FakeServices.MEETING + "/items").getFirst().body())
                .isEqualTo("{\"referralId\":\"ref-00000000f1\"}");
    }

    @Test
    void showsWhatAPlannedMeetingWillBeAbout() {
        Browser.Page meeting = StandIns.signedIn(port, "csu-officer").open(FakeServices.PLANNED_MEETING);

        assertThat(meeting.text()).contains("As things stand it will have:",
                "Case C-0000-00C1: Referred on 9 November");
        assertThat(TASKING.asked("GET /groups/asb-task-group/agenda").getFirst().query()).isEqualTo("on=2026-12-10");
        Soundness.check(meeting);
    }

    @Test
    void plansAMeetingOnADay() {
        Browser.Page list = chair.open("/meetings");
        assertThat(list.text()).contains("Second Thursday, 10:00am, Council offices 10 December 2026");
        Browser.Page again = chair.send(list, "main form", Map.of());
        assertThat(again.html().select("#group-error").text()).contains("Choose a group");
        Soundness.check(again);

        Browser.Page after = chair.send(again, "main form",
                Map.of("group", "asb-task-group", "on-day", "17", "on-month", "12", "on-year", "2026"));

        assertThat(after.text()).contains("The meeting is planned.");
        assertThat(TASKING.asked("POST /meetings").getFirst().body())
                .isEqualTo("{\"group\":\"asb-task-group\",\"on\":\"2026-12-17\"}");
    }

    @Test
    void handsOutMinutesAndTheCalendar() {
        Browser.Page minutes = chair.open(FakeServices.MEETING + "/minutes");
        assertThat(minutes.heading()).isEqualTo("Minutes");
        assertThat(minutes.response().headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox; default-src 'none'");

        assertThat(chair.open(FakeServices.MEETING + "/minutes.pdf").response().headers()
                .firstValue("Content-Disposition").orElse("")).contains("attachment", "minutes.pdf");
        assertThat(chair.open("/meetings/calendar/asb-task-group").response().body()).isEqualTo("BEGIN:VCALENDAR");
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
    void showsAnAgencyWhatIsAskedOfIt() {
        Browser.Page page = StandIns.signedIn(port, "group-member").open("/actions?agency=housing");

        assertThat(page.heading()).isEqualTo("Actions for Police");
        assertThat(page.text()).contains("Overdue Police: Visit the address twice a week, due on 10 November 2026");
        assertThat(TASKING.asked("GET /actions").getLast().query()).isEqualTo("agency=police&status=open&page=0");
        Soundness.check(page);
    }

    @Test
    void sortsTheActionsOfAllAgencies() {
        Browser.Page page = chair.open("/actions?status=overdue&group=asb-task-group");

        assertThat(page.html().select("table caption").eachText()).containsExactly("Police");
        assertThat(TASKING.asked("GET /actions").getLast().query())
                .isEqualTo("group=asb-task-group&status=overdue&page=0");
        assertThat(page.html().select("#group option[selected]").val()).isEqualTo("asb-task-group");
        Soundness.check(page);
    }

    @Test
    void showsWhatIsOutAndWhatIsDueBack() {
        Browser.Page page = chair.open("/resources?from=2026-11-14");

        assertThat(page.text()).contains("Mobile CCTV camera: 8 of 12 out, 9 or more wanted Too few",
                "Camera 1 Ridge Road: 14 November 2026 to 18 November 2026 Market Square: 19 November 2026 to 21 November 2026",
                "20 November 2026 Due back");
        assertThat(page.html().select("svg.cw-timetable .cw-timetable__bar")).hasSize(3);
        assertThat(page.html().select("[data-latitude]").eachAttr("data-words"))
                .containsExactly("Ridge Road: 1");
        assertThat(page.html().select("[data-area=E05999903]").text()).isEqualTo("Dene Park: Camera 3");
        assertThat(TASKING.asked("GET /resources").getLast().query()).isEqualTo("from=2026-11-14&to=2026-12-04");
        Soundness.check(page);
    }

    @Test
    void putsACameraOutAndTakesItBack() {
        Browser.Page form = chair
                .open(chair.open("/resources").html().select("a[href*='/resources/out']").attr("href"));
        Browser.Page again = chair.send(form, "form[action*='/resources/out']", Map.of("place", "ridge-road"));
        assertThat(again.html().select("#from-error").text()).contains("Enter the day from which it is out");

        Browser.Page after = chair.send(again, "form[action*='/resources/out']",
                Map.of("from-day", "23", "from-month", "11", "from-year", "2026"));

        assertThat(after.text()).contains("Camera 2 is put out.");
        assertThat(TASKING.asked("POST /deployments").getFirst().body()).contains("\"resourceId\":\"camera-2\"",
                "\"kind\":\"mobile-cctv\"", "\"from\":\"2026-11-23\"", "\"place\":\"ridge-road\"");
        assertThat(chair.send(chair.open("/resources/dep-1/back"), "form[action$='/back']", Map.of()).text())
                .contains("It is back.");
    }

    @Test
    void recordsFieldWorkThatWasHeldAndThatIsAskedFor() {
        Browser.Page form = chair.open("/field-work/new");
        Soundness.check(form);
        Browser.Page again = chair.send(form, "form[action$='/new']",
                Map.of("kind", "zig-zag", "state", "held", "people", "some"));
        assertThat(again.html().select(".govuk-error-message").eachText()).containsExactly(
                "Error: Enter the day it was held", "Error: Enter a number, such as 1204");

        Browser.Page after = chair.send(again, "form[action$='/new']", Map.of("held-day", "5", "held-month", "11",
                "held-year", "2026", "people", "7", "agencies", "police"));

        assertThat(after.heading()).isEqualTo("Environmental visual audit Held");
        assertThat(TASKING.asked("POST /operations").getFirst().body()).isEqualTo(
                "{\"kind\":\"zig-zag\",\"held\":\"2026-11-05\",\"requestedOn\":null,\"place\":null,\"people\":7,\"agencies\":[\"police\"]}");
        chair.send(chair.open("/field-work/op-00000000o2/hold"), "form[action$='/hold']",
                Map.of("held-day", "20", "held-month", "11", "held-year", "2026"));
        assertThat(TASKING.asked("POST " + FakeServices.ASKED_OPERATION + "/hold").getFirst().body())
                .contains("\"held\":\"2026-11-20\"");
    }

    @Test
    void followsTheTasksOfAnAudit() {
        Browser.Page audit = chair.open("/field-work/op-00000000o1");
        assertThat(audit.text()).contains("Mend the lamp at the corner", "Overdue", "Walk past after ten");
        Soundness.check(audit);

        assertThat(chair.send(audit, "form[action$='/complete']", Map.of()).text()).contains("The task is done.");
        chair.send(chair.open("/field-work/op-00000000o1/tasks"), "form[action$='/tasks']", Map.of("agency", "police",
                "what", "Cut the hedge", "due-day", "1", "due-month", "12", "due-year", "2026"));
        assertThat(TASKING.asked("POST " + FakeServices.OPERATION + "/actions").getFirst().body())
                .isEqualTo("{\"agency\":\"police\",\"what\":\"Cut the hedge\",\"due\":\"2026-12-01\"}");
        assertThat(StandIns.signedIn(port, "group-member").open("/field-work/new").status()).isEqualTo(403);
    }

    @Test
    void tellsTheGroupWhatItHasToKnow() {
        Browser.Page referral = chair.open(FakeServices.REFERRAL);
        assertThat(referral.text()).contains("OFFICIAL-SENSITIVE",
                "What happened and how often Every weekend since June");

        Browser.Page form = chair.open(FakeServices.REFERRAL + "/details");
        Browser.Page after = chair.send(form, "form[action$='/details']",
                Map.of("detail-tried", "", "detail-children", "Two"));

        assertThat(after.text()).contains("What the group has to know is saved.");
        assertThat(TASKING.asked("POST " + FakeServices.REFERRAL + "/details").getFirst().body()).isEqualTo(
                """
                {"subject":"victim","marking":"official-sensitive","details":{"children":"Two","incidents":"Every weekend since June","tried":""}}""");
    }

    @Test
    void refersAPlaceThatNobodyHasACaseAbout() {
        Browser.Page again = chair.send(chair.open("/referrals/new"), "form[action$='/referrals/new']", Map.of());
        assertThat(again.html().select(".govuk-error-message").eachText()).containsExactly("Error: Say which place",
                "Error: Choose a group");

        chair.send(again, "form[action$='/referrals/new']",
                Map.of("place", "Corner Shop, 12 High Street", "group", "asb-task-group"));

        assertThat(TASKING.asked("POST /referrals").getFirst().body())
                .isEqualTo("{\"place\":\"Corner Shop, 12 High Street\",\"group\":\"asb-task-group\",\"details\":{}}");
        TASKING.answers("GET " + FakeServices.MADE_REFERRAL, 200, FakeService.read("referral-made")
                .replace("\"group\"", "\"place\": \"Corner Shop\", \"group\""));
        Browser.Page referral = chair.open(FakeServices.MADE_REFERRAL);
        assertThat(referral.heading()).contains("Referral: Corner Shop");
        assertThat(referral.html().select("main dl a[href^='/cases/']")).isEmpty();
    }
}
