package commonweal.tasking;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import commonweal.events.CaseIntakeEvent.CaseClosed;
import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.CaseMerged;
import commonweal.events.CaseIntakeEvent.CaseOpened;
import commonweal.events.CaseIntakeEvent.CaseReopened;
import commonweal.events.Code;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.events.RiskAssessmentEvent.BandConfirmed;
import commonweal.tasking.ids.Ids;
import commonweal.tasking.referrals.Dossier;
import commonweal.testsupport.Servers;

import static org.assertj.core.api.Assertions.assertThat;

/** The service with a real broker, a real store and real tokens. */
@SpringBootTest(classes = TaskingApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "spring.config.name=tasking")
class TaskingIT {

    private static final String HOLLOWDENE = "hollowdene";
    private static final Code ASB = new Code("asb-task-group");
    private static final LocalDate NEXT_WEEK = LocalDate.now().plusDays(7);

    private static final String OFFICER = token("officer", "csu-officer", null, HOLLOWDENE);
    private static final String CHAIR = token("chair", "group-chair", "police", HOLLOWDENE);
    private static final String HOUSING = token("member-housing", "group-member", "housing", HOLLOWDENE);
    private static final String POLICE = token("member-police", "group-member", "police", HOLLOWDENE);
    private static final String ELSEWHERE = token("manager", "csu-manager", null, "sevenoaks");

    private static Topics topics;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        Servers.createTopics(List.of("case-intake", "risk-assessment", "tasking"));
        Servers.properties("tasking").forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeAll
    static void listen() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        topics = new Topics();
    }

    @AfterAll
    static void stopListening() throws InterruptedException {
        topics.close();
    }

    @Test
    void aHighBandPutsAnOpenCaseBeforeTheGroupExactlyOnce() {
        Id caseId = Ids.fresh("case");
        List<Envelope> said = List.of(opened(caseId), band(caseId, "high"), band(caseId, "high"));

        for (int i = 0; i < 5; i++) {
            said.forEach(topics::repeat);
        }
        awaitReferral(caseId);
        topics.awaitHandled();

        assertThat(topics.heardOf(refOf(caseId))).containsExactly("referral-made");
        assertThat(referral(caseId, OFFICER).expect(200)).satisfies(answer -> {
            assertThat(answer.get("status")).isEqualTo("made");
            assertThat(answer.get("cause")).isEqualTo("high-band");
            assertThat(answer.get("band")).isEqualTo("high");
            assertThat(answer.get("caseReference")).isEqualTo(Ids.reference(caseId));
        });
        assertThat(get("/referrals?group=asb-task-group&status=made&size=200", CHAIR).expect(200).items("id"))
                .containsOnlyOnce(refOf(caseId));
    }

    @Test
    void aBandThatIsHeardOfBeforeItsCaseWaitsForIt() {
        Id caseId = Ids.fresh("case");
        band(caseId, "high");
        topics.awaitHandled();

        assertThat(referral(caseId, OFFICER).status()).isEqualTo(404);

        opened(caseId);
        awaitReferral(caseId);
    }

    @Test
    void aClosedCaseIsNotPutBeforeTheGroupUntilItIsReopened() {
        Id caseId = Ids.fresh("case");
        opened(caseId);
        Envelope closed = say(caseId, new CaseClosed(caseId, new Code("resolved"), new Code("improved")));
        topics.awaitHandled();
        band(caseId, "high");
        topics.awaitHandled();

        assertThat(referral(caseId, OFFICER).status()).isEqualTo(404);
        assertThat(topics.heardOf(caseId)).isEmpty();

        say(caseId, new CaseReopened(caseId, new Code("not-fixed")));
        awaitReferral(caseId);
        topics.repeat(closed);
        topics.awaitHandled();
        assertThat(referral(caseId, OFFICER).get("status")).isEqualTo("made");
    }

    @Test
    void theEndOfACaseTakesItFromTheGroup() {
        Id closed = aReferredCase();
        Id merged = aReferredCase();
        Id erased = aReferredCase();

        say(closed, new CaseClosed(closed, new Code("resolved"), new Code("improved")));
        say(merged, new CaseMerged(merged, closed, List.of()));
        say(erased, new CaseErased(erased, List.of()));
        topics.awaitHandled();

        assertThat(referral(closed, OFFICER).get("status")).isEqualTo("withdrawn");
        assertThat(referral(merged, OFFICER).get("mergedInto")).isEqualTo(closed.value());
        referral(erased, OFFICER).expectProblem(404, "not-found");
        assertThat(timeline(erased, OFFICER)).isEmpty();
        assertThat(topics.heardOf(refOf(closed))).containsExactly("referral-made", "referral-concluded");

        band(erased, "high");
        opened(erased);
        topics.awaitHandled();
        referral(erased, OFFICER).expectProblem(404, "not-found");
    }

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
        Awaitility.await().untilAsserted(() -> assertThat(topics.heardOf(refOf(caseId))).containsExactly(
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

        post(path + "/actions", CHAIR, action("housing", "Write a letter")).expect(201);
        assertThat(referral(caseId, HOUSING).expect(200).json().path("actions").size()).isEqualTo(2);
        post("/actions/" + visit + "/complete", HOUSING, "{'result':'done'}").expectProblem(403, "other-agency");
        post("/actions/" + visit + "/complete", POLICE, "{'result':'done'}").expect(200);
    }

    @Test
    void anOfficerRefersAnOpenCaseToAGroupOnce() {
        Id caseId = Ids.fresh("case");
        opened(caseId);
        topics.awaitHandled();
        String body = "{'caseId':'%s','group':'tcg','asked':'Cameras, please'}".formatted(caseId);

        String id = post("/referrals", OFFICER, body).expect(201).id();
        post("/referrals", OFFICER, body).expectProblem(409, "referral-made");

        assertThat(get("/referrals/" + id, CHAIR).get("asked")).isEqualTo("Cameras, please");
        Awaitility.await().untilAsserted(() -> assertThat(topics.heardOf(id)).containsExactly("referral-made"));
        say(caseId, new CaseClosed(caseId, new Code("resolved"), new Code("improved")));
        topics.awaitHandled();
        assertThat(get("/referrals/" + id, CHAIR).get("status")).isEqualTo("withdrawn");
        post("/referrals", OFFICER, body).expectProblem(409, "case-closed");
        post("/referrals", OFFICER, "{'caseId':'case-unknown','group':'tcg'}").expectProblem(404, "not-found");
        post("/referrals", OFFICER, "{'caseId':'%s','group':'choir'}".formatted(caseId)).expectProblem(422,
                "invalid-value");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "accept | {'leadAgency':'choir'} | 422 | invalid-value",
            "accept | {'leadAgency':'police','severity':'awful'} | 422 | invalid-value",
            "accept | {'leadAgency':'police','colour':'red'} | 422 | unknown-property",
            "accept | {'leadAgency':7} | 422 | invalid-value", "accept | {} | 422 | invalid-value",
            "accept | no json | 400 | malformed-json", "decline | {'reason':'dont-like-it'} | 422 | invalid-value",
            "actions | {'agency':'police','what':'Visit','due':'2026-02-30'} | 422 | invalid-value",
            "actions | {'agency':'police','what':'Visit','due':'2099-01-01'} | 409 | referral-made",
            "behaviour-reviews | {'rating':'better'} | 422 | invalid-value",
            "behaviour-reviews | {'rating':'improved'} | 409 | referral-made",
            "family-work | {'agency':'police'} | 409 | referral-made",
            "conclude | {'outcome':'resolved'} | 409 | referral-made",
            "conclude | {'outcome':'bored'} | 422 | invalid-value"})
    void refusesWhatCannotBeDoneToACaseThatWaits(String command, String body, int status, String code) {
        post("/referrals/" + refOf(waitingCase()) + "/" + command, CHAIR, body).expectProblem(status, code);
    }

    @Test
    void refusesWhoeverMayNot() {
        String path = "/referrals/" + refOf(waitingCase());
        String otherChair = token("chair-2", "group-chair", "housing", HOLLOWDENE);
        String member = token("member", "group-member", null, HOLLOWDENE);
        String scrutiny = token("scrutiny", "scrutiny", null, HOLLOWDENE);

        post(path + "/accept", OFFICER, "{'leadAgency':'police'}").expectProblem(403, "role-missing");
        post(path + "/accept", HOUSING, "{'leadAgency':'police'}").expectProblem(403, "role-missing");
        post(path + "/accept", otherChair, "{'leadAgency':'police'}").expectProblem(403, "other-chair");
        post(path + "/accept", token("chair-3", "group-chair", null, "sevenoaks"),
                "{'leadAgency':'police'}").expectProblem(404, "not-found");
        get("/referrals", member).expectProblem(403, "agency-missing");
        get("/referrals", scrutiny).expectProblem(403, "role-missing");
        get("/meetings", scrutiny).expectProblem(403, "role-missing");
        post("/referrals", CHAIR, "{'caseId':'case-unknown','group':'tcg'}").expectProblem(403, "role-missing");
        post("/actions/act-nobody-1/complete", OFFICER, "{'result':'done'}").expectProblem(403, "role-missing");
        post("/deployments", HOUSING, "{'resourceId':'camera-1','kind':'mobile-cctv','from':'2026-09-01'}")
                .expectProblem(403, "role-missing");
        get("/referrals",
                Servers.issuer().token("late").roles("csu-officer").partnerships(HOLLOWDENE).expired().signed())
                .expectProblem(401, "token-expired");
        get("/referrals?status=lost", OFFICER).expectProblem(400, "invalid-parameter");
    }

    @Test
    void anotherPartnershipSeesNothing() {
        Id caseId = waitingCase();

        referral(caseId, ELSEWHERE).expectProblem(404, "not-found");
        assertThat(get("/referrals", ELSEWHERE).expect(200).items()).isEmpty();
        assertThat(timeline(caseId, ELSEWHERE)).isEmpty();
        post("/referrals", ELSEWHERE, "{'caseId':'%s','group':'tcg'}".formatted(caseId)).expectProblem(404,
                "not-found");
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
        Awaitility.await().untilAsserted(() -> assertThat(topics.heardOf(refOf(caseId))).hasSize(10)
                .containsOnlyOnce("referral-accepted"));
    }

    @Test
    void resourcesGoOutAndComeBack() {
        String deploy = "{'resourceId':'camera-7','kind':'mobile-cctv','from':'2026-09-01','ward':'E05000001'}";
        String id = post("/deployments", OFFICER, deploy).expect(201).id();

        post("/deployments", OFFICER, deploy).expectProblem(409, "resource-out");
        post("/deployments", OFFICER, deploy.replace("mobile-cctv", "drone")).expectProblem(422, "invalid-value");
        assertThat(get("/deployments?status=out", POLICE).items("resourceId")).contains("camera-7");
        post("/deployments/" + id + "/withdraw", OFFICER, "{'on':'2026-08-01'}").expectProblem(422, "invalid-value");
        post("/deployments/" + id + "/withdraw", ELSEWHERE, "{'on':'2026-09-02'}").expectProblem(404, "not-found");
        post("/deployments/" + id + "/withdraw", OFFICER, "{'on':'2026-09-02'}").expect(200);
        post("/deployments/" + id + "/withdraw", OFFICER, "{'on':'2026-09-02'}").expectProblem(409, "deployment-over");
        post("/deployments/dep-nobody-1/withdraw", OFFICER, "{'on':'2026-09-02'}").expectProblem(404, "not-found");
        post("/deployments", OFFICER, deploy.replace("2026-09-01", "2026-09-03")).expect(201);

        assertThat(get("/deployments?status=in", POLICE).items("id")).contains(id);
        String resource = Ids.whole("res", new Id(id)).value();
        Awaitility.await().untilAsserted(() -> assertThat(topics.heardOf(resource)).containsExactly("resource-deployed",
                "resource-withdrawn", "resource-deployed"));
    }

    @Test
    void operationsAndTheTasksOfAnAuditAreRecorded() {
        String id = post("/operations", OFFICER, "{'kind':'visual-audit','held':'2026-09-01','ward':'E05000001'}")
                .expect(201).id();
        String task = post("/operations/" + id + "/actions", OFFICER, action("housing", "Mend the fence")).expect(201)
                .id();
        String complete = "/operations/" + id + "/actions/" + task + "/complete";

        post("/operations", OFFICER, "{'kind':'parade','held':'2026-09-01'}").expectProblem(422, "invalid-value");
        post("/operations", OFFICER, "{'kind':'boot-fair','held':'2999-09-01'}").expectProblem(422, "not-held-yet");
        post(complete, POLICE, "").expectProblem(403, "other-agency");
        post(complete, HOUSING, "").expect(200);
        post(complete, OFFICER, "").expectProblem(409, "action-completed");

        assertThat(get("/operations?kind=visual-audit", POLICE).items("id")).contains(id);
        Awaitility.await().untilAsserted(() -> assertThat(topics.heardOf(id)).containsExactly("operation-held",
                "audit-action-completed"));
    }

    @Test
    void aMeetingIsRecordedOnce() {
        String body = "{'group':'tcg','held':'2026-09-10'}";
        String id = post("/meetings", CHAIR, body).expect(201).id();

        post("/meetings", CHAIR, body).expectProblem(409, "exists-already");
        assertThat(get("/meetings?group=tcg", POLICE).items("id")).containsExactly(id);
        assertThat(get("/meetings", ELSEWHERE).items()).isEmpty();
        Awaitility.await().untilAsserted(() -> assertThat(topics.heardOf(id)).containsExactly("meeting-held"));
    }

    @Test
    void groupsAndListsAreData() {
        assertThat(get("/groups", OFFICER).expect(200).items("id")).containsExactly("asb-task-group", "tcg",
                "substance-misuse", "domestic-abuse");
        assertThat(get("/reference-data", OFFICER).json().path("ratings").size()).isEqualTo(4);
    }

    @Test
    void describesItselfAndItsHealth() {
        assertThat(get("/v3/api-docs", OFFICER).expect(200).json().path("paths").propertyNames()).contains("/referrals",
                "/referrals/{id}/accept", "/actions/{id}/complete", "/cases/{caseId}/timeline", "/deployments",
                "/operations", "/meetings", "/groups");
        assertThat(get("/actuator/health", OFFICER).expect(200).get("status")).isEqualTo("UP");
    }

    private Envelope opened(Id caseId) {
        return say(caseId,
                new CaseOpened(caseId, Ids.fresh("rep"), new Code("noise"), new Code("nuisance"), null, null));
    }

    private Envelope band(Id caseId, String band) {
        return say(caseId, new BandConfirmed(caseId, Ids.fresh("asm"), new Code(band), null, null));
    }

    private static Envelope say(Id caseId, commonweal.events.DomainEvent event) {
        return topics.say(HOLLOWDENE, caseId, event, Instant.now());
    }

    private Id aReferredCase() {
        Id caseId = Ids.fresh("case");
        opened(caseId);
        band(caseId, "high");
        awaitReferral(caseId);
        return caseId;
    }

    private static Id waiting;

    /** One case that waits for the group, for all the requests that are refused. */
    private Id waitingCase() {
        if (waiting == null) {
            waiting = aReferredCase();
        }
        return waiting;
    }

    private void awaitReferral(Id caseId) {
        Awaitility.await().pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> referral(caseId, OFFICER).expect(200));
        Awaitility.await().untilAsserted(() -> assertThat(topics.heardOf(refOf(caseId))).contains("referral-made"));
    }

    private List<String> timeline(Id caseId, String token) {
        return get("/cases/" + caseId + "/timeline", token).expect(200).items("text");
    }

    private Answer referral(Id caseId, String token) {
        return get("/referrals/" + refOf(caseId), token);
    }

    private static String refOf(Id caseId) {
        return Dossier.idOf(caseId, ASB).value();
    }

    private static String action(String agency, String what) {
        return "{'agency':'%s','what':'%s','due':'%s'}".formatted(agency, what, NEXT_WEEK);
    }

    private Answer get(String path, String token) {
        return send(request(path, token).GET());
    }

    private Answer post(String path, String token, String body) {
        return post(path, token, body, "*");
    }

    private Answer post(String path, String token, String body, String ifMatch) {
        return send(request(path, token).header("Content-Type", "application/json").header("If-Match", ifMatch)
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Authorization",
                "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Answer> atOnce(int times, java.util.function.IntFunction<Answer> request)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> tasks = new ArrayList<>();
            IntStream.range(0, times).forEach(i -> tasks.add(() -> request.apply(i)));
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static String token(String subject, String role, @org.jspecify.annotations.Nullable String agency,
            String partnership) {
        return Servers.issuer().token(subject, List.of(role), agency, List.of(partnership));
    }
}
