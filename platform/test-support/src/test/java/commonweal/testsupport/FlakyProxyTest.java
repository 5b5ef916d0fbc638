package commonweal.testsupport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FlakyProxyTest {

    private ServerSocket echo;
    private FlakyProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::echoEverything);
        proxy = FlakyProxy.start().forwardTo(echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void passesEverythingOn() throws IOException {
        try (var client = connect()) {
            assertThat(echoed(client, 7)).isEqualTo(7);
        }
    }

    @Test
    void breaksOldAndNewConnectionsWhileItIsCut() throws IOException {
        try (var client = connect()) {
            assertThat(echoed(client, 1)).isEqualTo(1);
            proxy.cut();
            assertThat(isBroken(client)).isTrue();
        }
        try (var client = connect()) {
            assertThat(isBroken(client)).isTrue();
        }

        proxy.resume();
        try (var client = connect()) {
            assertThat(echoed(client, 2)).isEqualTo(2);
        }
    }

    @Test
    void holdsBackWhileItIsFrozenAndLosesNothing() throws IOException {
        try (var client = connect()) {
            proxy.freeze();
            client.getOutputStream().write(3);
            client.setSoTimeout(100);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> client.getInputStream().read());

            proxy.resume();
            client.setSoTimeout(5_000);
            assertThat(client.getInputStream().read()).isEqualTo(3);
        }
    }

    @Test
    void delaysEachDirectionWhileItIsSlow() throws IOException {
        try (var client = connect()) {
            proxy.slow(Duration.ofMillis(100));
            long before = System.nanoTime();

            assertThat(echoed(client, 4)).isEqualTo(4);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(5_000);
        return socket;
    }

    private static int echoed(Socket client, int value) throws IOException {
        client.getOutputStream().write(value);
        return client.getInputStream().read();
    }

    private static boolean isBroken(Socket client) {
        try {
            return echoed(client, 9) == -1;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private void echoEverything() {
        while (!echo.isClosed()) {
            try {
                var client = echo.accept();
                Thread.ofVirtual().start(() -> {
                    try (client) {
                        client.getInputStream().transferTo(client.getOutputStream());
                    } catch (IOException e) {
                        // why: the proxy was cut
                    }
                });
            } catch (IOException e) {
                return;
            }
        }
    }
}
