package commonweal.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Writes what was found into the file for these compilers. */
record Results(Path folder, Compilers compilers) {

    void write(Turns closed, List<Turn> open, String hotSpots) throws IOException {
        StringBuilder rows = new StringBuilder(Measured.HEADER).append(closed.middle().rows());
        open.forEach(turn -> rows.append(turn.rows()));
        Files.writeString(folder.resolve(compilers.file()),
                String.format(Locale.ROOT,
                        """
                        # Results

                        Written by `mvn -f platform/benchmarks -Pbenchmark%s integration-test` on %s: %d processors, Java %s, %s.

                        *Bare* is the least that any design on Kafka and MongoDB must do for one report: a document with its outbox, an
                        acknowledged record, an emptied outbox and two upserts by two consumers, in process, without HTTP, tokens or
                        domain. *Commonweal* is `POST /reports` with a token, over HTTP, until the plan's measure has counted it. Both run
                        here on the embedded broker and the embedded durable store, in turn: while one is at work, the other is at rest,
                        and clients and servers share the processors. One report in ten is by somebody who has reported before. Times of
                        the open loop count from the moment a report was due.

                        %s

                        %s
                        In the closed loop Commonweal counts **%.2f** of the bare pipe's reports per second, for %.1f times the CPU: the middle
                        one of %d turns, between %.2f and %.2f.

                        ## Where Commonweal's CPU goes

                        Execution samples of a flight recording over one more run of the closed loop:

                        %s""",
                        compilers.option(), LocalDate.now(), Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        System.getProperty("os.name"), compilers.words(), rows, closed.middle().ratio(),
                        closed.middle().commonweal().cpuMillis() / closed.middle().bare().cpuMillis(),
                        closed.turns().size(), closed.lowest().ratio(), closed.highest().ratio(), hotSpots));
    }
}
