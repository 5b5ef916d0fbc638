package commonweal.local.installation;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import commonweal.embedded.EmbeddedBroker;
import commonweal.embedded.EmbeddedStore;
import commonweal.local.Failure;
import commonweal.local.identity.DemoClient;
import commonweal.local.identity.DemoUser;

/**
 * One installation: everything in one process, everything kept in one folder.
 *
 * <p>It may be killed at any moment: what was acknowledged is there when it is started again.
 */
public final class Installation implements AutoCloseable {

    private static final List<String> TOPICS = List.of("case-intake", "risk-assessment", "tasking", "plan-metrics");
    private static final int PARTITIONS = 12;

    private final Settings settings;
    private final Progress progress;
    private final FolderLock lock;
    private final Addresses addresses;
    private final CompletableFuture<EmbeddedBroker> broker = new CompletableFuture<>();
    private final CompletableFuture<EmbeddedStore> store = new CompletableFuture<>();
    private final RunningApplications applications = new RunningApplications(this::settingsOf);
    private final Control control;
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean begun;
    private volatile boolean closing;

    private Installation(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        Checks.memory();
        Checks.folder(settings.data());
        Checks.disk(settings.data());
        this.lock = FolderLock.on(settings.data());
        try {
            this.addresses = new Addresses(Checks.ports(settings.ports()));
        } catch (Failure e) {
            lock.close();
            throw e;
        }
        this.control = Control.of(this, this::close);
    }

    /** Checks whether it can be started here and keeps others out of the folder; nothing runs yet. */
    public static Installation prepare(Settings settings, Progress progress) {
        return new Installation(settings, progress);
    }

    /** Prepares and starts. */
    public static Installation start(Settings settings, Progress progress) {
        Installation installation = prepare(settings, progress);
        installation.startAll();
        return installation;
    }

    /**
     * Starts everything in parallel and returns when all of it answers, or when it has been closed meanwhile.
     *
     * @throws Failure when something does not start; the rest is stopped then
     */
    public void startAll() {
        if (!begin()) {
            return;
        }
        try {
            LocalFile.removeFrom(settings.data());
            startInParallel();
            announce();
        } catch (RuntimeException e) {
            if (!closing) {
                close();
                throw e;
            }
        }
    }

    private synchronized boolean begin() {
        begun = !closing;
        return begun;
    }

    private synchronized void announce() {
        if (!closing) {
            describe().writeInto(settings.data());
        }
    }

    private void startInParallel() {
        progress.say("Commonweal starts in %s", settings.data());
        try (ExecutorService starters = Executors
                .newThreadPerTaskExecutor(Thread.ofPlatform().name("start-", 1).factory())) {
            List<CompletableFuture<?>> started = new ArrayList<>();
            started.add(CompletableFuture.runAsync(this::startBroker, starters));
            started.add(CompletableFuture.runAsync(this::startStore, starters));
            Application.ALL.forEach(application -> started
                    .add(CompletableFuture.runAsync(() -> startWhenItsNeedsRun(application), starters)));
            CompletableFuture.allOf(started.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void startBroker() {
        try {
            EmbeddedBroker started = EmbeddedBroker.start(folder("kafka"), addresses.port(Part.BROKER));
            started.createTopics(TOPICS, PARTITIONS);
            progress.ready(Part.BROKER, started.bootstrapServers());
            broker.complete(started);
        } catch (RuntimeException e) {
            broker.completeExceptionally(e);
            throw e;
        }
    }

    private void startStore() {
        try {
            EmbeddedStore started = EmbeddedStore.durable(folder("store"), addresses.port(Part.STORE));
            progress.ready(Part.STORE, started.uri());
            store.complete(started);
        } catch (RuntimeException e) {
            store.completeExceptionally(e);
            throw e;
        }
    }

    private void startWhenItsNeedsRun(Application application) {
        if (application.keepsData()) {
            CompletableFuture.allOf(broker, store).join();
        }
        if (!closing) {
            applications.start(application);
            progress.ready(application.part(), addresses.http(application.part()).toString());
        }
    }

    private Map<String, String> settingsOf(Application application) {
        boolean data = application.keepsData();
        return ApplicationSettings.of(application, addresses, data ? broker.join().bootstrapServers() : "",
                data ? store.join().uri() : "", settings.data());
    }

    private Path folder(String name) {
        return settings.data().resolve(name);
    }

    /** Starts one application again, alone. */
    public void start(Part part) {
        applications.start(Application.of(part));
    }

    /** Stops one application, alone. */
    public void stop(Part part) {
        applications.stop(part);
    }

    public boolean runs(Part part) {
        return applications.runs(part);
    }

    /** What tools are told about this installation. */
    public LocalFile describe() {
        Map<String, URI> services = Part.services().stream()
                .collect(Collectors.toMap(Part::id, addresses::http, (one, same) -> one, TreeMap::new));
        URI issuer = addresses.issuer();
        return new LocalFile(addresses.http(Part.CASEWORK_WEB), services, issuer, issuer.resolve("/oauth2/token"),
                issuer.resolve("/oauth2/jwks"), LocalFile.Client.of(DemoClient.API),
                DemoClient.ALL.stream().filter(client -> client != DemoClient.API).map(LocalFile.Client::of).toList(),
                DemoUser.ALL.stream().map(LocalFile.User::of).toList(), broker.join().bootstrapServers(),
                store.join().uri(), new LocalFile.ControlAddress(URI.create(control.address()), control.secret()),
                ProcessHandle.current().pid());
    }

    /** Returns when the installation has been closed, by whomever. */
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    /** Whether it has not been closed and is not about to be. */
    public boolean isOpen() {
        return !closing;
    }

    /** Stops everything in good order, also what is still being started; a second call waits for the first. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        progress.say("Stopping ...");
        control.close();
        applications.close();
        if (!begun) {
            broker.cancel(false);
            store.cancel(false);
        }
        broker.handle((started, failure) -> Optional.ofNullable(started)).join().ifPresent(EmbeddedBroker::close);
        store.handle((started, failure) -> Optional.ofNullable(started)).join().ifPresent(EmbeddedStore::close);
        LocalFile.removeFrom(settings.data());
        lock.close();
        closed.countDown();
        progress.say("Stopped. Everything is kept in %s", settings.data());
    }
}
