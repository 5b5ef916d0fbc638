package commonweal.local.policeuk;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Shows how far the import is, how fast it goes and how long it will take. */
final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final LongSupplier done;
    private final long total;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private final Thread painter;

    /**
     * @param terminal true to paint one line over and over, false to print a line now and then
     */
    ProgressBar(PrintStream out, long total, LongSupplier done, boolean terminal) {
        this.out = out;
        this.total = total;
        this.done = done;
        this.terminal = terminal;
        this.painter = Thread.ofVirtual().start(this::paint);
    }

    private void paint() {
        try {
            while (true) {
                Thread.sleep(Duration.ofMillis(terminal ? 200 : 5000));
                show(terminal ? "\r" : "", terminal ? "" : "\n");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(String before, String after) {
        out.print(before + line(done.getAsLong(), total, Duration.ofNanos(System.nanoTime() - start)) + after);
        out.flush();
    }

    static String line(long done, long total, Duration since) {
        int filled = total == 0 ? WIDTH : (int) (done * WIDTH / total);
        double rate = done / Math.max(0.001, since.toMillis() / 1000.0);
        String left = done == 0 ? "?" : Long.toString(Math.round((total - done) / rate));
        return String.format(Locale.ROOT, "[%s%s] %3d %%  %,d of %,d rows  %,.0f/s  %s s left   ", "#".repeat(filled),
                ".".repeat(WIDTH - filled), total == 0 ? 100 : done * 100 / total, done, total, rate, left);
    }

    @Override
    public void close() {
        painter.interrupt();
        show(terminal ? "\r" : "", "\n");
    }
}
