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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import commonweal.events.CaseIntakeEvent.CaseOpened;
import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.events.RiskAssessmentEvent.BandConfirmed;
import commonweal.tasking.decisions.Days;
import commonweal.tasking.referrals.Dossier;
import commonweal.testsupport.Servers;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole service with a real broker, a real store and real tokens, started once for all tests of this module. */
public final class TaskingService {

    public static final String HOLLOWDENE = "hollowdene";
    public static final String OFFICER = token("officer", "csu-officer", null, HOLLOWDENE);
    public static final String CHAIR = token("chair", "group-chair", "police", HOLLOWDENE);
    public static final String CHAIR_AND_OPERATOR = Servers.issuer().token("chair",
            List.of("group-chair", "operator"), "police", List.of(HOLLOWDENE));
    public static final String HOUSING = token("member-housing", "group-member", "housing", HOLLOWDENE);
    public static final String POLICE = token("member-police", "group-member", "police", HOLLOWDENE);
    public static final String ELSEWHERE = token("manager", "csu-manager", null, "sevenoaks");

    /** What the other services say, and what this one does. */
    public static final Topics TOPICS = Running.TOPICS;

    private static final Code ASB = new Code("asb-task-group");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private TaskingService() {}

    public static Envelope opened(Id caseId) {
        return say(caseId,
                new CaseOpened(caseId, Ids.drawn("rep"), new Code("noise"), new Code("nuisance"), null, null));
    }

    public static Envelope band(Id caseId, String band) {
        return say(caseId, new BandConfirmed(caseId, Ids.drawn("asm"), new Code(band), null, null));
    }

    public static Envelope say(Id caseId, DomainEvent event) {
        return TOPICS.say(HOLLOWDENE, caseId, event, Instant.now());
    }

    /** A new case that a high band has put before the ASB Task Group. */
    public static Id aReferredCase() {
        Id caseId = Ids.drawn("case");
        opened(caseId);
        band(caseId, "high");
        awaitReferral(caseId);
        return caseId;
    }

    public static void awaitReferral(Id caseId) {
        Awaitility.await().pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> referral(caseId, OFFICER).expect(200));
        Awaitility.await().untilAsserted(() -> assertThat(TOPICS.heardOf(refOf(caseId))).contains("referral-made"));
    }

    /** The id of the case's referral to the ASB Task Group. */
    public static String refOf(Id caseId) {
        return Dossier.idOf(caseId, ASB).value();
    }

    public static Answer referral(Id caseId, String token) {
        return get("/referrals/" + refOf(caseId), token);
    }

    public static List<String> timeline(Id caseId, String token) {
        return get("/cases/" + caseId + "/timeline", token).expect(200).items("text");
    }

    /** A week from now, as it stands in a sentence. */
    public static String inAWeek() {
        return Days.inWords(LocalDate.now().plusDays(7));
    }

    /** The body that gives an agency something to do by next week. */
    public static String action(String agency, String what) {
        return "{'agency':'%s','what':'%s','due':'%s'}".formatted(agency, what, LocalDate.now().plusDays(7));
    }

    public static Answer get(String path, String token) {
        return send(request(path, token).GET());
    }

    public static byte[] getBytes(String path, String token) {
        try {
            return HTTP.send(request(path, token).GET().build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Sends JSON as the chair did so many days ago, which an operator may say while the clock is the sample's. */
    public static Answer postEarlier(int daysAgo, String path, String body) {
        return send(request(path, CHAIR_AND_OPERATOR).header("Content-Type", "application/json")
                .header("Commonweal-At", Instant.now().minus(Duration.ofDays(daysAgo)).toString())
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    public static Answer post(String path, String token, String body) {
        return post(path, token, body, "*");
    }

    /** Sends JSON, written with single quotes. */
    public static Answer post(String path, String token, String body, String ifMatch) {
        return send(request(path, token).header("Content-Type", "application/json").header("If-Match", ifMatch)
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    /** Puts JSON as it is. */
    public static Answer put(String path, String token, String json) {
        return send(request(path, token).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    public static String token(String subject, String role, @Nullable String agency, String partnership) {
        return Servers.issuer().token(subject, List.of(role), agency, List.of(partnership));
    }

    private static HttpRequest.Builder request(String path, String token) {
        int port = Running.CONTEXT.getWebServer().getPort();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Authorization",
                "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Running {

        static final ServletWebServerApplicationContext CONTEXT = start();
        static final Topics TOPICS = new Topics();

        private static ServletWebServerApplicationContext start() {
            Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
            Servers.createTopics(List.of("case-intake", "risk-assessment", "tasking"));
            Map<String, String> properties = new HashMap<>(Servers.properties("tasking"));
            properties.put("spring.config.name", "tasking");
            properties.put("server.port", "0");
            properties.put("commonweal.sample-clock", "true");
            return (ServletWebServerApplicationContext) new SpringApplicationBuilder(TaskingApplication.class)
                    .run(properties.entrySet().stream().map(p -> "--" + p.getKey() + "=" + p.getValue())
                            .toArray(String[]::new));
        }
    }
}
