package commonweal.local.policeuk;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** What became of the rows. */
final class Tally {

    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong alreadyThere = new AtomicLong();
    private final AtomicLong notAsb = new AtomicLong();
    private final Map<String, Long> rejected = new TreeMap<>();

    void countTaken() {
        taken.incrementAndGet();
    }

    void countAlreadyThere() {
        alreadyThere.incrementAndGet();
    }

    void countNotAsb() {
        notAsb.incrementAndGet();
    }

    synchronized void countRejected(String reason) {
        rejected.merge(reason, 1L, Long::sum);
    }

    synchronized long rejected() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    long taken() {
        return taken.get();
    }

    long alreadyThere() {
        return alreadyThere.get();
    }

    long notAsb() {
        return notAsb.get();
    }

    long read() {
        return taken() + alreadyThere() + notAsb() + rejected();
    }

    synchronized String summary() {
        String reasons = rejected.entrySet().stream()
                .map(reason -> "%n  %,10d  %s".formatted(reason.getValue(), reason.getKey()))
                .collect(Collectors.joining());
        return """
               %,12d rows read
               %,12d taken as reports
               %,12d already there
               %,12d skipped: not anti-social behaviour
               %,12d rejected""".formatted(read(), taken(), alreadyThere(), notAsb(), rejected()) + reasons;
    }
}
