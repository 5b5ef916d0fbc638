package commonweal.web.services;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriUtils;

import commonweal.web.signin.SignedIn;

/** The guarded line to one service: JSON there and back in the name of who is signed in. */
final class ServiceLine {

    static final String PARTNERSHIP = "Commonweal-Partnership";
    private static final String SECRET = "Commonweal-Secret";

    private static final Logger LOG = LoggerFactory.getLogger(ServiceLine.class);

    private final Service service;
    private final RestClient http;
    private final Guard guard;

    ServiceLine(Service service, RestClient http, Guard guard) {
        this.service = service;
        this.http = http;
        this.guard = guard;
    }

    <T> T read(SignedIn user, ParameterizedTypeReference<T> shape, Address address) {
        return guard.read(() -> answer(request(user, HttpMethod.GET, address), shape));
    }

    <T> T read(SignedIn user, Class<T> shape, String path, Object... ids) {
        return read(user, ParameterizedTypeReference.forType(shape), Address.of(path, ids));
    }

    /** As {@link #read} but over all partnerships of who is signed in, not only the one they work in. */
    <T> T readEverywhere(SignedIn user, ParameterizedTypeReference<T> shape, String path) {
        return guard.read(() -> answer(
                request(user, HttpMethod.GET, Address.of(path)).headers(h -> h.remove(PARTNERSHIP)), shape));
    }

    <T> T readEverywhere(SignedIn user, Class<T> shape, String path) {
        return readEverywhere(user, ParameterizedTypeReference.forType(shape), path);
    }

    /** Reads what only who has the secret may see; a secret travels in a header and never stands in an address. */
    <T> T readWith(String secret, SignedIn user, Class<T> shape, String path, Object... ids) {
        return guard.read(() -> answer(
                request(user, HttpMethod.GET, Address.of(path, ids)).header(SECRET, secret),
                ParameterizedTypeReference.forType(shape)));
    }

    /** Asks something that is too private for an address: it is sent like a command, but changes nothing. */
    <T> T ask(SignedIn user, Object question, Class<T> shape, String path, Object... ids) {
        return guard.read(() -> answer(body(request(user, HttpMethod.POST, Address.of(path, ids)), question),
                ParameterizedTypeReference.forType(shape)));
    }

    void changeWith(String secret, SignedIn user, Object command, String path, Object... ids) {
        guard.change(() -> answer(
                body(request(user, HttpMethod.POST, Address.of(path, ids)).header(SECRET, secret), command),
                ParameterizedTypeReference.forType(Map.class)));
    }

    /** Sends a file to what only who has the secret may add to. */
    void handWith(String secret, SignedIn user, String name, byte[] content, String path, Object... ids) {
        upload(request(user, HttpMethod.POST, Address.of(path, ids)).header(SECRET, secret), name, content);
    }

    /** Sends a command on the version that the user has seen; nothing when what is changed has no version yet. */
    <T> T change(SignedIn user, @Nullable Long version, Object command, Class<T> shape, String path, Object... ids) {
        return send(user, HttpMethod.POST, version, command, shape, Address.of(path, ids));
    }

    void change(SignedIn user, @Nullable Long version, Object command, String path, Object... ids) {
        change(user, version, command, Map.class, path, ids);
    }

    /** As {@link #change}, to an address with parameters. */
    void change(SignedIn user, @Nullable Long version, Object command, Address address) {
        send(user, HttpMethod.POST, version, command, Map.class, address);
    }

    void remove(SignedIn user, String path, Object... ids) {
        guard.change(() -> answer(request(user, HttpMethod.DELETE, Address.of(path, ids)),
                ParameterizedTypeReference.forType(Map.class)));
    }

    /** Replaces what is there by the whole of something. */
    void replace(SignedIn user, @Nullable Long version, Object whole, String path, Object... ids) {
        send(user, HttpMethod.PUT, version, whole, Map.class, Address.of(path, ids));
    }

    void upload(SignedIn user, String name, byte[] content, String path, Object... ids) {
        upload(request(user, HttpMethod.POST, Address.of(path, ids)), name, content);
    }

    /** A file goes as it is and under its name; the service looks for itself what it is. */
    private void upload(RestClient.RequestBodySpec request, String name, byte[] content) {
        guard.change(() -> answer(request.header("File-Name", UriUtils.encode(name, StandardCharsets.UTF_8))
                .contentType(MediaType.APPLICATION_OCTET_STREAM).body(content),
                ParameterizedTypeReference.forType(Map.class)));
    }

    private <T> T send(SignedIn user, HttpMethod method, @Nullable Long version, Object command, Class<T> shape,
            Address address) {
        return guard.change(() -> {
            RestClient.RequestBodySpec request = request(user, method, address);
            if (version != null) {
                request.header(HttpHeaders.IF_MATCH, "\"" + version + "\"");
            }
            return answer(body(request, command), ParameterizedTypeReference.forType(shape));
        });
    }

    /** Sends a command that the service takes once, however often it comes with the same key. */
    <T> T changeOnce(SignedIn user, String key, Object command, Class<T> shape, String path) {
        return guard.change(() -> answer(
                body(request(user, HttpMethod.POST, Address.of(path)).header("Idempotency-Key", key), command),
                ParameterizedTypeReference.forType(shape)));
    }

    /** Sends a text as it is, such as a file somebody has chosen. */
    <T> T hand(SignedIn user, @Nullable Long version, MediaType type, String text, Class<T> shape, Address address) {
        return guard.change(() -> {
            RestClient.RequestBodySpec request = request(user, HttpMethod.POST, address);
            if (version != null) {
                request.header(HttpHeaders.IF_MATCH, "\"" + version + "\"");
            }
            return answer(request.contentType(type).body(text.getBytes(StandardCharsets.UTF_8)),
                    ParameterizedTypeReference.forType(shape));
        });
    }

    /** Fetches a file, with the patience of a command: to draw one may take longer than a page waits. */
    Document document(SignedIn user, MediaType type, Address address) {
        return guard.change(() -> taken(type, () -> {
            ResponseEntity<byte[]> file = request(user, HttpMethod.GET, address)
                    .accept(type, MediaType.APPLICATION_PROBLEM_JSON).retrieve()
                    .onStatus(status -> status.isError(), (asked, answer) -> Answers.refuse(service, answer))
                    .toEntity(byte[].class);
            return file.getBody() == null
                    ? null
                    : new Document(Objects.requireNonNullElse(file.getHeaders().getContentType(), type),
                            Objects.requireNonNullElse(file.getHeaders().getContentDisposition().getFilename(), ""),
                            file.getBody());
        }));
    }

    private static RestClient.RequestBodySpec body(RestClient.RequestBodySpec request, Object content) {
        return request.contentType(MediaType.APPLICATION_JSON).body(content);
    }

    private RestClient.RequestBodySpec request(SignedIn user, HttpMethod method, Address address) {
        RestClient.RequestBodySpec request = http.method(method).uri(address::on)
                .headers(h -> h.setBearerAuth(user.token()))
                .accept(MediaType.APPLICATION_JSON);
        user.partnership().ifPresent(partnership -> request.header(PARTNERSHIP, partnership));
        return request;
    }

    private <T> T answer(RestClient.RequestBodySpec request, ParameterizedTypeReference<T> shape) {
        return taken(shape.getType(), () -> request.retrieve()
                .onStatus(status -> status.isError(), (asked, answer) -> Answers.refuse(service, answer)).body(shape));
    }

    private <T> T taken(Object shape, Supplier<@Nullable T> asking) {
        try {
            T body = asking.get();
            if (body == null) {
                throw new ServiceAway(service, null);
            }
            return body;
        } catch (ResourceAccessException e) {
            throw new ServiceAway(service, e);
        } catch (RestClientException e) {
            // why: an answer that cannot be read is no answer; the page can only say that this part is not there
            LOG.atWarn().addKeyValue("service", service.code()).addKeyValue("shape", shape)
                    .addKeyValue("reason", NestedExceptionUtils.getMostSpecificCause(e).getClass().getSimpleName())
                    .log("Answer cannot be read");
            throw new ServiceAway(service, e);
        }
    }
}
