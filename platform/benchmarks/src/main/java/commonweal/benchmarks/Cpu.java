package commonweal.benchmarks;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

/** What this process has used of the processors. */
final class Cpu {

    private static final OperatingSystemMXBean SYSTEM = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);

    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

    private Cpu() {}

    /** CPU time of all threads, in nanoseconds. */
    static long nanos() {
        return SYSTEM.getProcessCpuTime();
    }

    /** How long the just-in-time compilers have been at work, in milliseconds: what a process that runs for weeks spends once. */
    static long compilerMillis() {
        return COMPILER.getTotalCompilationTime();
    }
}
