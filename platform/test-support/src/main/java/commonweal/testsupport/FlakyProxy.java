package commonweal.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A TCP proxy on the loopback address that can be cut, frozen, slowed and resumed while a test runs.
 *
 * <p>A Kafka client goes to the address that the broker advertises: to fail a broker, start it with
 * {@link commonweal.embedded.EmbeddedBroker#startBehind} on the port of a proxy, then {@link #forwardTo} its own port.
 */
public final class FlakyProxy implements AutoCloseable {

    private enum State {
        FLOWING, FROZEN, CUT
    }

    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private State state = State.FLOWING;
    private Duration delay = Duration.ZERO;
    private volatile int target;

    private FlakyProxy(ServerSocket listening) {
        this.listening = listening;
    }

    /** Starts a proxy on a free port; say where to with {@link #forwardTo}. */
    public static FlakyProxy start() {
        try {
            var proxy = new FlakyProxy(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().name("flaky-proxy").start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends new connections to this port of the loopback address. */
    public FlakyProxy forwardTo(int port) {
        target = port;
        return this;
    }

    /** The port that clients connect to. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Breaks every connection, and every new one as soon as it is made: the server is absent. */
    public void cut() {
        become(State.CUT, Duration.ZERO);
        open.forEach(FlakyProxy::closeQuietly);
    }

    /** Keeps connections but lets nothing through: the server has stopped answering. */
    public void freeze() {
        become(State.FROZEN, Duration.ZERO);
    }

    /** Lets everything through late, by this much for each piece in each direction. */
    public void slow(Duration delay) {
        become(State.FLOWING, delay);
    }

    /** Lets everything through at once again. */
    public void resume() {
        become(State.FLOWING, Duration.ZERO);
    }

    @Override
    public void close() {
        cut();
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void become(State next, Duration nextDelay) {
        lock.lock();
        try {
            state = next;
            delay = nextDelay;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                Thread.ofVirtual().start(() -> join(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void join(Socket client) {
        var server = new Socket();
        open.add(client);
        open.add(server);
        try {
            if (isCut()) {
                return;
            }
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            var back = Thread.ofVirtual().start(() -> copy(server, client));
            copy(client, server);
            back.join();
        } catch (IOException e) {
            // why: the server is away, so the client finds its connection closed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeQuietly(client);
            closeQuietly(server);
            open.remove(client);
            open.remove(server);
        }
    }

    private void copy(Socket from, Socket to) {
        try (from; to) {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            var buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0 && mayPass(); read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // why: one side has gone; closing both is all there is to do
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits out the delay and any freeze; false when the connection has been cut. */
    private boolean mayPass() throws InterruptedException {
        lock.lock();
        try {
            long left = delay.toNanos();
            while (state == State.FROZEN || (state == State.FLOWING && left > 0)) {
                if (state == State.FROZEN) {
                    changed.await();
                    left = 0;
                } else {
                    left = Math.min(changed.awaitNanos(left), delay.toNanos());
                }
            }
            return state == State.FLOWING;
        } finally {
            lock.unlock();
        }
    }

    private boolean isCut() {
        lock.lock();
        try {
            return state == State.CUT;
        } finally {
            lock.unlock();
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // why: it is closed either way
        }
    }
}
