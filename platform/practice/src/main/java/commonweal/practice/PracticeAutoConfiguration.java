package commonweal.practice;

import java.time.Clock;
import java.util.List;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

import commonweal.messaging.AggregateStores;

/** Lets managers change the practice of their partnership in every service that has some. */
@AutoConfiguration(afterName = "commonweal.messaging.MessagingAutoConfiguration")
@ConditionalOnBean(Practice.class)
@EnableScheduling
class PracticeAutoConfiguration {

    @Bean
    PracticeShelf practiceShelf(AggregateStores stores, List<Practice<?>> practices) {
        return new PracticeShelf(new Editions(stores.database()), practices);
    }

    @Bean
    PracticeApi practiceApi(PracticeShelf shelf, Clock clock) {
        return new PracticeApi(shelf, clock);
    }
}
