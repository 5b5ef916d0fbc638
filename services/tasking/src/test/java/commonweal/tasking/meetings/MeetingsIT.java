package commonweal.tasking.meetings;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.tasking.Answer;
import commonweal.tasking.referrals.Dossier;

import static commonweal.tasking.TaskingService.*;
import static org.assertj.core.api.Assertions.assertThat;

/** A meeting from its plan to its approved minutes. */
class MeetingsIT {

    @Test
    void aGroupDecidesItemByItemAndApprovesItsMinutes() {
        Id fresh = aReferredCase();
        Id worked = aReferredCase();
        String path = "/referrals/" + refOf(worked);
        postEarlier(30, path + "/accept", "{'leadAgency':'police','severity':'serious'}").expect(200);
        String id = post("/meetings", CHAIR, "{'group':'asb-task-group','on':'%s'}".formatted(LocalDate.now()))
                .expect(201).id();
        String meeting = "/meetings/" + id;
        post("/referrals/" + refOf(fresh) + "/accept?meeting=" + id, CHAIR, "{'leadAgency':'housing'}")
                .expectProblem(409, "meeting-not-open");

        Answer open = post(meeting + "/open", CHAIR, "").expect(200);
        assertThat(open.list("items", "referralId")).contains(refOf(fresh), refOf(worked));
        post(meeting + "/attendance", CHAIR, "{'agency':'police','presence':'present','people':'A sergeant'}")
                .expect(200);
        post(meeting + "/attendance", CHAIR, "{'agency':'housing','presence':'apologies'}").expect(200);
        post("/referrals/" + refOf(fresh) + "/accept?meeting=" + id, CHAIR, "{'leadAgency':'housing'}").expect(200);
        post("/referrals/" + refOf(fresh) + "/actions?meeting=" + id, CHAIR, action("housing", "Mend <the> door"))
                .expect(201);
        post(path + "/behaviour-reviews?meeting=" + id, CHAIR, "{'rating':'improved'}").expect(201);
        post(path + "/conclude?meeting=" + id, CHAIR, "{'outcome':'resolved'}").expect(200);
        post(meeting + "/notes", CHAIR, "{'text':'Thanks were given.'}").expect(200);

        assertThat(get(meeting + "/minutes", HOUSING).expect(200).text()).contains("DRAFT", "Mend &lt;the&gt; door",
                "The ASB Task Group reviewed the behaviour: improved.", "A sergeant", "Thanks were given.");
        post(meeting + "/approve", CHAIR, "").expectProblem(409, "meeting-open");
        post(meeting + "/close", CHAIR, "").expect(200);
        post(path + "/family-work?meeting=" + id, CHAIR, "{'agency':'police'}").expectProblem(409, "meeting-not-open");
        Answer approved = post(meeting + "/approve", CHAIR, "").expect(200);

        String minutes = get(meeting + "/minutes", HOUSING).expect(200).text();
        byte[] pdf = getBytes(meeting + "/minutes.pdf", HOUSING);
        String action = referral(fresh, CHAIR).json().path("actions").path(0).path("id").asString();
        post("/actions/" + action + "/complete", HOUSING, "{'result':'done'}").expect(200);
        assertThat(get(meeting + "/minutes", HOUSING).text()).isEqualTo(minutes).contains("Approved on ")
                .doesNotContain("DRAFT");
        assertThat(getBytes(meeting + "/minutes.pdf", HOUSING)).isEqualTo(pdf).startsWith("%PDF-".getBytes());
        assertThat(approved.get("sha256")).hasSize(64);
        post(meeting + "/notes", CHAIR, "{'text':'Too late.'}").expectProblem(409, "meeting-approved");
        Awaitility.await().untilAsserted(() -> assertThat(TOPICS.heardOf(id)).containsExactly("meeting-held"));
    }

    @Test
    void minutesFollowACaseThatIsErased() {
        Id gone = aReferredCase();
        Id stays = aReferredCase();
        String id = post("/meetings", CHAIR, "{'group':'substance-misuse','on':'%s'}".formatted(LocalDate.now()))
                .expect(201).id();
        post("/meetings/" + id + "/open", CHAIR, "").expect(200);
        post("/referrals", OFFICER, "{'caseId':'%s','group':'substance-misuse'}".formatted(gone)).expect(201);
        post("/referrals", OFFICER, "{'caseId':'%s','group':'substance-misuse'}".formatted(stays)).expect(201);
        for (Id each : List.of(gone, stays)) {
            String referral = Dossier.idOf(each, new Code("substance-misuse")).value();
            post("/meetings/" + id + "/items", CHAIR, "{'referralId':'%s'}".formatted(referral)).expect(200);
            post("/referrals/" + referral + "/accept?meeting=" + id, CHAIR, "{'leadAgency':'police'}").expect(200);
            post("/referrals/" + referral + "/actions?meeting=" + id, CHAIR,
                    action("police", "Speak with " + each)).expect(201);
        }
        post("/meetings/" + id + "/close", CHAIR, "").expect(200);
        String sha256 = post("/meetings/" + id + "/approve", CHAIR, "").expect(200).get("sha256");
        assertThat(get("/meetings/" + id + "/minutes", CHAIR).text()).contains("Speak with " + gone);

        say(gone, new CaseErased(gone, List.of()));
        TOPICS.awaitHandled();

        assertThat(get("/meetings/" + id + "/minutes", CHAIR).expect(200).text()).doesNotContain("Speak with " + gone)
                .contains("Speak with " + stays, "The case has been erased.", "Approved on ", "Drawn up anew on ");
        assertThat(getBytes("/meetings/" + id + "/minutes.pdf", CHAIR)).startsWith("%PDF-".getBytes());
        assertThat(get("/meetings/" + id, CHAIR).expect(200)).satisfies(meeting -> {
            assertThat(meeting.get("sha256")).isEqualTo(sha256);
            assertThat(meeting.get("redrawnAt")).isNotBlank();
        });
    }

    @Test
    void aDecisionIsPutOffUntilTheMeetingThatWasSaid() {
        Id caseId = aReferredCase();
        LocalDate inTwoMonths = LocalDate.now().plusMonths(2);
        post("/referrals/" + refOf(caseId) + "/defer", CHAIR,
                "{'until':'%s','reason':'The landlord is asked'}".formatted(inTwoMonths)).expect(200);

        assertThat(agenda(inTwoMonths.minusDays(1))).doesNotContain(refOf(caseId));
        assertThat(agenda(inTwoMonths)).contains(refOf(caseId));
        assertThat(referral(caseId, CHAIR).get("deferredUntil")).isEqualTo(inTwoMonths.toString());
    }

    @Test
    void meetingsAreOnTheDaysOfThePatternAndInTheCalendarFeed() throws IOException, ParserException {
        List<String> days = get("/groups/tcg/meeting-dates?from=2027-01-01&to=2027-12-31", OFFICER).items("on");
        String planned = post("/meetings", CHAIR, "{'group':'domestic-abuse'}").expect(201).id();

        assertThat(days).hasSize(12).contains("2027-02-02");
        assertThat(get("/groups/domestic-abuse/meeting-dates?from=2026-12-01&to=2026-12-31", OFFICER).items())
                .singleElement().satisfies(date -> {
                    assertThat(date.path("on").asString()).isEqualTo("2026-12-21");
                    assertThat(date.path("patternDate").asString()).isEqualTo("2026-12-28");
                    assertThat(date.path("moved").asString()).contains("is a bank holiday");
                });
        Calendar feed = new CalendarBuilder()
                .build(new StringReader(get("/groups/domestic-abuse/calendar.ics", HOUSING).expect(200).text()));
        List<VEvent> events = feed.getComponents("VEVENT");
        assertThat(events).hasSizeGreaterThanOrEqualTo(5)
                .anySatisfy(event -> assertThat(event.toString()).contains(planned, "STATUS:CONFIRMED"))
                .anySatisfy(event -> assertThat(event.toString()).contains("STATUS:TENTATIVE"));
        get("/groups/substance-misuse/calendar.ics", HOUSING).expectProblem(403, "other-group");
        post("/meetings", CHAIR, "{'group':'case-review-panel'}").expectProblem(422, "missing-value");
    }

    @Test
    void anAgencyReadsOfTheGroupsItSitsIn() {
        String id = post("/meetings", OFFICER, "{'group':'substance-misuse','held':'2026-09-16'}").expect(201).id();

        get("/meetings/" + id, HOUSING).expectProblem(404, "not-found");
        assertThat(get("/meetings?group=substance-misuse", HOUSING).items()).isEmpty();
        assertThat(get("/meetings?group=substance-misuse", POLICE).items("id")).contains(id);
        get("/meetings/" + id + "/minutes", ELSEWHERE).expectProblem(404, "not-found");
        post("/meetings/" + id + "/approve", OFFICER, "").expectProblem(403, "role-missing");
        get("/groups/asb-task-group/agenda", HOUSING).expectProblem(403, "role-missing");
    }

    private static List<String> agenda(LocalDate on) {
        return get("/groups/asb-task-group/agenda?on=" + on, CHAIR).expect(200).items("referralId");
    }
}
