package commonweal.embedded;

import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GroupCommitTest {

    private final Set<Integer> applied = ConcurrentHashMap.newKeySet();
    private final Set<Integer> durable = ConcurrentHashMap.newKeySet();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger torn = new AtomicInteger();
    private final AtomicInteger commits = new AtomicInteger();

    @Test
    void answersOnlyWhenTheWriteIsDurableAndCommitsWholeWritesOnly() {
        var answeredTooEarly = new AtomicInteger();
        try (var group = new GroupCommit(this::commit); var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < 2_000; number++) {
                int mine = number;
                writers.submit(() -> {
                    group.write(() -> write(mine));
                    if (!durable.contains(mine)) {
                        answeredTooEarly.incrementAndGet();
                    }
                });
            }
        }

        assertThat(durable).hasSize(2_000);
        assertThat(answeredTooEarly).hasValue(0);
        assertThat(torn).hasValue(0);
        assertThat(commits.get()).isLessThan(2_000);
    }

    @Test
    void tellsTheWriterThatTheCommitFailed() {
        try (var group = new GroupCommit(() -> {
            throw new IllegalStateException("disk full");
        })) {
            assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> group.write(() -> write(1)))
                    .withMessageContaining("disk full");
        }
    }

    private boolean write(int number) {
        underWay.incrementAndGet();
        Thread.yield();
        applied.add(number);
        underWay.decrementAndGet();
        return true;
    }

    private void commit() {
        torn.addAndGet(underWay.get());
        commits.incrementAndGet();
        durable.addAll(applied);
    }
}
