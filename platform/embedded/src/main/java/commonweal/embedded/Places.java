package commonweal.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The places a server needs, a folder and a port, checked before it starts so that a refusal is one clear sentence. */
final class Places {

    private Places() {}

    static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }

    static Path writableFolder(String what, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", null));
            return folder;
        } catch (IOException e) {
            throw new CannotStart(
                    "%s cannot write to the folder %s (expected: a folder this user may create and write to)."
                            .formatted(what, folder),
                    e);
        }
    }

    /** The port asked for, found free a moment ago; or, for 0, any free one. */
    static int freePort(String what, int port) {
        if (port < 0 || port > 65_535) {
            throw new CannotStart("%s port: %d (expected: 0 for any free port, or 1 to 65535).".formatted(what, port));
        }
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(loopback(), port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("%s port %d is taken or not allowed (expected: a free port)."
                    .formatted(what, port), e);
        }
    }
}
