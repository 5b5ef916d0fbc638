package commonweal.tasking.referrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import commonweal.events.CaseIntakeEvent.CaseClosed;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.tasking.Answer;

import static commonweal.tasking.TaskingService.*;
import static org.assertj.core.api.Assertions.assertThat;

/** What people do with a referral, from request to topic. */
class ReferralsIT {

    @Test
    void aGroupWorksOnACase() {
        Id caseId = aReferredCase();
        String path = "/referrals/" + refOf(caseId);

        post(path + "/accept", CHAIR, "{'leadAgency':'police','severity':'serious'}").expect(200);
        String visit = post(path + "/actions", CHAIR, action("housing", "Visit the victim")).expect(201).id();
        post(path + "/behaviour-reviews", CHAIR, "{'rating':'unchanged'}").expect(201);
        post(path + "/family-work", CHAIR, "{'agency':'county-council'}").expect(200);
        assertThat(get("/actions?size=200", HOUSING).items("id")).contains(visit);
        post("/actions/" + visit + "/complete", HOUSING, "{'result':'done','note':'Was at home'}").expect(200);
        post(path + "/behaviour-reviews", CHAIR, "{'rating':'improved','note':'Quiet since'}").expect(201);
        post(path + "/conclude", CHAIR, "{'outcome':'resolved'}").expect(200);

        Answer referral = referral(caseId, OFFICER).expect(200);
        assertThat(referral.get("status")).isEqualTo("concluded");
        assertThat(referral.get("lastRating")).isEqualTo("improved");
        assertThat(referral.json().path("actions").path(0).path("status").asString()).isEqualTo("completed");
        assertThat(get("/actions?status=completed&agency=housing&size=200", CHAIR).items("id")).contains(visit);
        Awaitility.await().untilAsserted(() -> assertThat(TOPICS.heardOf(refOf(caseId))).containsExactly(
                "referral-made", "referral-accepted", "action-assigned", "behaviour-reviewed", "family-work-started",
                "action-completed", "behaviour-reviewed", "referral-concluded"));
        assertThat(timeline(caseId, OFFICER)).containsSubsequence(
                "Referred to the ASB Task Group because the risk was confirmed as high.",
                "The ASB Task Group took the case on. Lead agency: Police.",
                "Hollowdene Homes completed its action: done.",
                "The ASB Task Group ended its work on the case: the behaviour stopped.");
    }

    @Test
    void anAgencySeesWhatItHasAPartIn() {
        Id caseId = aReferredCase();
        String path = "/referrals/" + refOf(caseId);

        assertThat(referral(caseId, HOUSING).expect(200)).satisfies(waiting -> {
            assertThat(waiting.get("status")).isEqualTo("made");
            assertThat(waiting.json().has("asked")).isFalse();
        });
        assertThat(timeline(caseId, HOUSING)).isEmpty();

        post(path + "/accept", CHAIR, "{'leadAgency':'police'}").expect(200);
        String visit = post(path + "/actions", CHAIR, action("police", "Visit the victim")).expect(201).id();

        referral(caseId, HOUSING).expectProblem(404, "not-found");
        assertThat(get("/referrals?size=200", HOUSING).items("id")).doesNotContain(refOf(caseId));
        post("/actions/" + visit + "/complete", HOUSING, "{'result':'done'}").expectProblem(404, "not-found");
        get("/actions?agency=police", HOUSING).expectProblem(403, "other-agency");

        String letter = post(path + "/actions", CHAIR, action("housing", "Write a letter")).expect(201).id();
        assertThat(referral(caseId, HOUSING).expect(200).json().path("actions")).singleElement()
                .satisfies(own -> assertThat(own.path("id").asString()).isEqualTo(letter));
        assertThat(referral(caseId, POLICE).expect(200).json().path("actions").size()).isEqualTo(2);
        assertThat(timeline(caseId, HOUSING)).contains("Hollowdene Homes was given an action, due %s."
                .formatted(inAWeek())).doesNotContain("Police was given an action, due %s.".formatted(inAWeek()));
        post("/actions/" + visit + "/complete", HOUSING, "{'result':'done'}").expectProblem(403, "other-agency");
        post("/actions/" + visit + "/complete", POLICE, "{'result':'done'}").expect(200);
    }

    @Test
    void anOfficerRefersAnOpenCaseToAGroupOnce() {
        Id caseId = Ids.drawn("case");
        opened(caseId);
        TOPICS.awaitHandled();
        String body = "{'caseId':'%s','group':'tcg','asked':'Cameras, please'}".formatted(caseId);

        String id = post("/referrals", OFFICER, body).expect(201).id();
        post("/referrals", OFFICER, body).expectProblem(409, "referral-made");

        assertThat(get("/referrals/" + id, CHAIR).get("asked")).isEqualTo("Cameras, please");
        Awaitility.await().untilAsserted(() -> assertThat(TOPICS.heardOf(id)).containsExactly("referral-made"));
        say(caseId, new CaseClosed(caseId, new Code("resolved"), new Code("improved")));
        TOPICS.awaitHandled();
        assertThat(get("/referrals/" + id, CHAIR).get("status")).isEqualTo("withdrawn");
        post("/referrals", OFFICER, body).expectProblem(409, "case-closed");
        post("/referrals", OFFICER, "{'caseId':'case-unknown','group':'tcg'}").expectProblem(404, "not-found");
        post("/referrals", OFFICER, "{'caseId':'%s','group':'choir'}".formatted(caseId)).expectProblem(422,
                "invalid-value");
    }

    @Test
    void anOfficerRefersAPlaceThatNobodyHasACaseAbout() {
        String body = "{'place':'%s','group':'tcg','asked':'Test purchases'}";

        String id = post("/referrals", OFFICER, body.formatted("Corner Shop, 12 Invented Road")).expect(201).id();

        post("/referrals", OFFICER, body.formatted("corner shop  12 invented road")).expectProblem(409,
                "referral-made");
        assertThat(get("/referrals/" + id, CHAIR)).satisfies(made -> {
            assertThat(made.get("place")).isEqualTo("Corner Shop, 12 Invented Road");
            assertThat(made.get("subject")).isEqualTo("place");
            assertThat(made.get("caseReference")).startsWith("P-");
            assertThat(made.get("asked")).isEqualTo("Test purchases");
        });
        assertThat(get("/groups/tcg/agenda", CHAIR).expect(200).items("referralId")).contains(id);
        post("/referrals/" + id + "/accept", CHAIR, "{'leadAgency':'police'}").expect(200);
        post("/referrals/" + id + "/conclude", CHAIR, "{'outcome':'disrupted'}").expect(200);
        Awaitility.await().untilAsserted(() -> assertThat(TOPICS.heardOf(id)).containsExactly("referral-made",
                "referral-accepted", "referral-concluded"));
        assertThat(post("/referrals", OFFICER, body.formatted("Corner Shop, 12 Invented Road")).expect(201).id())
                .isEqualTo(id);
        String place = "/places/" + get("/referrals/" + id, CHAIR).get("caseId");
        assertThat(get(place, OFFICER).expect(200)).satisfies(shown -> {
            assertThat(shown.get("place")).isEqualTo("Corner Shop, 12 Invented Road");
            assertThat(shown.list("referrals", "id")).containsExactly(id);
            assertThat(shown.items("what")).startsWith("referral-made", "referral-accepted", "referral-concluded");
        });
        get("/places/plc-nobodyknows", OFFICER).expectProblem(404, "not-found");
        post("/referrals", OFFICER, "{'group':'tcg'}").expectProblem(422, "case-or-place");
        post("/referrals", OFFICER, "{'place':' ','group':'tcg'}").expectProblem(422, "invalid-value");
        post("/referrals", CHAIR, body.formatted("Elsewhere")).expectProblem(403, "role-missing");
    }

    @Test
    void refusesAChangeThatWasDecidedOnAnOlderVersion() {
        Id caseId = aReferredCase();
        String path = "/referrals/" + refOf(caseId);
        String before = referral(caseId, CHAIR).etag();

        post(path + "/accept", CHAIR, "{'leadAgency':'police'}", before).expect(200);

        post(path + "/conclude", CHAIR, "{'outcome':'resolved'}", before).expectProblem(412, "stale-version");
        post(path + "/conclude", CHAIR, "{'outcome':'resolved'}", "yesterday").expectProblem(400, "if-match");
    }

    @Test
    void manyChairsAtOnceLoseNoChange() throws Exception {
        Id caseId = aReferredCase();
        String path = "/referrals/" + refOf(caseId);

        List<Answer> accepted = atOnce(8, i -> post(path + "/accept", CHAIR, "{'leadAgency':'police'}"));
        List<Answer> assigned = atOnce(8, i -> post(path + "/actions", CHAIR, action("housing", "Action " + i)));

        assertThat(accepted).extracting(Answer::status).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(assigned).allSatisfy(answer -> answer.expect(201)).extracting(Answer::id).doesNotHaveDuplicates();
        assertThat(referral(caseId, CHAIR).json().path("actions").size()).isEqualTo(8);
        Awaitility.await().untilAsserted(() -> assertThat(TOPICS.heardOf(refOf(caseId))).hasSize(10)
                .containsOnlyOnce("referral-accepted"));
    }

    @Test
    void whatTheGroupIsToldIsShownByPurpose() {
        Id caseId = Ids.drawn("case");
        opened(caseId);
        TOPICS.awaitHandled();
        String id = post("/referrals", OFFICER,
                """
                {'caseId':'%s','group':'asb-task-group','asked':'A joint visit','subject':'victim',
                 'details':{'tried':'Mediation','vulnerability':'Lives alone','tenure':'Rented'}}"""
                        .formatted(caseId))
                .expect(201).id();
        String path = "/referrals/" + id;

        assertThat(get(path, CHAIR).json().path("details").propertyNames()).containsExactlyInAnyOrder("tried",
                "vulnerability", "tenure");
        assertThat(get(path, HOUSING).json().path("details").propertyNames()).containsExactlyInAnyOrder("tried",
                "tenure");
        assertThat(get(path, POLICE).json().path("details").propertyNames()).containsExactlyInAnyOrder("tried",
                "vulnerability");

        post(path + "/details", OFFICER, "{'marking':'official-sensitive','details':{'tried':''}}").expect(200);
        assertThat(get(path, HOUSING).expect(200)).satisfies(waiting -> {
            assertThat(waiting.get("marking")).isEqualTo("official-sensitive");
            assertThat(waiting.json().path("details").size()).isZero();
            assertThat(waiting.json().has("asked")).isFalse();
        });
        assertThat(get(path, CHAIR).json().path("details").propertyNames()).doesNotContain("tried");
        post(path + "/details", OFFICER, "{'details':{'religion':'None'}}").expectProblem(422, "invalid-value");
        post(path + "/details", OFFICER, "{'marking':'secret'}").expectProblem(422, "invalid-value");
        post(path + "/details", HOUSING, "{'details':{}}").expectProblem(403, "role-missing");
    }

    @Test
    void theBoardShowsWhatIsToBeDoneWhenAndWhatIsLate() {
        Id caseId = aReferredCase();
        String path = "/referrals/" + refOf(caseId);
        post(path + "/accept", CHAIR, "{'leadAgency':'police'}").expect(200);
        String visit = post(path + "/actions", CHAIR, action("health", "Visit the victim")).expect(201).id();

        assertThat(get("/actions?agency=health&group=asb-task-group&size=200", CHAIR).items("id")).contains(visit);
        assertThat(get("/actions?agency=health&dueWithin=6&size=200", CHAIR).items("id")).doesNotContain(visit);
        String late = postEarlier(10, path + "/actions", "{'agency':'health','what':'Ring','due':'%s'}"
                .formatted(LocalDate.now().minusDays(3))).expect(201).id();
        assertThat(get("/actions?agency=health&status=overdue&size=200", CHAIR).items()).singleElement()
                .satisfies(item -> {
                    assertThat(item.path("id").asString()).isEqualTo(late);
                    assertThat(item.path("overdueDays").asInt()).isEqualTo(3);
                });
        assertThat(get("/groups/asb-task-group/agenda", CHAIR).items()).anySatisfy(item -> {
            assertThat(item.path("referralId").asString()).isEqualTo(refOf(caseId));
            assertThat(item.path("sentence").asString()).contains("overdue");
        });
        assertThat(get("/reminders?agency=health", CHAIR).items("id")).contains(visit);
        assertThat(get("/reminders?agency=health&days=6", CHAIR).items("id")).doesNotContain(visit);
        get("/reminders?agency=health", HOUSING).expectProblem(403, "other-agency");

        post(path + "/conclude", CHAIR, "{'outcome':'resolved'}").expect(200);
        assertThat(get("/actions?agency=health&status=lapsed&size=200", CHAIR).items("id")).contains(visit);
        assertThat(get("/actions?agency=health&size=200", CHAIR).items("id")).doesNotContain(visit);
    }

    private static List<Answer> together(List<Callable<Answer>> requests) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static List<Answer> atOnce(int times, IntFunction<Answer> request) throws Exception {
        List<Callable<Answer>> requests = new ArrayList<>();
        IntStream.range(0, times).forEach(i -> requests.add(() -> request.apply(i)));
        return together(requests);
    }
}
