package commonweal.intake.clocks.config;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import commonweal.intake.clocks.ClockPolicies;

/** The promises are settings, so an installation replaces any of them as it replaces any other setting. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    ClockPolicies clockPolicies(Environment settings) {
        return Binder.get(settings).bind("commonweal.clocks", ClockSettings.class).get().policies();
    }
}
