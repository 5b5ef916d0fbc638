package commonweal.local;

import java.time.Clock;
import java.util.stream.Collectors;

import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

import commonweal.local.installation.Installation;
import commonweal.local.installation.LocalFile;
import commonweal.local.installation.Progress;
import commonweal.local.installation.Settings;
import commonweal.local.sample.Sample;

/** Starts an installation, says how to use it, and stays until it is stopped. */
final class Stay {

    private Stay() {}

    static void untilStopped(Settings settings, Progress progress) {
        // why: six applications in one process must not each set up logging anew
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("commonweal.logs", settings.data().resolve("logs").toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        LoggerFactory.getLogger(Stay.class).info("Commonweal starts");
        Installation installation = Installation.prepare(settings, progress);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(installation::close));
        installation.startAll();
        if (!installation.isOpen()) {
            return;
        }
        describe(installation.describe(), settings, progress);
        Thread.ofVirtual().start(() -> new Sample(settings.data(), installation.describe(), Clock.systemUTC())
                .load(settings.sample(), progress));
        try {
            installation.awaitClosed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void describe(LocalFile local, Settings settings, Progress progress) {
        progress.say("""

                     Commonweal is ready after %s s: %s

                       Sign in as (the password is the user name):
                     %s

                       API client   %s, secret %s
                       Tokens       %s
                       For tools    %s

                     Stop it with Ctrl-C. It can be killed at any moment and started again.
                     """, progress.seconds(), local.web(),
                local.users().stream().map(user -> "    %-15s %s".formatted(user.name(), user.title()))
                        .collect(Collectors.joining("\n")),
                local.apiClient().id(), local.apiClient().secret(), local.tokenEndpoint(),
                settings.data().resolve("local.json"));
    }
}
