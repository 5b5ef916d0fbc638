package commonweal.web;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * A Chromium to test with: the one that the variable {@code CHROMIUM} names, else one on the path. Without any the tests
 * fail where {@code CI=true}, and say loudly elsewhere that they were skipped. A test that takes one as a parameter is given the
 * same as all the others of the run.
 *
 * <p>It resembles the one in test-support on purpose: with that on its test path this module would wait for it, and the services'
 * tests with it, in every build.
 */
final class Chromium implements AutoCloseable {

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

    private static Chromium start() {
        Path executable = Optional.ofNullable(System.getenv("CHROMIUM")).filter(name -> !name.isBlank()).map(Path::of)
                .or(Chromium::onThePath).orElseThrow(Chromium::none);
        // why: the driver would otherwise fetch three browsers of 500 MB on its first use
        return new Chromium(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))), executable);
    }

    /** Opens a window that nobody has used yet, and closes it again. */
    void visit(Browser.NewContextOptions options, Consumer<Page> visit) {
        try (BrowserContext context = browser.newContext(options)) {
            visit.accept(context.newPage());
        }
    }

    /** The one Chromium of the run. */
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Chromium.class;
        }

        @Override
        public Chromium resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(Chromium.class,
                    _ -> start(), Chromium.class);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> onThePath() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }

    private static RuntimeException none() {
        String sentence = "No Chromium was found: the looks of the pages were NOT tested. Install chromium or name one in the variable CHROMIUM.";
        if ("true".equals(System.getenv("CI"))) {
            return new IllegalStateException(sentence);
        }
        System.err.println("\n*** " + sentence + " ***\n");
        return new TestAbortedException(sentence);
    }
}
