package commonweal.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.listener.MessageListenerContainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class ArrearsTest {

    private static final Instant SENT = Instant.parse("2026-01-31T09:30:00Z");
    private static final TopicPartition THIRD = new TopicPartition("case-intake", 3);
    private final List<TopicPartition> assigned = new ArrayList<>(List.of(THIRD));
    private Instant now = SENT;
    private final Arrears arrears = new Arrears(() -> now);

    @BeforeEach
    void run() {
        MessageListenerContainer container = mock();
        when(container.getAssignedPartitions()).thenReturn(assigned);
        arrears.runsIn(container);
    }

    @Test
    void areThoseOfTheLastBatchUntilItWasQuietForAMinute() {
        now = SENT.plusSeconds(90);
        arrears.handled(batch(), Set.of());

        now = now.plusSeconds(60);
        assertThat(arrears.lag()).isEqualTo(Duration.ofSeconds(90));
        now = now.plusMillis(1);
        assertThat(arrears.lag()).isZero();
    }

    @Test
    void growWhileABatchWaits() {
        arrears.waits(batch());

        now = SENT.plusSeconds(600);
        assertThat(arrears.lag()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void endWhenAnotherInstanceTakesOverWhatWaits() {
        arrears.waits(batch());
        now = SENT.plusSeconds(600);

        assigned.clear();

        assertThat(arrears.lag()).isZero();
    }

    @Test
    void nameTheHeldPartitionsThatAreStillRead() {
        arrears.handled(batch(), Set.of(THIRD));
        assertThat(arrears.held()).containsExactly(THIRD);

        assigned.clear();
        assertThat(arrears.held()).isEmpty();
    }

    @Test
    void forgetAHeldPartitionOnceItIsHandledThrough() {
        arrears.handled(batch(), Set.of(THIRD));

        arrears.handled(batch(), Set.of());

        assertThat(arrears.held()).isEmpty();
    }

    private static List<ConsumerRecord<byte[], byte[]>> batch() {
        return List.of(new ConsumerRecord<>("case-intake", 3, 0, SENT.toEpochMilli(), TimestampType.CREATE_TIME, 0, 0,
                new byte[0], new byte[0], new RecordHeaders(), Optional.empty()));
    }
}
