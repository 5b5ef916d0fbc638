package commonweal.web.services;

import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One guarded line per service, and the circuit breakers' and bulkheads' meters. */
@Configuration(proxyBeanMethods = false)
class ServicesConfiguration {

    @Bean
    CircuitBreakerRegistry circuitBreakers() {
        return CircuitBreakerRegistry.ofDefaults();
    }

    @Bean
    BulkheadRegistry bulkheads() {
        return BulkheadRegistry.ofDefaults();
    }

    @Bean
    MeterBinder circuitBreakerMeters(CircuitBreakerRegistry breakers) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers);
    }

    @Bean
    MeterBinder bulkheadMeters(BulkheadRegistry bulkheads) {
        return TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads);
    }

    /** What a page asks side by side stays part of the page's trace. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService callThreads() {
        return ContextExecutorService.wrap(
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("call-", 0).factory()),
                ContextSnapshotFactory.builder().build());
    }

    @Bean
    Lines lines(ServiceSettings settings, ExecutorService callThreads, CircuitBreakerRegistry breakers,
            BulkheadRegistry bulkheads, ObjectProvider<ObservationRegistry> observations) {
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.readLimit()).executor(callThreads).build();
        RestClient client = RestClient.builder()
                .observationRegistry(observations.getIfAvailable(() -> ObservationRegistry.NOOP))
                .requestFactory(requests(http, settings))
                .configureMessageConverters(
                        converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(lenientJson()))
                                .addCustomConverter(new ByteArrayHttpMessageConverter()))
                .build();
        return service -> new ServiceLine(service, client.mutate().baseUrl(settings.address(service)).build(),
                new Guard(service, settings, callThreads, breakers, bulkheads));
    }

    private static JdkClientHttpRequestFactory requests(HttpClient http, ServiceSettings settings) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.changeLimit());
        return requests;
    }

    /** A service may add to its answers before these pages know what to do with it. */
    private static JsonMapper lenientJson() {
        return JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    }

    /** Makes the line to a service. */
    interface Lines {

        ServiceLine to(Service service);
    }
}
