package commonweal.local.installation;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the person at the terminal what has been done so far. */
public final class Progress {

    private final PrintStream out;
    private final long start = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void say(String format, Object... values) {
        out.println(format.formatted(values));
        out.flush();
    }

    void ready(Part part, String where) {
        say("  %-16s ready after %4s s   %s", part.id(), seconds(), where);
    }

    public String seconds() {
        return String.format(Locale.ROOT, "%.1f", Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
    }
}
