package commonweal.benchmarks;

import java.util.Locale;

import org.HdrHistogram.Histogram;

/**
 * One run of one pipe.
 *
 * @param acceptedPerSecond reports accepted per second
 * @param countedPerSecond reports per second from the first one sent to the last one counted
 * @param toAccepted microseconds until a report was accepted
 * @param toCounted microseconds until the pipe's end had counted it
 * @param cpuMillis CPU time of the whole process, clients and servers, per report
 * @param compilerMillis how long the just-in-time compilers were at work, per report; they wait for a processor, too
 */
record Measured(String pipe, String kind, int reports, int failed, double acceptedPerSecond, double countedPerSecond,
        Histogram toAccepted, Histogram toCounted, double cpuMillis, double compilerMillis) {

    static final String HEADER = """
                                 | pipe | load | reports | failed | accepted/s | counted/s | accept p50 ms | accept p99 ms | counted p50 ms | counted p99 ms | CPU ms/report | JIT ms/report |
                                 |---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
                                 """;

    String row() {
        return String.format(Locale.ROOT,
                "| %s | %s | %d | %d | %.0f | %.0f | %.1f | %.1f | %.1f | %.1f | %.2f | %.2f |%n",
                pipe, kind,
                reports, failed, acceptedPerSecond, countedPerSecond, millis(toAccepted, 50), millis(toAccepted, 99),
                countedMillis(50), countedMillis(99), cpuMillis, compilerMillis);
    }

    /** Within how many milliseconds so many per cent of the reports were counted. */
    double countedMillis(double percentile) {
        return millis(toCounted, percentile);
    }

    static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1000.0;
    }
}
