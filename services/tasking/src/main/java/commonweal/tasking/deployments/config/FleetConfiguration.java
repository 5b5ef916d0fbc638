package commonweal.tasking.deployments.config;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import commonweal.events.Code;
import commonweal.tasking.deployments.Fleet;
import commonweal.tasking.deployments.Fleets;

/** Makes fleets of the settings, which are checked once, when the service starts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FleetData.class)
class FleetConfiguration {

    @Bean
    Fleets fleets(FleetData data) {
        Map<Code, List<Fleet>> byPartnership = data.partnerships().stream()
                .collect(Collectors.toUnmodifiableMap(FleetData.Partnership::code, FleetData.Partnership::fleets));
        return partnership -> byPartnership.getOrDefault(partnership, List.of());
    }
}
