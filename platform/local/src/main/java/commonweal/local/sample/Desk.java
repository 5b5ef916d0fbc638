package commonweal.local.sample;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import commonweal.local.api.Answer;
import commonweal.local.api.Api;
import commonweal.local.api.Call;
import commonweal.local.installation.LocalFile;
import commonweal.local.installation.Part;

/** Does single steps at a time in the past; a step that was done before is left as it is. */
final class Desk {

    private static final Logger log = LoggerFactory.getLogger(Desk.class);
    private static final Set<Integer> DONE_BEFORE = Set.of(409, 412);
    private static final Duration NEWS_TAKES_AT_MOST = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Api api;
    private final LocalFile local;

    Desk(Api api, LocalFile local) {
        this.api = api;
        this.local = local;
    }

    /** Sends a step; nothing when it was refused, which is logged unless it had been done before. */
    Optional<JsonNode> post(Part part, String path, Instant at, Object body, Map<String, String> headers) {
        Answer answer = api.send(Call.post(address(part, path), body).with(headers).with(at(at)));
        if (answer.ok()) {
            return Optional.of(answer.body());
        }
        if (!DONE_BEFORE.contains(answer.status())) {
            log.warn("a step of the sample was refused: path={} status={} problem={}", path, answer.status(),
                    answer.problem());
        }
        return Optional.empty();
    }

    Optional<JsonNode> post(Part part, String path, Instant at, Object body) {
        return post(part, path, at, body, Map.of());
    }

    /** As {@link #post}, once the news of the case has come to the service: events take a moment. */
    Optional<JsonNode> postWhenKnown(Part part, String path, Instant at, Object body) throws InterruptedException {
        long end = System.nanoTime() + NEWS_TAKES_AT_MOST.toNanos();
        while (System.nanoTime() < end) {
            Answer answer = api.send(Call.post(address(part, path), body).with(at(at)));
            if (answer.status() != 404) {
                return answer.ok() ? Optional.of(answer.body()) : Optional.empty();
            }
            Thread.sleep(PAUSE);
        }
        log.warn("news did not arrive: path={}", path);
        return Optional.empty();
    }

    /** Reads until there is something, for events take a moment; nothing when they take too long. */
    Optional<JsonNode> await(Part part, String path, java.util.function.Predicate<JsonNode> there)
            throws InterruptedException {
        long end = System.nanoTime() + NEWS_TAKES_AT_MOST.toNanos();
        while (System.nanoTime() < end) {
            JsonNode body = get(part, path);
            if (there.test(body)) {
                return Optional.of(body);
            }
            Thread.sleep(PAUSE);
        }
        log.warn("news did not arrive: path={}", path);
        return Optional.empty();
    }

    JsonNode get(Part part, String path) {
        return api.send(Call.get(address(part, path))).body();
    }

    private URI address(Part part, String path) {
        return local.address(part).resolve(path);
    }

    private static Map<String, String> at(Instant at) {
        return Map.of("Commonweal-At", at.toString());
    }
}
