package commonweal.messaging;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.test.simple.SimpleTracer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;

import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.testsupport.Servers;

/**
 * One instance of a small service: journals that emit lines, copies that react to them, and a projection of them. A test
 * that takes one as a parameter shares it with all others that do.
 */
final class App implements AutoCloseable {

    /** The service of the shared instance, which is also its topic. */
    static final String SHARED = "shared";

    final ConfigurableApplicationContext context;
    final Aggregates<Journal> journals;
    final Aggregates<Journal> copies;
    final Set<String> poison;
    final Map<String, Envelope> heard;
    final AtomicReference<Runnable> settling;

    private App(ConfigurableApplicationContext context) {
        this.context = context;
        Parts parts = context.getBean(Parts.class);
        this.journals = parts.journals();
        this.copies = parts.copies();
        this.poison = parts.poison();
        this.heard = parts.heard();
        this.settling = parts.settling();
    }

    static App start(String service) {
        return start(service, Steps.NONE, Map.of());
    }

    static App start(String service, Steps steps, Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(Servers.properties(service));
        properties.put("commonweal.messaging.service", service);
        properties.put("commonweal.messaging.consumes", service);
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.cloud.stream.kafka.bindings.inbox-in-0.consumer.configuration.session.timeout.ms",
                "6000");
        properties.putAll(more);
        return new App(new SpringApplicationBuilder(Service.class).web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .initializers(context -> ((GenericApplicationContext) context).registerBean(Steps.class, () -> steps))
                .run(properties.entrySet().stream().map(each -> "--%s=%s".formatted(each.getKey(), each.getValue()))
                        .toArray(String[]::new)));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Appends a line to a journal and tells of it. */
    void say(String id, String line) {
        Versioned<Journal> read = journals.find(new Id(id))
                .orElseGet(() -> journals.create(Change.silent(Journal.empty(id)), Instant.now()));
        journals.save(read, Change.of(read.state().with(line), CopiesLines.line(read.id(), line)), Instant.now());
    }

    /** How many events this instance has handled. */
    double handled() {
        return bean(MeterRegistry.class).find("commonweal.events.received").tag("outcome", "handled").counters()
                .stream()
                .mapToDouble(Counter::count).sum();
    }

    List<String> said(String id) {
        return journals.find(new Id(id)).map(journal -> journal.state().lines()).orElse(List.of());
    }

    List<String> copied(String id) {
        return copies.find(CopiesLines.copyOf(new Id(id))).map(copy -> copy.state().lines()).orElse(List.of());
    }

    @Override
    public void close() {
        context.close();
    }

    record Parts(Aggregates<Journal> journals, Aggregates<Journal> copies, Set<String> poison,
            Map<String, Envelope> heard, AtomicReference<Runnable> settling) {}

    /** Gives a test the shared instance. */
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == App.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(App.class, any -> start(SHARED));
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {

        @Bean
        Parts parts(AggregateStores stores) {
            return new Parts(stores.of(Journal.in("journals")), stores.of(Journal.in("copies")),
                    ConcurrentHashMap.newKeySet(), new ConcurrentHashMap<>(), new AtomicReference<>(() -> {
                    }));
        }

        @Bean
        Tracer tracer() {
            return new SimpleTracer();
        }

        @Bean
        Reaction<Journal> copiesLines(Parts parts) {
            return new CopiesLines(parts.copies(), parts.poison(), parts.heard());
        }

        @Bean
        Projection mirrors(Parts parts) {
            return new Projection() {
                @Override
                public String name() {
                    return "mirrors";
                }

                @Override
                public List<Reaction<?>> reactions(Generation generation) {
                    return List.of(new CopiesLines(generation.of(Journal.in("mirrors")), parts.poison()));
                }

                @Override
                public void settle(Generation generation) {
                    parts.settling().get().run();
                }

                @Override
                public List<String> differences(Generation current, Generation next) {
                    long before = current.collection("mirrors").countDocuments();
                    long after = next.collection("mirrors").countDocuments();
                    return before == after ? List.of() : List.of("%d documents became %d".formatted(before, after));
                }
            };
        }
    }
}
