package commonweal.intake.places.config;

import java.nio.file.Path;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import commonweal.intake.reports.Areas;

/** Reads the folder of boundaries that the settings name, if they name one; a file that is wrong stops the start. */
@Configuration(proxyBeanMethods = false)
class PlacesSettings {

    private static final Logger LOG = LoggerFactory.getLogger(PlacesSettings.class);

    @Bean
    Areas areas(@Value("${commonweal.places.boundaries}") String folder) {
        if (folder.isBlank()) {
            LOG.info("No boundaries: a report's ward and LSOA are what its sender says");
            return new Boundaries(List.of());
        }
        return Boundaries.in(Path.of(folder));
    }
}
