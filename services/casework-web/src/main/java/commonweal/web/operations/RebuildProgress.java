package commonweal.web.operations;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import commonweal.web.services.Operations;
import commonweal.web.services.Refusal;
import commonweal.web.services.Service;
import commonweal.web.services.ServiceAway;
import commonweal.web.signin.SessionEnded;
import commonweal.web.signin.SignedIn;

/**
 * Tells an open page how rebuilds go on, as server-sent events, until none is under way. A browser that is cut off asks
 * again by itself, and with a fresh token.
 */
@Controller
class RebuildProgress {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Operations operations;
    private final ExecutorService callThreads;

    RebuildProgress(Operations operations, ExecutorService callThreads) {
        this.operations = operations;
        this.callThreads = callThreads;
    }

    /** @param key which rebuild it is, as the page marks it */
    record Told(String key, long percent, String sentence) {}

    @GetMapping(path = "/operations/rebuilds", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(SignedIn user) {
        SseEmitter page = new SseEmitter(LONGEST.toMillis());
        callThreads.execute(() -> tell(user, page));
        return page;
    }

    private void tell(SignedIn user, SseEmitter page) {
        try {
            List<Service> busy = Arrays.stream(Service.values()).filter(service -> tell(user, service, page)).toList();
            while (!busy.isEmpty()) {
                LockSupport.parkNanos(TimeUnit.NANOSECONDS.convert(BETWEEN));
                busy = busy.stream().filter(service -> tell(user, service, page)).toList();
            }
            page.send(SseEmitter.event().name("done").data("none is under way"));
            page.complete();
        } catch (IOException | IllegalStateException | SessionEnded e) {
            // why: the page was left, or its token has run out; an open page asks again
            page.complete();
        }
    }

    /** True while the service has a rebuild under way; a service that is away has none that anybody could follow. */
    private boolean tell(SignedIn user, Service service, SseEmitter page) {
        try {
            boolean underWay = false;
            for (Operations.Rebuild rebuild : operations.rebuilds(user, service)) {
                page.send(SseEmitter.event().name("rebuild").data(new Told(key(service, rebuild), rebuild.percent(),
                        sentence(rebuild)), MediaType.APPLICATION_JSON));
                underWay |= rebuild.underWay();
            }
            return underWay;
        } catch (ServiceAway | Refusal e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("the page is gone", e);
        }
    }

    static String key(Service service, Operations.Rebuild rebuild) {
        return service.code() + "." + rebuild.projection();
    }

    static String sentence(Operations.Rebuild rebuild) {
        return switch (rebuild.phase()) {
            case "building" -> "Being built anew: %d of %d (%d%%).".formatted(rebuild.done(), rebuild.total(),
                    rebuild.percent());
            case "swapping" -> "The new one is being compared and put in place.";
            case "failed" -> "The last rebuild failed: %s".formatted(rebuild.message());
            default -> "It is up to date.";
        };
    }
}
