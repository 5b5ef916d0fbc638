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

    /** Milliseconds of the compilers for a report, below which their work is done. */
    private static final double QUIET = 0.25;

    private final int reports;
    private final int seconds;
    private final int mostWarmUps;

    private Benchmark(int reports, int seconds, int mostWarmUps) {
        this.reports = reports;
        this.seconds = seconds;
        this.mostWarmUps = mostWarmUps;
    }

    /** @param arguments the folder to write into, and {@code quick} for a short run that only shows that all works */
    public static void main(String[] arguments) throws Exception {
        // why: five Spring applications in one process must not each set up logging anew
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        boolean quick = arguments[1].equals("quick");
        Benchmark benchmark = quick ? new Benchmark(300, 3, 1) : new Benchmark(4_000, 20, 50);
        Results results = new Results(Path.of(arguments[0]), Compilers.ofThisProcess());
        try (Scratch scratch = Scratch.create()) {
            results.write(benchmark.bare(scratch.folder()), benchmark.commonweal(scratch.folder()),
                    HotSpots.table(scratch.folder().resolve("commonweal.jfr")));
        }
        // why: Kafka leaves threads behind
        System.exit(0);
    }

    private List<Measured> bare(Path folder) throws Exception {
        try (Pipe pipe = new BarePipe(folder.resolve("bare"))) {
            return loads(warm(new Load(pipe)));
        }
    }

    private List<Measured> commonweal(Path folder) throws Exception {
        try (Pipe pipe = new CommonwealPipe(folder.resolve("commonweal"));
                Recording recording = new Recording(Configuration.getConfiguration("profile"))) {
            Load load = warm(new Load(pipe));
            List<Measured> measured = loads(load);
            // why: a recording changes classes of Java itself, and the compilers begin anew
            recording.start();
            load.closedLoop(CLIENTS, reports);
            recording.stop();
            recording.dump(folder.resolve("commonweal.jfr"));
            return measured;
        }
    }

    private List<Measured> loads(Load load) throws Exception {
        List<Measured> measured = new ArrayList<>();
        measured.add(shown(load.closedLoop(CLIENTS, reports)));
        measured.add(open(load, 100));
        measured.add(open(load, 200));
        return measured;
    }

    /** Another load makes the compilers look at the same code anew, so the first run of each is not counted. */
    private Measured open(Load load, int perSecond) throws Exception {
        System.err.print("Warming up: ");
        shown(load.openLoop(perSecond, seconds));
        return shown(load.openLoop(perSecond, seconds));
    }

    /** Until the compilers have little left to do: with both that takes some hundred thousand reports. */
    private Load warm(Load load) throws Exception {
        double compiling = Double.MAX_VALUE;
        for (int run = 0; run < mostWarmUps && compiling > QUIET; run++) {
            System.err.print("Warming up: ");
            compiling = shown(load.closedLoop(CLIENTS, reports)).compilerMillis();
        }
        return load;
    }

    private static Measured shown(Measured measured) {
        System.err.print(measured.row());
        return measured;
    }
}
