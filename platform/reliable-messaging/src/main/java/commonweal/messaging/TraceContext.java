package commonweal.messaging;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

/** The W3C trace context of what is being done now, if anyone traces it. */
@FunctionalInterface
interface TraceContext {

    @Nullable
    String traceParent();

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "io.micrometer.tracing.Tracer")
    class FromMicrometer {

        @Bean
        TraceContext traceContext(ObjectProvider<Tracer> tracers) {
            SingletonSupplier<Tracer> found = SingletonSupplier.ofNullable(tracers::getIfAvailable);
            return () -> {
                Tracer tracer = found.get();
                Span span = tracer == null ? null : tracer.currentSpan();
                return span == null
                        ? null
                        : "00-%s-%s-%s".formatted(span.context().traceId(), span.context().spanId(),
                                Boolean.TRUE.equals(span.context().sampled()) ? "01" : "00");
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass("io.micrometer.tracing.Tracer")
    class Absent {

        @Bean
        TraceContext traceContext() {
            return () -> null;
        }
    }
}
