package commonweal.metrics.areas.config;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import commonweal.metrics.areas.AreaNames;

/** Reads the boundary files that the settings name, once; a file that is wrong stops the start. */
@Configuration(proxyBeanMethods = false)
class AreasConfiguration {

    @Bean
    AreaNames areaNames(@Value("${commonweal.places.boundaries:}") String folder) {
        return BoundaryNames.in(folder);
    }
}
