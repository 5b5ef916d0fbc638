package commonweal.web.services;

import java.io.IOException;
import java.io.InputStream;

import org.springframework.http.client.ClientHttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import commonweal.web.signin.SessionEnded;

/** Reads what a service says when it does not do what was asked. */
final class Answers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Answers() {}

    /** @throws Refusal when the service decided against it, {@link ServiceAway} when it could not decide */
    static void refuse(Service service, ClientHttpResponse answer) throws IOException {
        int status = answer.getStatusCode().value();
        JsonNode problem = problem(answer);
        String code = problem.path("code").asString("");
        String sentence = problem.path("detail").asString("");
        throw switch (status) {
            case 401 -> new SessionEnded();
            case 403 -> new Refusal(Refusal.Kind.NOT_ALLOWED, code, sentence);
            case 404 -> new Refusal(Refusal.Kind.NOT_KNOWN, code, sentence);
            case 409 -> new Refusal(Refusal.Kind.CONFLICT, code, sentence);
            case 412 -> new Refusal(Refusal.Kind.STALE, code, sentence);
            case 400, 413, 415, 422, 428 -> new Refusal(Refusal.Kind.INVALID, code, sentence);
            default -> new ServiceAway(service, null);
        };
    }

    private static JsonNode problem(ClientHttpResponse answer) throws IOException {
        try (InputStream body = answer.getBody()) {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            // why: a proxy between us may answer in HTML; the status alone decides then
            return JSON.createObjectNode();
        }
    }
}
