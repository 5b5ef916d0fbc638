package commonweal.web.services;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are and how long a page waits for them.
 *
 * @param readLimit for what a page shows: a page is never kept longer by a slow service
 * @param changeLimit for a command, whose outcome people would rather wait for than not know
 * @param concurrent how many calls to one service may be under way at once
 * @param breakerCalls how many calls the circuit breaker looks back at
 * @param breakerOpen how long an open circuit stays open before it tries again
 */
@ConfigurationProperties("commonweal.services")
public record ServiceSettings(URI caseIntake, URI riskAssessment, URI tasking, URI planMetrics,
        @DefaultValue("750ms") Duration readLimit, @DefaultValue("4s") Duration changeLimit,
        @DefaultValue("64") int concurrent, @DefaultValue("20") int breakerCalls,
        @DefaultValue("5s") Duration breakerOpen) {

    URI address(Service service) {
        return switch (service) {
            case CASE_INTAKE -> caseIntake;
            case RISK_ASSESSMENT -> riskAssessment;
            case TASKING -> tasking;
            case PLAN_METRICS -> planMetrics;
        };
    }
}
