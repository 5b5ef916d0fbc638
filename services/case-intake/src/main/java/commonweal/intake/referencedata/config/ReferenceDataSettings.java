package commonweal.intake.referencedata.config;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import commonweal.intake.referencedata.ReferenceData;

/** The lists are settings, so an installation replaces any of them as it replaces any other setting. */
@Configuration(proxyBeanMethods = false)
class ReferenceDataSettings {

    @Bean
    ReferenceData referenceData(Environment settings) {
        return Binder.get(settings).bind("commonweal.reference-data", ReferenceData.class).get();
    }
}
