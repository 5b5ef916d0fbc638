package commonweal.benchmarks;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

/** The CPU time of this process. */
final class Cpu {

    private static final OperatingSystemMXBean SYSTEM = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);

    private Cpu() {}

    static long nanos() {
        return SYSTEM.getProcessCpuTime();
    }
}
