package commonweal.messaging;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link Operations} over HTTP: {@code /actuator/quarantine}, {@code /actuator/deadletters} and
 * {@code /actuator/rebuilds}. Whoever exposes them lets the role operator in, and nobody else.
 */
@AutoConfiguration(after = MessagingAutoConfiguration.class)
@ConditionalOnBean(Operations.class)
class OperationsEndpoints {

    @Bean
    QuarantineEndpoint quarantineEndpoint(Operations operations) {
        return new QuarantineEndpoint(operations);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(Operations operations) {
        return new DeadLettersEndpoint(operations);
    }

    @Bean
    RebuildsEndpoint rebuildsEndpoint(Operations operations) {
        return new RebuildsEndpoint(operations);
    }

    @Endpoint(id = "quarantine")
    static final class QuarantineEndpoint {

        private final Operations operations;

        QuarantineEndpoint(Operations operations) {
            this.operations = operations;
        }

        @ReadOperation
        List<QuarantinedKey> quarantined() {
            return operations.quarantined();
        }

        /** @param id one key, or nothing for all */
        @WriteOperation
        Replay replay(@Nullable String id) {
            return id == null ? operations.replayAll() : operations.replay(id);
        }
    }

    @Endpoint(id = "deadletters")
    static final class DeadLettersEndpoint {

        private final Operations operations;

        DeadLettersEndpoint(Operations operations) {
            this.operations = operations;
        }

        @ReadOperation
        DeadLetterSummary deadLetters() {
            return operations.deadLetters();
        }
    }

    @Endpoint(id = "rebuilds")
    static final class RebuildsEndpoint {

        private final Operations operations;

        RebuildsEndpoint(Operations operations) {
            this.operations = operations;
        }

        @ReadOperation
        List<RebuildProgress> rebuilds() {
            return operations.rebuilds();
        }

        @WriteOperation
        RebuildProgress rebuild(String projection) {
            return operations.rebuild(projection);
        }
    }
}
