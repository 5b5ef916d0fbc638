package commonweal.local.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import commonweal.local.Failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChecksTest {

    private static final long MB = 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void namesTheTakenPortAndTheOptionThatChoosesAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> Checks.ports(Map.of(Part.TASKING, port))).isInstanceOf(Failure.class)
                    .hasMessageStartingWith("Port %d for tasking is taken".formatted(port))
                    .hasMessageContaining("--tasking-port=PORT");
        }
    }

    @Test
    void findsADifferentFreePortForEveryZero() {
        Map<Part, Integer> ports = Checks.ports(Map.of(Part.TASKING, 0, Part.STORE, 0, Part.BROKER, 0));

        assertThat(ports.values()).doesNotHaveDuplicates().allMatch(port -> port > 0);
    }

    @Test
    void makesTheFolderAndRefusesOneThatIsAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatCode(() -> Checks.folder(folder.resolve("a/b"))).doesNotThrowAnyException();
        assertThat(folder.resolve("a/b")).isEmptyDirectory();
        assertThatThrownBy(() -> Checks.folder(file)).isInstanceOf(Failure.class)
                .hasMessageContaining("cannot be written to").hasMessageContaining("--data=FOLDER");
    }

    @Test
    void refusesTooLittleMemory() {
        assertThatThrownBy(() -> Checks.memory(2048 * MB, 800 * MB)).hasMessage(
                "This machine has 800 MB of memory (expected: at least 1024 MB)");
        assertThatThrownBy(() -> Checks.memory(200 * MB, 4096 * MB)).hasMessageStartingWith(
                "Java may use 200 MB of heap (expected: at least 400 MB");
        assertThatCode(() -> Checks.memory(640 * MB, 4096 * MB)).doesNotThrowAnyException();
    }

    @Test
    void keepsASecondInstallationOutOfTheFolderUntilTheFirstHasGone() {
        try (FolderLock first = FolderLock.on(folder)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> FolderLock.on(folder)).isInstanceOf(Failure.class)
                    .hasMessageStartingWith("Another Commonweal runs in " + folder);
        }
        assertThatCode(() -> FolderLock.on(folder).close()).doesNotThrowAnyException();
    }
}
