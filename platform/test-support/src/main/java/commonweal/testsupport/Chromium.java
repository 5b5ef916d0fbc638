package commonweal.testsupport;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.opentest4j.TestAbortedException;

/**
 * A Chromium to test with: the one that the variable {@code CHROMIUM} names, else one on the path, else Playwright's own
 * download. A module that uses it declares Playwright itself. Without any the tests fail where {@code CI=true}, and say loudly elsewhere that they were skipped.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ALONE = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Path executable) {
        this.playwright = playwright;
        this.browser = playwright.chromium().launch(
                new BrowserType.LaunchOptions().setExecutablePath(executable).setHeadless(true).setArgs(ALONE));
    }

    public static Chromium start() {
        // why: the driver would otherwise fetch three browsers of 500 MB on its first use
        Playwright playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Path executable = named().or(Chromium::onThePath).or(() -> downloaded(playwright)).orElse(null);
        if (executable == null) {
            playwright.close();
            throw none();
        }
        return new Chromium(playwright, executable);
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv("CHROMIUM")).filter(name -> !name.isBlank()).map(Path::of);
    }

    private static Optional<Path> onThePath() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> downloaded(Playwright playwright) {
        return Optional.of(Path.of(playwright.chromium().executablePath())).filter(Files::isExecutable);
    }

    private static RuntimeException none() {
        String sentence = "No Chromium was found: the tests in a real browser did NOT run. Install chromium or name one in the variable CHROMIUM.";
        if ("true".equals(System.getenv("CI"))) {
            return new IllegalStateException(sentence);
        }
        System.err.println("\n*** " + sentence + " ***\n");
        return new TestAbortedException(sentence);
    }
}
