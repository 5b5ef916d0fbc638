package commonweal.web.pages;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import commonweal.web.services.ServiceAway;
import commonweal.web.signin.SessionEnded;

/**
 * Tells an open page how something long goes on, as server-sent events, until it is over. A browser that is cut off asks
 * again by itself, and with a fresh token.
 */
@Component
public class Following {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final ExecutorService callThreads;

    Following(ExecutorService callThreads) {
        this.callThreads = callThreads;
    }

    /**
     * How one thing goes on.
     *
     * @param key which one it is, as the page marks it
     */
    public record Step(String key, long percent, String sentence, boolean underWay) {}

    /** @param look asked again and again, until nothing is under way */
    public SseEmitter follow(Supplier<List<Step>> look) {
        SseEmitter page = new SseEmitter(LONGEST.toMillis());
        callThreads.execute(() -> tell(look, page));
        return page;
    }

    private static void tell(Supplier<List<Step>> look, SseEmitter page) {
        try {
            while (isUnderWay(look, page)) {
                LockSupport.parkNanos(TimeUnit.NANOSECONDS.convert(BETWEEN));
            }
            page.send(SseEmitter.event().name("done").data("nothing is under way"));
            page.complete();
        } catch (IOException | IllegalStateException | SessionEnded e) {
            // why: the page was left, or its token has run out; an open page asks again
            page.complete();
        }
    }

    private static boolean isUnderWay(Supplier<List<Step>> look, SseEmitter page) throws IOException {
        try {
            List<Step> steps = look.get();
            for (Step step : steps) {
                page.send(SseEmitter.event().name("step").data(step, MediaType.APPLICATION_JSON));
            }
            return steps.stream().anyMatch(Step::underWay);
        } catch (ServiceAway away) {
            // why: what is under way goes on without us; sending something shows whether the page is still open
            page.send(SseEmitter.event().comment("waiting"));
            return true;
        }
    }
}
