package commonweal.intake.clocks.config;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.clocks.WorkingDays;
import commonweal.practice.PerPartnership;
import commonweal.practice.Practice;

/** The promises are a part of the practice: a later version never changes one that was made. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Practice<ClockSettings> clockPractice(Environment settings, Clock clock) {
        return Practice.read(settings, "commonweal.clocks", "Promises and working days", ClockSettings.class)
                .where((before, next) -> next.follow(before, WorkingDays.dayOf(clock.instant())));
    }

    @Bean
    ClockPolicies clockPolicies(PerPartnership<ClockSettings> practice) {
        return new Promises.OfAll(practice.map(Promises::of));
    }
}
