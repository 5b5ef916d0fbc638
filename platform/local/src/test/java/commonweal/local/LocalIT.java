package commonweal.local;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import commonweal.local.api.Answer;
import commonweal.local.api.Api;
import commonweal.local.api.Call;
import commonweal.local.identity.CodeFlow;
import commonweal.local.installation.Installation;
import commonweal.local.installation.LocalFile;
import commonweal.local.installation.Part;
import commonweal.local.installation.Progress;
import commonweal.local.installation.RemoteControl;
import commonweal.local.installation.Settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** One installation, started once on free ports, and the main journey through all of it. */
@TestMethodOrder(MethodOrderer.DisplayName.class)
class LocalIT {

    private static final Duration NEWS = Duration.ofSeconds(30);

    @TempDir
    private static Path data;

    private static final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private static Settings settings;
    private static Installation installation;
    private static LocalFile local;
    private static Api api;

    @BeforeAll
    static void start() {
        Map<Part, Integer> free = Arrays.stream(Part.values()).collect(Collectors.toMap(Function.identity(), p -> 0));
        settings = new Settings(data, false, free);
        installation = Installation.start(settings, new Progress(new PrintStream(printed)));
        local = LocalFile.in(data);
        api = new Api(local.tokenEndpoint(), local.apiClient().id(), local.apiClient().secret(), NEWS);
    }

    @AfterAll
    static void stop() {
        if (installation != null) {
            api.close();
            installation.close();
            assertThat(data.resolve("local.json")).doesNotExist();
        }
    }

    @Test
    void saysWhatBecameReadyAndWhere() {
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("broker", "store", "casework-web",
                local.address(Part.CASEWORK_WEB).toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"CASE_INTAKE", "RISK_ASSESSMENT", "TASKING", "PLAN_METRICS", "CASEWORK_WEB"})
    void everyServiceIsHealthy(Part part) throws Exception {
        HttpResponse<String> answer = open(local.address(part).resolve("/actuator/health"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void eachServiceServesItsOwnPathsOnly() {
        assertThat(status(Part.CASE_INTAKE, "/reports")).isEqualTo(200);
        assertThat(status(Part.CASE_INTAKE, "/referrals")).isEqualTo(404);
        assertThat(status(Part.RISK_ASSESSMENT, "/questionnaires")).isEqualTo(200);
        assertThat(status(Part.RISK_ASSESSMENT, "/reports")).isEqualTo(404);
        assertThat(status(Part.TASKING, "/referrals")).isEqualTo(200);
        assertThat(status(Part.TASKING, "/plans")).isEqualTo(404);
        assertThat(status(Part.PLAN_METRICS, "/plans")).isEqualTo(200);
        assertThat(status(Part.PLAN_METRICS, "/questionnaires")).isEqualTo(404);
        assertThat(status(Part.CASE_INTAKE, "/sign-in")).isEqualTo(404);
    }

    @Test
    void servicesRefuseCallersWithoutAToken() throws Exception {
        assertThat(open(local.address(Part.CASE_INTAKE).resolve("/reports")).statusCode()).isEqualTo(401);
        assertThat(open(local.address(Part.PLAN_METRICS).resolve("/plans")).statusCode()).isEqualTo(401);
    }

    @Test
    void servicesTakeAPersonsAccessTokenAndRefuseTheIdToken() throws Exception {
        JsonNode tokens = new CodeFlow(local.issuer(), local.web(), "casework-web-local").tokensFor("officer");

        assertThat(withToken(tokens.path("access_token").asString()).statusCode()).isEqualTo(200);
        HttpResponse<String> refusal = withToken(tokens.path("id_token").asString());
        assertThat(refusal.statusCode()).isEqualTo(401);
        assertThat(refusal.body()).contains("token-audience", "an ID token is none");
    }

    @Test
    void keepsASecondInstallationOutOfTheFolder() {
        assertThatThrownBy(() -> Installation.start(settings, new Progress(System.out))).isInstanceOf(Failure.class)
                .hasMessageContaining("Another Commonweal runs in " + data);
    }

    @Test
    void aReportBecomesACaseAndAHighRiskMakesAReferralThatMovesTheMeasure() throws Exception {
        String report = post(Part.CASE_INTAKE, "/reports", report()).text("id");
        String caseId = post(Part.CASE_INTAKE, "/reports/%s/triage".formatted(report),
                Map.of("decision", "open-case", "category", "intimidation-harassment", "qualifier", "personal"))
                .text("caseId");
        eventually("the case is known to risk assessment", () -> send(Call.post(
                local.address(Part.RISK_ASSESSMENT).resolve("/cases/%s/assessments".formatted(caseId)), answers()))
                .filter(answer -> answer.status() == 201 && answer.text("band").equals("high")));

        String referral = eventually("the referral", () -> get(Part.TASKING, "/referrals?status=made")
                .map(page -> find(page.path("items"), "caseId", caseId)).filter(found -> !found.isMissingNode()))
                .path("id").asString();
        post(Part.TASKING, "/referrals/%s/accept".formatted(referral), Map.of("leadAgency", "police"));
        post(Part.TASKING, "/referrals/%s/behaviour-reviews".formatted(referral), Map.of("rating", "improved"));
        post(Part.CASE_INTAKE, "/cases/%s/feedback".formatted(caseId), Map.of("method", "phone"));

        eventually("the case shows the referral", () -> get(Part.CASE_INTAKE, "/cases/" + caseId)
                .filter(shown -> shown.toString().contains(referral) && shown.toString().contains("\"high\"")));
        eventually("the plan's measures count the case", () -> get(Part.PLAN_METRICS, "/plans").flatMap(plans -> get(
                Part.PLAN_METRICS,
                "/plans/%s/measures"
                        .formatted(find(plans.path("items"), "partnership", "hollowdene").path("id").asString())))
                .filter(LocalIT::improvedIsFull));
    }

    @Test
    void stopsAndStartsOneServiceWhileTheOthersGoOn() {
        RemoteControl control = new RemoteControl(data);

        assertThat(control.send("stop", Optional.of(Part.TASKING))).isEqualTo("tasking is stopped");
        assertThatThrownBy(() -> open(local.address(Part.TASKING).resolve("/actuator/health")))
                .isInstanceOf(java.io.IOException.class);
        assertThat(status(Part.CASE_INTAKE, "/cases")).isEqualTo(200);

        assertThat(control.send("start", Optional.of(Part.TASKING))).isEqualTo("tasking is started");
        assertThat(status(Part.TASKING, "/referrals")).isEqualTo(200);
    }

    @Test
    void stopsInGoodOrderWhileItIsStillStarting(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Installation early = Installation.prepare(new Settings(folder, false, settings.ports()),
                new Progress(new PrintStream(said)));
        Thread starting = Thread.ofPlatform().start(early::startAll);
        await("the store").atMost(NEWS).until(() -> said.toString(StandardCharsets.UTF_8).contains("store "));

        early.close();

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Stopped. Everything is kept in " + folder);
        starting.join();
        assertThat(folder.resolve("local.json")).doesNotExist();
        assertThat(Installation.prepare(new Settings(folder, false, settings.ports()), new Progress(System.out)))
                .satisfies(Installation::close);
    }

    @Test
    void tellsToolsWhatTheyNeedAndNobodyElse() throws Exception {
        assertThat(local.users()).extracting(LocalFile.User::name).contains("officer", "manager", "chair", "scrutiny");
        assertThat(local.tokenEndpoint()).hasToString(local.issuer() + "/oauth2/token");
        assertThat(Files.getPosixFilePermissions(data.resolve("local.json"))).hasSize(2);
    }

    private static boolean improvedIsFull(JsonNode measures) {
        String all = measures.toString();
        return all.contains("\"numerator\":1") && all.contains("\"denominator\":1");
    }

    private static Map<String, Object> report() {
        return Map.of("channel", "phone", "anonymous", false, "occurred",
                Map.of("from", "2026-01-10", "to", "2026-01-10", "precision", "day"), "description",
                "Followed home and shouted at", "category", "intimidation-harassment", "qualifier", "personal",
                "reporter", Map.of("name", "Test Resident", "email", "resident@example.org"));
    }

    private static Map<String, Object> answers() {
        JsonNode form = get(Part.RISK_ASSESSMENT, "/questionnaires/victim-risk-14").orElseThrow();
        Map<String, String> answers = new LinkedHashMap<>();
        for (JsonNode question : form.path("questions")) {
            JsonNode options = question.path("options");
            answers.put(question.path("id").asString(), options.path(options.size() - 1).path("id").asString());
        }
        return Map.of("questionnaire", "victim-risk-14", "answers", answers);
    }

    private static JsonNode find(JsonNode items, String field, String value) {
        for (JsonNode item : items) {
            if (item.path(field).asString("").equals(value)) {
                return item;
            }
        }
        return items.path("nothing");
    }

    private static Answer post(Part part, String path, Object body) {
        Answer answer = api.send(Call.post(local.address(part).resolve(path), body));
        assertThat(answer.ok()).as("%s: %s", path, answer.problem()).isTrue();
        return answer;
    }

    private static Optional<JsonNode> get(Part part, String path) {
        return send(Call.get(local.address(part).resolve(path))).filter(Answer::ok).map(Answer::body);
    }

    private static int status(Part part, String path) {
        return api.send(Call.get(local.address(part).resolve(path))).status();
    }

    private static Optional<Answer> send(Call call) {
        return Optional.of(api.send(call));
    }

    private static HttpResponse<String> open(URI address) throws Exception {
        return send(HttpRequest.newBuilder(address));
    }

    private static HttpResponse<String> withToken(String token) throws Exception {
        return send(HttpRequest.newBuilder(local.address(Part.CASE_INTAKE).resolve("/reports")).header("Authorization",
                "Bearer " + token));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** What an attempt finds, as soon as it finds something. */
    private static <T> T eventually(String what, Callable<Optional<T>> attempt) {
        return await(what).atMost(NEWS).pollInterval(Duration.ofMillis(100)).until(attempt, Optional::isPresent)
                .orElseThrow();
    }
}
