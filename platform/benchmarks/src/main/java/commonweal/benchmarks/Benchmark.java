package commonweal.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/**
 * Measures the bare pipe and Commonweal in turn, on the same machine and in the same minutes, and writes what it found.
 * The figures worth keeping are the ratios: absolute times belong to the machine.
 */
public final class Benchmark {

    private static final int CLIENTS = 8;
    private static final List<Integer> RATES = List.of(100, 200);

    /** Milliseconds of the compilers for a report, below which their work is done. */
    private static final double QUIET = 0.25;

    private final int turns;
    private final int reports;
    private final int seconds;
    private final int mostWarmUps;

    private Benchmark(int turns, int reports, int seconds, int mostWarmUps) {
        this.turns = turns;
        this.reports = reports;
        this.seconds = seconds;
        this.mostWarmUps = mostWarmUps;
    }

    /** @param arguments the folder to write into, and {@code quick} for a short run that only shows that all works */
    public static void main(String[] arguments) throws Exception {
        // why: five Spring applications in one process must not each set up logging anew
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        boolean quick = arguments[1].equals("quick");
        Benchmark benchmark = quick ? new Benchmark(1, 300, 3, 1) : new Benchmark(5, 4_000, 20, 50);
        Results results = new Results(Path.of(arguments[0]), Compilers.ofThisProcess());
        try (Scratch scratch = Scratch.create();
                Pipe bare = new BarePipe(scratch.folder().resolve("bare"));
                Pipe commonweal = new CommonwealPipe(scratch.folder().resolve("commonweal"))) {
            benchmark.run(results, new Load(bare), new Load(commonweal), scratch.folder().resolve("commonweal.jfr"));
        }
        // why: Kafka leaves threads behind
        System.exit(0);
    }

    private void run(Results results, Load bare, Load commonweal, Path recording) throws Exception {
        warm(bare);
        warm(commonweal);
        Turns closed = inTurn(bare, commonweal, this::closed).by(Turn::ratio);
        List<Turns> open = new ArrayList<>();
        for (int rate : RATES) {
            // why: another load makes the compilers look at the same code anew
            System.err.print("Warming up: ");
            open(commonweal, rate);
            open.add(
                    inTurn(bare, commonweal, load -> open(load, rate)).by(turn -> turn.commonweal().countedMillis(99)));
        }
        recordHotSpots(commonweal, recording);
        results.write(closed, open, HotSpots.table(recording));
    }

    private Turns inTurn(Load bare, Load commonweal, Run run) throws Exception {
        List<Turn> done = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            done.add(new Turn(run.on(bare), run.on(commonweal)));
        }
        return new Turns(done);
    }

    private Measured closed(Load load) throws Exception {
        return shown(load.closedLoop(CLIENTS, reports));
    }

    private Measured open(Load load, int perSecond) throws Exception {
        return shown(load.openLoop(perSecond, seconds));
    }

    /** Until the compilers have little left to do: with both that takes some hundred thousand reports. */
    private void warm(Load load) throws Exception {
        double compiling = Double.MAX_VALUE;
        for (int run = 0; run < mostWarmUps && compiling > QUIET; run++) {
            System.err.print("Warming up: ");
            compiling = closed(load).compilerMillis();
        }
    }

    /** A run of its own: a recording changes classes of Java itself, and the compilers begin anew. */
    private void recordHotSpots(Load load, Path file) throws Exception {
        try (Recording recording = new Recording(Configuration.getConfiguration("profile"))) {
            recording.start();
            load.closedLoop(CLIENTS, reports);
            recording.stop();
            recording.dump(file);
        }
    }

    private static Measured shown(Measured measured) {
        System.err.print(measured.row());
        return measured;
    }

    private interface Run {
        Measured on(Load load) throws Exception;
    }
}
