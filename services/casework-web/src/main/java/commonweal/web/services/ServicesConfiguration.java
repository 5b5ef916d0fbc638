package commonweal.web.services;

import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
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

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService callThreads() {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("call-", 0).factory());
    }

    @Bean
    CaseIntake caseIntake(Lines lines) {
        return new CaseIntake(lines.to(Service.CASE_INTAKE));
    }

    @Bean
    CaseWork caseWork(Lines lines) {
        return new CaseWork(lines.to(Service.CASE_INTAKE));
    }

    @Bean
    Attachments attachments(Lines lines) {
        return new Attachments(lines.to(Service.CASE_INTAKE));
    }

    @Bean
    Aftercare aftercare(Lines lines) {
        return new Aftercare(lines.to(Service.CASE_INTAKE));
    }

    @Bean
    CaseReviews caseReviews(Lines lines) {
        return new CaseReviews(lines.to(Service.CASE_INTAKE));
    }

    @Bean
    ReviewApplications reviewApplications(Lines lines) {
        return new ReviewApplications(lines.to(Service.CASE_INTAKE));
    }

    @Bean
    Practice practice(Lines lines) {
        return new Practice(lines.to(Service.CASE_INTAKE));
    }

    @Bean
    Editions editions(Lines lines) {
        return new Editions(lines.to(Service.RISK_ASSESSMENT));
    }

    @Bean
    TaskGroups taskGroups(Lines lines) {
        return new TaskGroups(lines.to(Service.TASKING));
    }

    @Bean
    Places places(Lines lines) {
        return new Places(lines.to(Service.CASE_INTAKE));
    }

    @Bean
    Search search(Lines lines) {
        return new Search(lines.to(Service.CASE_INTAKE));
    }

    @Bean
    FrontDesk frontDesk(Lines lines) {
        return new FrontDesk(lines.to(Service.CASE_INTAKE));
    }

    @Bean
    RiskAssessment riskAssessment(Lines lines) {
        return new RiskAssessment(lines.to(Service.RISK_ASSESSMENT));
    }

    @Bean
    Tasking tasking(Lines lines) {
        return new Tasking(lines.to(Service.TASKING));
    }

    @Bean
    Meetings meetings(Lines lines) {
        return new Meetings(lines.to(Service.TASKING));
    }

    @Bean
    FieldWork fieldWork(Lines lines) {
        return new FieldWork(lines.to(Service.TASKING));
    }

    @Bean
    PlanMetrics planMetrics(Lines lines) {
        return new PlanMetrics(lines.to(Service.PLAN_METRICS));
    }

    @Bean
    PlanReturns planReturns(Lines lines) {
        return new PlanReturns(lines.to(Service.PLAN_METRICS));
    }

    @Bean
    Papers papers(Lines lines) {
        return new Papers(lines.to(Service.PLAN_METRICS));
    }

    @Bean
    PlanTexts planTexts(Lines lines) {
        return new PlanTexts(lines.to(Service.PLAN_METRICS));
    }

    @Bean
    Operations operations(Lines lines) {
        return new Operations(
                Arrays.stream(Service.values()).collect(Collectors.toMap(Function.identity(), lines::to)));
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
