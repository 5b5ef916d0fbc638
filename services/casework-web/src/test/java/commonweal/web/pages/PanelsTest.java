package commonweal.web.pages;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import commonweal.web.services.Service;
import commonweal.web.services.ServiceSettings;

import static org.assertj.core.api.Assertions.assertThat;

class PanelsTest {

    /** What is left of the second in which a page is to be there: for signing in, drawing and sending it. */
    private static final Duration FOR_THE_REST = Duration.ofMillis(150);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Panels panels = new Panels(threads, usual());

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void leavesTimeToDrawThePageWithinASecond() {
        assertThat(panels.patience()).isLessThanOrEqualTo(Duration.ofSeconds(1).minus(FOR_THE_REST));
    }

    @Test
    void waitsForAllPartsTogetherAndNotForOneAfterTheOther() {
        CountDownLatch never = new CountDownLatch(1);
        Panels.Page page = panels.open();
        Panels.Asked<String> first = page.ask(Service.TASKING, () -> await(never));
        Panels.Asked<String> second = page.ask(Service.PLAN_METRICS, () -> await(never));
        long before = System.nanoTime();

        assertThat(first.panel().getWhy())
                .isEqualTo("This part is not available at the moment: task groups and actions.");
        assertThat(second.panel().isThere()).isFalse();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(panels.patience().multipliedBy(2));
    }

    @Test
    void showsWhatCameBesideWhatDidNot() {
        CountDownLatch never = new CountDownLatch(1);
        Panels.Page page = panels.open();
        Panels.Asked<String> away = page.ask(Service.TASKING, () -> await(never));
        Panels.Asked<String> here = page.ask(Service.CASE_INTAKE, () -> "here");

        assertThat(away.panel().isThere()).isFalse();
        assertThat(here.panel().getContent()).isEqualTo("here");
    }

    private static String await(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "late";
    }

    /** As they are where nothing is set. */
    private static ServiceSettings usual() {
        return new Binder(new MapConfigurationPropertySource(
                Map.of("commonweal.services.case-intake", "http://localhost:1"))).bind("commonweal.services",
                        ServiceSettings.class)
                .get();
    }
}
