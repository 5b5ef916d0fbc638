package commonweal.benchmarks;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Sends reports into a {@link Pipe} and watches when they are counted at its end. */
final class Load {

    private static final long WATCH_EVERY = Duration.ofMillis(20).toNanos();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Pipe pipe;

    Load(Pipe pipe) {
        this.pipe = pipe;
    }

    /** A number of clients, each of which sends its next report as soon as the last one was accepted. */
    Measured closedLoop(int clients, int reports) throws Exception {
        AtomicInteger left = new AtomicInteger(reports);
        return run("closed loop, %d clients".formatted(clients), reports, accepted -> {
            CountDownLatch done = new CountDownLatch(clients);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int client = 0; client < clients; client++) {
                    threads.submit(() -> {
                        while (left.getAndDecrement() > 0) {
                            accepted.send(System.nanoTime());
                        }
                        done.countDown();
                        return null;
                    });
                }
                done.await();
            }
        });
    }

    /** Reports at a fixed rate, whether or not earlier ones are accepted; time counts from when each was due. */
    Measured openLoop(int perSecond, int seconds) throws Exception {
        int reports = perSecond * seconds;
        return run("open loop, %d/s".formatted(perSecond), reports, accepted -> {
            long start = System.nanoTime();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int number = 0; number < reports; number++) {
                    long due = start + number * 1_000_000_000L / perSecond;
                    LockSupport.parkNanos(due - System.nanoTime());
                    threads.submit(() -> accepted.send(due));
                }
            }
        });
    }

    private Measured run(String kind, int reports, Sending sending) throws Exception {
        Histogram toAccepted = new ConcurrentHistogram(3);
        Histogram toCounted = new Histogram(3);
        ConcurrentLinkedQueue<Long> begun = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        long before = pipe.counted();
        long cpuBefore = Cpu.nanos();
        long compilerBefore = Cpu.compilerMillis();
        long start = System.nanoTime();
        Thread watch = Thread.ofPlatform().name("watch").start(() -> watch(before, reports, begun, failed, toCounted));
        sending.run(from -> {
            try {
                pipe.send();
                toAccepted.recordValue((System.nanoTime() - from) / 1_000);
                begun.add(from);
            } catch (Exception e) {
                failed.incrementAndGet();
            }
        });
        double accepting = (System.nanoTime() - start) / 1e9;
        watch.join(PATIENCE);
        double whole = (System.nanoTime() - start) / 1e9;
        if (watch.isAlive()) {
            throw new IllegalStateException(
                    "%s, %s: only %d of %d reports were counted after %s".formatted(pipe.name(), kind,
                            pipe.counted() - before, reports, PATIENCE));
        }
        long compiler = Cpu.compilerMillis() - compilerBefore;
        return new Measured(pipe.name(), kind, reports, failed.get(), reports / accepting, reports / whole, toAccepted,
                toCounted, (Cpu.nanos() - cpuBefore) / 1e6 / reports, (double) compiler / reports);
    }

    /**
     * The pipe's end tells only how many it has counted, so the n-th count is taken as the n-th report accepted: exact in
     * sum, and for one report off by no more than neighbours overtake each other.
     */
    private void watch(long before, int reports, ConcurrentLinkedQueue<Long> begun, AtomicInteger failed,
            Histogram toCounted) {
        long seen = 0;
        while (seen + failed.get() < reports && !Thread.currentThread().isInterrupted()) {
            try {
                long counted = pipe.counted() - before;
                long now = System.nanoTime();
                for (Long from = null; seen < counted && (from = begun.poll()) != null; seen++) {
                    toCounted.recordValue((now - from) / 1_000);
                }
            } catch (Exception e) {
                throw new IllegalStateException("Cannot read how many reports are counted", e);
            }
            LockSupport.parkNanos(WATCH_EVERY);
        }
    }

    private interface Sending {
        void run(Accepted accepted) throws Exception;
    }

    private interface Accepted {
        void send(long from);
    }
}
