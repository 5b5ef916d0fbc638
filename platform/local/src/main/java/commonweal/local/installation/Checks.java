package commonweal.local.installation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;

import commonweal.local.Failure;

/** What has to hold before anything is started; each refusal is one sentence. */
final class Checks {

    private static final long MEGABYTE = 1024 * 1024;
    static final long LEAST_HEAP = 400 * MEGABYTE;
    static final long LEAST_MEMORY = 1024 * MEGABYTE;
    static final long LEAST_DISK = 500 * MEGABYTE;

    private Checks() {}

    static void folder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", null));
        } catch (IOException e) {
            throw Failure.notDone(
                    "The data folder %s cannot be written to (expected: a folder this user may create and write to; --data=FOLDER chooses another)"
                            .formatted(folder));
        }
    }

    static void disk(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < LEAST_DISK) {
                throw Failure.notDone("%d MB are free on the disk of %s (expected: at least %d MB)"
                        .formatted(free / MEGABYTE, folder, LEAST_DISK / MEGABYTE));
            }
        } catch (IOException e) {
            throw Failure.notDone("The free space of %s cannot be read: %s".formatted(folder, e.getMessage()));
        }
    }

    static void memory() {
        long machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        memory(Runtime.getRuntime().maxMemory(), machine);
    }

    static void memory(long heap, long machine) {
        if (machine < LEAST_MEMORY) {
            throw Failure.notDone("This machine has %d MB of memory (expected: at least %d MB)"
                    .formatted(machine / MEGABYTE, LEAST_MEMORY / MEGABYTE));
        }
        if (heap < LEAST_HEAP) {
            throw Failure.notDone("Java may use %d MB of heap (expected: at least %d MB, option -Xmx640m)"
                    .formatted(heap / MEGABYTE, LEAST_HEAP / MEGABYTE));
        }
    }

    /** The ports to use: those asked for, found free, and for each 0 any free one. */
    static Map<Part, Integer> ports(Map<Part, Integer> asked) {
        Map<Part, Integer> free = new EnumMap<>(Part.class);
        List<ServerSocket> held = new ArrayList<>();
        try {
            asked.forEach((part, port) -> free.put(part, hold(part, port, held)));
            return free;
        } finally {
            held.forEach(Checks::close);
        }
    }

    private static int hold(Part part, int port, List<ServerSocket> held) {
        try {
            ServerSocket socket = new ServerSocket();
            held.add(socket);
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw Failure.notDone(
                    "Port %d for %s is taken (expected: a free one; %s=PORT or --port-offset=100 choose others)"
                            .formatted(port, part.id(), part.option()));
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
