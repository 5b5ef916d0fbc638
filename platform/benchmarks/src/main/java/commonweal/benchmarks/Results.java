package commonweal.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Writes what was found into the file for these compilers. */
record Results(Path folder, Compilers compilers) {

    void write(List<Measured> bare, List<Measured> commonweal, String hotSpots) throws IOException {
        StringBuilder rows = new StringBuilder(Measured.HEADER);
        bare.forEach(measured -> rows.append(measured.row()));
        commonweal.forEach(measured -> rows.append(measured.row()));
        double ratio = commonweal.getFirst().countedPerSecond() / bare.getFirst().countedPerSecond();
        Files.writeString(folder.resolve(compilers.file()),
                String.format(Locale.ROOT,
                        """
                        # Results

                        Written by `mvn -f platform/benchmarks -Pbenchmark%s integration-test` on %s: %d processors, Java %s, %s.

                        *Bare* is the least that any design on Kafka and MongoDB must do for one report: a document with its outbox, an
                        acknowledged record, an emptied outbox and two upserts by two consumers, in process, without HTTP, tokens or
                        domain. *Commonweal* is `POST /reports` with a token, over HTTP, until the plan's measure has counted it. Both run
                        here one after the other, on the embedded broker and the embedded durable store, and clients and servers share
                        the processors. One report in ten is by somebody who has reported before. Times of the open loop count from the
                        moment a report was due.

                        %s

                        %s
                        Commonweal counts **%.2f** of the bare pipe's reports per second (closed loop, same run), for %.1f times the CPU.

                        ## Where Commonweal's CPU goes

                        Execution samples of a flight recording over one more run of the closed loop:

                        %s""",
                        compilers.option(), LocalDate.now(), Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        System.getProperty("os.name"), compilers.words(), rows, ratio,
                        commonweal.getFirst().cpuMillis() / bare.getFirst().cpuMillis(), hotSpots));
    }
}
