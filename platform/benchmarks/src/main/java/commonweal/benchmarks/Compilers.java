package commonweal.benchmarks;

import java.lang.management.ManagementFactory;

/** The just-in-time compilers that this process may use. */
enum Compilers {
    BOTH("RESULTS.md",
            """
            Both of Java's compilers are at work, as in a service that runs for weeks, and the parallel collector, as in the images;
            each pipe is warmed up until the compilers have little left to do. What local mode reaches with the quick compiler
            alone and the serial collector is in [RESULTS-LOCAL.md](RESULTS-LOCAL.md).""",
            ""),

    QUICK_ONE("RESULTS-LOCAL.md",
            """
            Only the quick one of Java's compilers is at work, and the serial collector, as in local mode, which is to start
            soon and stay small. A service that runs for long does better: [RESULTS.md](RESULTS.md).""",
            " -Dcompilers=1");

    private final String file;
    private final String words;
    private final String option;

    Compilers(String file, String words, String option) {
        this.file = file;
        this.words = words;
        this.option = option;
    }

    static Compilers ofThisProcess() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().contains("-XX:TieredStopAtLevel=1")
                ? QUICK_ONE
                : BOTH;
    }

    /** Where it is written down what they reach. */
    String file() {
        return file;
    }

    String words() {
        return words;
    }

    /** How to ask for them. */
    String option() {
        return option;
    }
}
