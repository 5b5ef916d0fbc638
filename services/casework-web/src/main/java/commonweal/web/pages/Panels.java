package commonweal.web.pages;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import commonweal.web.services.Refusal;
import commonweal.web.services.Service;
import commonweal.web.services.ServiceAway;
import commonweal.web.services.ServiceSettings;

/**
 * Asks for the parts of a page side by side. A page waits for all of them until one common moment; what has not come
 * by then is left out with a sentence, so a slow service never keeps the rest from being read.
 */
@Component
public class Panels {

    /** Beyond the time limit of a single call: for the way there and back. */
    private static final Duration GRACE = Duration.ofMillis(100);

    private final ExecutorService callThreads;
    private final Duration patience;

    Panels(ExecutorService callThreads, ServiceSettings settings) {
        this.callThreads = callThreads;
        this.patience = settings.readLimit().plus(GRACE);
    }

    /** How long a page waits for its parts, all of them together. */
    Duration patience() {
        return patience;
    }

    /** Begins a page. */
    public Page open() {
        return new Page(System.nanoTime() + patience.toNanos());
    }

    /** The parts of one page. */
    public final class Page {

        private final long until;

        private Page(long until) {
            this.until = until;
        }

        /** Starts asking; the answer is taken with {@link Asked#panel}. */
        public <T> Asked<T> ask(Service service, Supplier<T> question) {
            return new Asked<>(service, callThreads.submit(question::get), until);
        }
    }

    /** A question that is under way. */
    public static final class Asked<T> {

        private final Service service;
        private final Future<T> answer;
        private final long until;

        private Asked(Service service, Future<T> answer, long until) {
            this.service = service;
            this.answer = answer;
            this.until = until;
        }

        /**
         * The part of the page, or the sentence that it is away.
         *
         * @throws Refusal when the service says that there is no such thing
         */
        public Panel<T> panel() {
            try {
                return taken();
            } catch (Refusal e) {
                if (e.kind() != Refusal.Kind.NOT_ALLOWED) {
                    throw e;
                }
                return Refusals.isNotPublished(e) ? Panel.notPublished() : Panel.notYours();
            }
        }

        private Panel<T> taken() {
            try {
                return Panel.shown(answer.get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS));
            } catch (TimeoutException | CancellationException e) {
                answer.cancel(true);
                return Panel.away(service);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Panel.away(service);
            } catch (ExecutionException e) {
                return failed(e.getCause());
            }
        }

        /** As {@link #panel}, but a thing that the service does not know (yet) is shown as the given content. */
        public Panel<T> panelOr(T unknown) {
            try {
                return panel();
            } catch (Refusal e) {
                return Panel.shown(unknown);
            }
        }

        /**
         * What a page cannot do without.
         *
         * @throws ServiceAway when it did not come
         * @throws Refusal when the service said no
         */
        public T needed() {
            return switch (taken()) {
                case Panel.Shown<T>(T content) -> content;
                case Panel.Missing<T> missing -> throw new ServiceAway(service, null);
            };
        }

        private Panel<T> failed(@Nullable Throwable cause) {
            return switch (cause) {
                case ServiceAway away -> Panel.away(away.service());
                case RuntimeException other -> throw other;
                case null, default -> throw new IllegalStateException(cause);
            };
        }
    }
}
