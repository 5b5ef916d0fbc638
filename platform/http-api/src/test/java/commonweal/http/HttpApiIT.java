package commonweal.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import commonweal.testsupport.TestIssuer;
import commonweal.testsupport.Token;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.application.name=sample", "spring.web.resources.add-mappings=false", "commonweal.sample-clock=true",
        "commonweal.http.open-paths=/open, /open/**"})
class HttpApiIT {

    private static final String NOTE = """
                                       {"kind":"noise","days":3,"day":"2026-01-31","precision":"DAY","text":"x","parts":[{"id":"part-1","open":true}]}""";

    private static final String ISSUER_IS_AWAY = "token-while-the-issuer-is-away";

    private static final TestIssuer ISSUER = TestIssuer.start();

    @AfterAll
    static void stopIssuer() {
        ISSUER.close();
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::uri);
        registry.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", ISSUER::jwkSetUri);
    }

    @SpringBootApplication
    static class SampleApplication {

        @Bean
        static BeanPostProcessor issuerThatIsSometimesAway() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof JwtDecoder decoder ? (JwtDecoder) token -> {
                        if (token.equals(ISSUER_IS_AWAY)) {
                            throw new JwtException("the keys cannot be fetched from http://secret");
                        }
                        return decoder.decode(token);
                    } : bean;
                }
            };
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void answersACallerWithTheRightRole() throws Exception {
        assertThat(post("/notes", NOTE)).satisfies(a -> status(a, 200)).extracting(HttpResponse::body).isEqualTo(NOTE);
    }

    @Test
    void saysWhichRoleIsMissing() throws Exception {
        String chair = someone().roles(Role.GROUP_CHAIR).signed();

        assertThat(send(request("/notes", chair).POST(BodyPublishers.ofString(NOTE))))
                .satisfies(a -> problem(a, 403, "role-missing", "[group-chair]", "csu-officer or csu-manager"));
    }

    @Test
    void refusesRequestsWithoutAToken() throws Exception {
        HttpRequest.Builder nobody = HttpRequest.newBuilder(uri("/now"));

        assertThat(send(nobody)).satisfies(a -> problem(a, 401, "token-missing", "Authorization: Bearer"))
                .satisfies(a -> assertThat(a.headers().firstValue("WWW-Authenticate"))
                        .hasValueSatisfying(h -> assertThat(h).startsWith("Bearer")));
    }

    @Test
    void answersEverybodyWhereTheServiceSaysSo() throws Exception {
        assertThat(send(HttpRequest.newBuilder(uri("/open/now")))).satisfies(a -> status(a, 200));
        assertThat(send(HttpRequest.newBuilder(uri("/opened"))))
                .satisfies(a -> problem(a, 401, "token-missing", "Authorization: Bearer"));
    }

    @Test
    void refusesAnExpiredTokenAndSaysSince() throws Exception {
        String expired = someone().expired().signed();

        assertThat(send(request("/now", expired)))
                .satisfies(a -> problem(a, 401, "token-expired", "expired at 20"));
    }

    @Test
    void refusesATokenThatAStrangerSignedAndOneThatIsNone() throws Exception {
        assertThat(send(request("/now", someone().withWrongKey().signed())))
                .satisfies(a -> problem(a, 401, "token-invalid", "signed JWT"));
        assertThat(send(request("/now", "abc"))).satisfies(a -> problem(a, 401, "token-invalid", "signed JWT"));
    }

    @Test
    void refusesATokenThatIsForSomebodyElse() throws Exception {
        for (String other : List.of(someone().audience().signed(), someone().audience("casework-web").signed())) {
            assertThat(send(request("/now", other)))
                    .satisfies(a -> problem(a, 401, "token-audience", "claim 'aud'", "an access token"));
        }
        String both = someone().roles(Role.OPERATOR).audience("casework-web", "commonweal").signed();
        assertThat(send(request("/now", both)))
                .satisfies(a -> status(a, 200));
    }

    @Test
    void refusesATokenOfAnotherIssuer() throws Exception {
        assertThat(send(request("/now", someone().fromIssuer("http://elsewhere.example").signed())))
                .satisfies(a -> problem(a, 401, "token-invalid", "iss claim"));
    }

    @Test
    void asksToTryAgainWhileTheIssuerIsAway() throws Exception {
        assertThat(send(request("/now", ISSUER_IS_AWAY)))
                .satisfies(a -> problem(a, 503, "issuer-away", "identity provider does not answer"))
                .satisfies(a -> assertThat(a.body()).doesNotContain("secret"))
                .satisfies(a -> assertThat(a.headers().firstValue("Retry-After")).hasValue("5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/v3/api-docs"})
    void leavesHealthAndDescriptionOpen(String path) throws Exception {
        assertThat(send(HttpRequest.newBuilder(uri(path)))).satisfies(a -> status(a, 200));
    }

    @Test
    void tellsOperatorsAloneWhatItsHealthConsistsOf() throws Exception {
        String operator = someone().roles(Role.OPERATOR).signed();

        assertThat(send(HttpRequest.newBuilder(uri("/actuator/health"))).body()).contains("\"UP\"")
                .doesNotContain("components");
        assertThat(get("/actuator/health").body()).doesNotContain("components");
        assertThat(send(request("/actuator/health", operator)).body()).contains("components", "details");
    }

    @Test
    void letsOperatorsAloneIntoTheRestOfTheActuator() throws Exception {
        String officer = someone().roles(Role.CSU_OFFICER).signed();
        String operator = someone().roles(Role.OPERATOR).signed();

        assertThat(send(HttpRequest.newBuilder(uri("/actuator/quarantine")))).satisfies(a -> status(a, 401));
        assertThat(send(request("/actuator/quarantine", officer))).satisfies(a -> status(a, 403));
        assertThat(send(request("/actuator/quarantine", operator))).satisfies(a -> status(a, 404));
    }

    @Test
    void describesTheApiWithItsTokenAndWithoutItsInnerTypes() throws Exception {
        String description = send(HttpRequest.newBuilder(uri("/v3/api-docs"))).body();

        assertThat(description).contains("\"title\":\"sample\"", "\"scheme\":\"bearer\"", "\"name\":\"size\"")
                .doesNotContain("publicClient", "\"name\":\"caller\"");
    }

    @Test
    void letsAPublicTokenIntoOpenEndpointsOnly() throws Exception {
        String visitor = someone().scope("public").partnerships("hollowdene").signed();

        assertThat(send(request("/public", visitor))).satisfies(a -> status(a, 200));
        assertThat(send(request("/now", visitor))).satisfies(a -> problem(a, 403, "role-missing", "no role"));
    }

    @Test
    void actsInTheOnlyPartnershipOrInTheOneThatIsNamed() throws Exception {
        String both = someone().roles(Role.COUNTY).partnerships("hollowdene", "sevenoaks").signed();

        assertThat(get("/partnership").body()).isEqualTo("\"hollowdene\"");
        assertThat(send(request("/partnership?partnership=sevenoaks", both)).body()).isEqualTo("\"sevenoaks\"");
        assertThat(send(request("/partnership", both).header("Commonweal-Partnership", "hollowdene")).body())
                .isEqualTo("\"hollowdene\"");
        assertThat(send(request("/partnership", both)))
                .satisfies(a -> problem(a, 422, "partnership-missing", "[hollowdene, sevenoaks]"));
        assertThat(get("/partnership?partnership=thanet"))
                .satisfies(a -> problem(a, 403, "other-partnership", "'thanet'", "[hollowdene]"));
    }

    @Test
    void hidesDocumentsOfOtherPartnerships() throws Exception {
        assertThat(get("/cases/case-1")).satisfies(a -> problem(a, 404, "not-found", "no case 'case-1'"));
    }

    @Test
    void letsTheOptionalBeLeftOutOrNull() throws Exception {
        assertThat(post("/notes", NOTE.replace(",\"text\":\"x\"", ""))).satisfies(a -> status(a, 200));
        assertThat(post("/notes", NOTE.replace("\"x\"", "null"))).satisfies(a -> status(a, 200));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            {"kind":                                    | 400 | malformed-json  | line 1
                                            <note/>                                     | 400 | malformed-json  | line 1, column 1
                                            ''                                          | 400 | body-missing    | expected: JSON
                                            []                                          | 422 | invalid-value   | an object
                                            {"kind":"x","days":3,"day":"2026-01-31","precision":"DAY","parts":[],"knd":1} | 422 | unknown-property| knd is not known (expected: only day, days, kind, parts, precision, text)
                                            {"kind":"NOT A CODE"}                       | 422 | invalid-value   | kind: code: 'NOT A CODE' (expected: 1 to 60
                                            {"days":"three"}                            | 422 | invalid-value   | days
                                            {"days":1.5}                                | 422 | invalid-value   | a whole number
                                            {"text":5}                                  | 422 | invalid-value   | text
                                            {"day":"31/01/2026"}                        | 422 | invalid-value   | day: '31/01/2026' (expected: a date such as 2026-01-31)
                                            {"precision":"YEAR"}                        | 422 | invalid-value   | precision: 'YEAR' (expected: one of DAY, MONTH)
                                            {"parts":[{"id":"part-1","open":"maybe"}]}  | 422 | invalid-value   | parts[0].open
                                            {"parts":{}}                                | 422 | invalid-value   | parts is not what it has to be (expected: a list)
                                            {"kind":"noise","days":0,"day":"2026-01-31","precision":"DAY","parts":[]} | 422 | invalid-value | days: 0 (expected: > 0)
                                            {"kind":"noise","day":"2026-01-31","precision":"DAY","parts":[]} | 422 | missing-value | days: missing (expected: a whole number)
                                            {"kind":"noise","days":3,"precision":"DAY","parts":[]} | 422 | missing-value | day: missing (expected: a date such as 2026-01-31)
                                            {"kind":"noise","days":3,"day":null}        | 422 | missing-value   | day: missing (expected: a date such as 2026-01-31)
                                            {"kind":null}                               | 422 | missing-value   | kind: missing (expected: a text)
                                            {"days":null}                               | 422 | missing-value   | days: missing (expected: a whole number)
                                            {"precision":null}                          | 422 | missing-value   | precision: missing (expected: one of DAY, MONTH)
                                            {"parts":null}                              | 422 | missing-value   | parts: missing (expected: a list)
                                            {"parts":[{"id":"part-1"}]}                 | 422 | missing-value   | parts[0].open: missing (expected: true or false)
                                            {"parts":[{"open":true}]}                   | 422 | missing-value   | parts[0].id: missing (expected: a text)
                                            {"parts":[{"id":"part-1","open":true},null]} | 422 | missing-value   | parts[1]: null (expected: an object)
                                            {"kind":"noise","dais":3,"day":"2026-01-31","precision":"DAY","parts":[]} | 422 | unknown-property | dais is not known (expected: only day, days, kind, parts, precision, text); days: missing (expected: a whole number)
                                            {"parts":[{"id":"part-1","opn":true,"x":1}]} | 422 | unknown-property | parts[0].opn, parts[0].x is not known (expected: only id, open); parts[0].open: missing
                                            {"days":99999999999}                        | 422 | invalid-value   | days: out of range (expected: a whole number from -2147483648 to 2147483647)
                                            {"days":-1e99999}                           | 422 | invalid-value   | days
                                            {"kind":"x","kind":"y"}                     | 400 | malformed-json  | Duplicate Object property
                                            {"kind":"x"} {}                             | 422 | missing-value   | days: missing
                                            """)
    void saysWhatIsWrongWithABody(String body, int status, String code, String sentence) throws Exception {
        assertThat(post("/notes", body)).satisfies(a -> problem(a, status, code, sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            {"answers":{},"labels":{},"rows":[],"x":{"a":1,"a":2}}      | 400 | malformed-json | Duplicate Object property
                                            {"answers":{"a":"b","a":"c"},"labels":{},"rows":[]}         | 400 | malformed-json | Duplicate Object property
                                            {"answers":{},"labels":{"a":null},"rows":[]}                | 422 | missing-value  | labels.a: missing (expected: a text)
                                            {"answers":{},"labels":{},"rows":[["a"],null]}              | 422 | missing-value  | rows[1]: null (expected: a list)
                                            {"answers":{},"labels":{},"rows":[["a",null]]}              | 422 | missing-value  | rows[0][1]: null (expected:
                                            {"answers":{},"labels":{},"rows":[]} {}                     | 400 | malformed-json | something follows
                                            {"answers":{},"labels":{},"rows":[]} rest                   | 400 | malformed-json | line 1
                                            {"answers":{},"labels":{},"rows":[],"size":"big"}           | 422 | invalid-value  | size
                                            {"answers":{},"labels":{},"rows":[],"size":NaN}             | 400 | malformed-json | line 1
                                            """)
    void saysWhatIsWrongInsideLists(String body, int status, String code, String sentence) throws Exception {
        assertThat(post("/forms", body)).satisfies(a -> problem(a, status, code, sentence));
    }

    @Test
    void takesNullWhereAListOrMapAllowsIt() throws Exception {
        String form = """
                      {"answers":{"a":null},"labels":{},"rows":[["a"]],"size":1.5}""";

        assertThat(post("/forms", form)).satisfies(a -> status(a, 200)).extracting(HttpResponse::body).isEqualTo(form);
    }

    @Test
    void refusesBodiesThatAreNestedTooDeeplyOrHoldEndlessNumbers() throws Exception {
        String deep = "[".repeat(600) + "]".repeat(600);
        String number = "9".repeat(1001);

        for (String body : List.of("{\"rows\":%s}".formatted(deep), "{\"x\":%s}".formatted(deep),
                "{\"size\":%s}".formatted(number))) {
            assertThat(post("/forms", body)).satisfies(a -> assertThat(a.statusCode()).isBetween(400, 422))
                    .satisfies(a -> problem(a, a.statusCode(), "", "expected:"))
                    .satisfies(a -> assertThat(a.body()).doesNotContain("StreamReadConstraints"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            text/csv                              | text/csv
                                            application/json;charset=ISO-8859-1   | application/json;charset=ISO-8859-1
                                            application/json;charset=UTF-16       | application/json;charset=UTF-16
                                            application/json;charset=klingon      | application/json;charset=klingon
                                            json                                  | json
                                            """)
    void refusesOtherKindsOfBodyAndOtherCharsets(String type, String sentence) throws Exception {
        assertThat(send(request("/notes", officer()).setHeader("Content-Type", type)
                .POST(BodyPublishers.ofString(NOTE))))
                .satisfies(a -> problem(a, 415, "unsupported-media-type", sentence,
                        "application/json, in UTF-8"));
    }

    @Test
    void refusesABodyOfNoStatedKindAndTakesUtf8InAnySpelling() throws Exception {
        HttpRequest.Builder unnamed = HttpRequest.newBuilder(uri("/notes")).header("Authorization",
                "Bearer " + officer());

        assertThat(send(unnamed.POST(BodyPublishers.ofString(NOTE))))
                .satisfies(a -> problem(a, 415, "unsupported-media-type", "Content-Type: missing"));
        assertThat(send(request("/notes", officer()).setHeader("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(NOTE)))).satisfies(a -> status(a, 200));
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws Exception {
        byte[] latin = NOTE.replace("\"x\"", "\"caf\u00e9\"").getBytes(ISO_8859_1);

        assertThat(send(request("/notes", officer()).POST(BodyPublishers.ofByteArray(latin))))
                .satisfies(a -> problem(a, 400, "malformed-json", "UTF-8"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            /list                     | 400 | year
                                            /list?year=two            | 400 | year: 'two' (expected: a whole number)
                                            /list?year=1&size=0       | 400 | size: 0 (expected: 1 to 200)
                                            /list?year=1&size=1000    | 400 | size: 1000 (expected: 1 to 200)
                                            /list?year=1&page=-1      | 400 | page: -1 (expected: 0 to 100000)
                                            /list?year=1&page=x       | 400 | page: 'x' (expected: a whole number)
                                            /cases/CASE               | 400 | id: 'CASE' (expected: lower-case words
                                            /nothing/here             | 404 | There is nothing at
                                            /notes                    | 405 | Method: GET (expected: POST)
                                            /cases/a%2Fb              | 400 | URL
                                            """)
    void saysWhatIsWrongWithAPathOrParameter(String path, int status, String sentence) throws Exception {
        assertThat(get(path)).satisfies(a -> problem(a, status, "", sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x"})
    void refusesFilesBeforeItReadsThem(String type) throws Exception {
        assertThat(send(request("/notes", officer()).setHeader("Content-Type", type)
                .POST(BodyPublishers.ofString("--x"))))
                .satisfies(a -> problem(a, 415, "unsupported-media-type", "multipart/form-data", "application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/list?year=1&sort=%zz", "/list?%zz", "/partnership?partnership=%"})
    void saysThatAQueryCannotBeRead(String path) throws Exception {
        assertThat(getAsWritten(path)).startsWith("HTTP/1.1 400 ").contains("application/problem+json",
                "malformed-query", "expected: name=value");
    }

    @Test
    void refusesTenMegabytesWhetherAnnouncedOrInChunks() throws Exception {
        byte[] large = new byte[10_000_000];
        java.util.Arrays.fill(large, (byte) ' ');
        BodyPublisher chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));

        assertThat(send(request("/notes", officer()).POST(BodyPublishers.ofByteArray(large))))
                .satisfies(a -> problem(a, 413, "body-too-large", "at most 1048576 bytes"));
        assertThat(send(request("/notes", officer()).POST(chunks)))
                .satisfies(a -> problem(a, 413, "body-too-large", "at most 1048576 bytes"));
    }

    @Test
    void guardsChangesByVersion() throws Exception {
        assertThat(send(change().header("If-Match", "\"7\""))).satisfies(a -> status(a, 200))
                .satisfies(a -> assertThat(a.headers().firstValue("ETag")).hasValue("\"8\""));
        assertThat(send(change())).satisfies(a -> problem(a, 428, "if-match-required", "If-Match"));
        assertThat(send(change().header("If-Match", "\"6\"")))
                .satisfies(a -> problem(a, 412, "stale-version", "version 6 (expected: 7)"));
        assertThat(send(change().header("If-Match", "abc"))).satisfies(a -> problem(a, 400, "if-match", "abc"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            conflict | 409 | case-closed   | The case is closed
                                            stale    | 412 | stale-version | moved on from version 3
                                            busy     | 503 | outbox-full   | 200 events wait
                                            store    | 503 | store-away    | The store does not answer
                                            library  | 500 | internal      | reference
                                            other    | 500 | internal      | reference
                                            """)
    void turnsFailuresIntoProblemsWithoutInnerDetails(String how, int status, String code, String sentence)
            throws Exception {
        HttpResponse<String> answer = get("/fails/" + how);

        problem(answer, status, code, sentence);
        assertThat(answer.body()).doesNotContain("secret", "Exception", "\tat ");
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
    }

    @Test
    void takesTheTimeFromAnOperatorOnly() throws Exception {
        String operator = someone().roles(Role.OPERATOR).signed();

        assertThat(send(request("/now", operator).header("Commonweal-At", "2026-01-31T09:30:00Z")).body())
                .isEqualTo("\"2026-01-31T09:30:00Z\"");
        assertThat(send(request("/now", operator).header("Commonweal-At", "yesterday")))
                .satisfies(a -> problem(a, 400, "commonweal-at", "yesterday"));
        assertThat(send(request("/now", operator).header("Commonweal-At", "2999-01-31T09:30:00Z")))
                .satisfies(a -> problem(a, 400, "commonweal-at", "in the past"));
        assertThat(send(request("/now", officer()).header("Commonweal-At", "2026-01-31T09:30:00Z")).body())
                .isNotEqualTo("\"2026-01-31T09:30:00Z\"");
    }

    private static Token someone() {
        return ISSUER.token("someone");
    }

    private static String officer() {
        return someone().roles(Role.CSU_OFFICER).agency("council").partnerships("hollowdene").signed();
    }

    private HttpRequest.Builder change() {
        return request("/cases/case-1", officer()).PUT(BodyPublishers.noBody());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path, officer()));
    }

    /** For what {@link URI} refuses to be. */
    private String getAsWritten(String path) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String request = "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.formatted(path, officer()).getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(request(path, officer()).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token).header("Content-Type",
                "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static void status(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private static void problem(HttpResponse<String> answer, int status, String code, String... sentence) {
        status(answer, status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains(code).contains(sentence).contains("\"detail\":");
    }
}
