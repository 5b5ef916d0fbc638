package commonweal.local.sample;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import commonweal.local.installation.LocalFile;
import commonweal.local.installation.Progress;

import static org.assertj.core.api.Assertions.assertThat;

class SampleTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:15:00Z"), ZoneOffset.UTC);
    private static final int REPORTS = 330;

    @TempDir
    private Path data;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(printed));

    @Test
    void isToldOnceAndThenNeverAgain() throws Exception {
        try (FakeInstallation installation = new FakeInstallation(request -> {
        })) {
            sample(installation).load(true, progress);
            assertThat(installation.asked("POST /reports {").count()).isGreaterThanOrEqualTo(REPORTS);
            assertThat(installation.asked("POST /meetings ")).isNotEmpty();
            assertThat(installation.asked("POST /plans/q-1/returns ")).isNotEmpty();
            installation.asked.clear();

            sample(installation).load(true, progress);
            assertThat(installation.asked).isEmpty();
        }
    }

    @Test
    void isNotToldWhereNobodyWantsIt() throws Exception {
        try (FakeInstallation installation = new FakeInstallation(request -> {
        })) {
            sample(installation).load(false, progress);
            sample(installation).load(true, progress);

            assertThat(installation.asked).isEmpty();
        }
    }

    @Test
    void stopsWhenAnotherProcessRemovesItAndLeavesNothingBehind() throws Exception {
        AtomicInteger reports = new AtomicInteger();
        LocalFile[] there = new LocalFile[1];
        try (FakeInstallation installation = new FakeInstallation(request -> {
            if (request.startsWith("POST /reports {") && reports.incrementAndGet() == 20) {
                new Sample(data, there[0], CLOCK).remove();
            }
        })) {
            there[0] = installation.describe();

            sample(installation).load(true, progress);

            assertThat(installation.asked("POST /reports {").count()).isLessThan(40);
            assertThat(installation.asked("DELETE /sample")).hasSize(2);
            assertThat(installation.asked.stream().reduce((first, last) -> last)).hasValueSatisfying(
                    last -> assertThat(last).doesNotStartWith("POST /reports"));
            assertThat(printed.toString(StandardCharsets.UTF_8)).contains("removed while it was being told");
            assertThat(SampleState.in(data)).hasValueSatisfying(state -> assertThat(state.wanted()).isFalse());
        }
    }

    @Test
    void saysHowMuchWasErased() throws Exception {
        try (FakeInstallation installation = new FakeInstallation(request -> {
        })) {
            assertThat(sample(installation).remove()).contains("3 cases and 5 reports");
        }
    }

    private Sample sample(FakeInstallation installation) {
        return new Sample(data, installation.describe(), CLOCK);
    }
}
