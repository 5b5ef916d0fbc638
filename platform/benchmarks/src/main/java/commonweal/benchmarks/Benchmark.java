package commonweal.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/**
 * Measures the bare pipe and Commonweal in the same run on the same machine, and writes what it found. The figures worth
 * keeping are the ratios: absolute times belong to the machine.
 */
public final class Benchmark {

    private static final int CLIENTS = 8;
    private static final int MOST_WARM_UPS = 6;
    private static final double STILL_GAINING = 1.05;

    private final int reports;
    private final int seconds;

    private Benchmark(int reports, int seconds) {
        this.reports = reports;
        this.seconds = seconds;
    }

    /** @param arguments the folder to write into, and {@code quick} for a short run that only shows that all works */
    public static void main(String[] arguments) throws Exception {
        // why: five Spring applications in one process must not each set up logging anew
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        boolean quick = arguments[1].equals("quick");
        Benchmark benchmark = quick ? new Benchmark(300, 3) : new Benchmark(4_000, 15);
        try (Scratch scratch = Scratch.create()) {
            new Results(Path.of(arguments[0], "RESULTS.md")).write(benchmark.bare(scratch.folder()),
                    benchmark.commonweal(scratch.folder()),
                    HotSpots.table(scratch.folder().resolve("commonweal.jfr")));
        }
        // why: Kafka leaves threads behind
        System.exit(0);
    }

    private List<Measured> bare(Path folder) throws Exception {
        try (Pipe pipe = new BarePipe(folder.resolve("bare"))) {
            return loads(pipe);
        }
    }

    private List<Measured> commonweal(Path folder) throws Exception {
        try (Pipe pipe = new CommonwealPipe(folder.resolve("commonweal"));
                Recording recording = new Recording(Configuration.getConfiguration("profile"))) {
            recording.start();
            List<Measured> measured = loads(pipe);
            recording.stop();
            recording.dump(folder.resolve("commonweal.jfr"));
            return measured;
        }
    }

    private List<Measured> loads(Pipe pipe) throws Exception {
        Load load = new Load(pipe);
        warmUp(load);
        List<Measured> measured = new ArrayList<>();
        measured.add(shown(load.closedLoop(CLIENTS, reports)));
        measured.add(shown(load.openLoop(100, seconds)));
        measured.add(shown(load.openLoop(200, seconds)));
        return measured;
    }

    /** Until a run is hardly quicker than the one before: the compiler needs some ten thousand reports. */
    private void warmUp(Load load) throws Exception {
        double before = 0;
        for (int run = 0; run < MOST_WARM_UPS; run++) {
            System.err.print("Warming up: ");
            double rate = shown(load.closedLoop(CLIENTS, reports)).countedPerSecond();
            if (rate < before * STILL_GAINING) {
                return;
            }
            before = rate;
        }
    }

    private static Measured shown(Measured measured) {
        System.err.print(measured.row());
        return measured;
    }
}
