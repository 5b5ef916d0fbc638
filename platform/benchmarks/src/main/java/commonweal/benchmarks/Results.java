package commonweal.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Writes what was found into the file for these compilers. */
record Results(Path folder, Compilers compilers) {

    void write(Turns closed, List<Turns> open, String hotSpots) throws IOException {
        StringBuilder rows = new StringBuilder(Measured.HEADER).append(closed.middle().rows());
        StringBuilder tails = new StringBuilder();
        for (Turns turns : open) {
            rows.append(turns.middle().rows());
            tails.append(tail(turns));
        }
        Files.writeString(folder.resolve(compilers.file()),
                String.format(Locale.ROOT,
                        """
                        # Results

                        Written by `mvn -f platform/benchmarks -Pbenchmark%s integration-test` on %s: %d processors, Java %s, %s.

                        *Bare* is the least that any design on Kafka and MongoDB must do for one report: a document with its outbox, an
                        acknowledged record, an emptied outbox and two upserts by two consumers, in process, without HTTP, tokens or
                        domain. *Commonweal* is `POST /reports` with a token, over HTTP, until the plan's measure has counted it. Both run
                        here on the embedded broker and the embedded durable store, and clients and servers share the processors. Each load
                        is put on the two in turn, %d times, the one at rest while the other is at work; the rows are those of the middle
                        turn. One report in ten is by somebody who has reported before. Times of the open loop count from the moment a
                        report was due.

                        %s

                        %s
                        - In the closed loop Commonweal counts **%.2f** of the bare pipe's reports per second (from %.2f to %.2f), for %.1f times
                          the CPU.
                        %s
                        ## Where Commonweal's CPU goes

                        Execution samples of a flight recording over one more run of the closed loop:

                        %s""",
                        compilers.option(), LocalDate.now(), Runtime.getRuntime().availableProcessors(),
                        Runtime.version(), System.getProperty("os.name"), closed.count(), compilers.words(), rows,
                        closed.middle().ratio(), closed.first().ratio(), closed.last().ratio(),
                        closed.middle().commonweal().cpuMillis() / closed.middle().bare().cpuMillis(), tails,
                        hotSpots));
    }

    private static String tail(Turns turns) {
        return String.format(Locale.ROOT,
                "- In the %s, 99 of 100 reports are counted within **%.0f** ms (from %.0f to %.0f).%n",
                turns.middle().commonweal().kind(), turns.middle().commonweal().countedMillis(99),
                turns.first().commonweal().countedMillis(99), turns.last().commonweal().countedMillis(99));
    }
}
