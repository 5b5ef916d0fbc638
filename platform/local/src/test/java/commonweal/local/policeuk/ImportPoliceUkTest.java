package commonweal.local.policeuk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import commonweal.local.Failure;
import commonweal.local.api.Api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImportPoliceUkTest {

    private static final Path REAL = Path.of("../../../shared/data/police-uk");
    private static final String ASB = ",2014-04,Kent Police,Kent Police,0.968511,51.254106,On or near Cherry Orchard,E01023987,Ashford 001B,Anti-social behaviour,,";
    private static final String BURGLARY = "4c11,2014-04,Kent Police,Kent Police,0.998163,51.219692,On or near Penny Pot Lane,E01023988,Ashford 001C,Burglary,,";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private FakeReports intake;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        intake = new FakeReports();
        api = new Api(intake.address().resolve("/oauth2/token"), "client", "secret", Duration.ofSeconds(20));
    }

    @AfterEach
    void stop() {
        api.close();
        intake.close();
    }

    @Test
    void sendsAnIncidentWithItsMonthAndSnapPointAndNothingElse() throws IOException {
        run(file(ASB, BURGLARY));

        assertThat(intake.reports()).hasSize(1).allSatisfy((key, body) -> assertThat(body).isEqualTo(
                """
                {"channel":"police-uk","anonymous":true,"occurred":{"from":"2014-04-01","to":"2014-04-30","precision":"month"},"place":{"longitude":0.968511,"latitude":51.254106,"location":"On or near Cherry Orchard","lsoa":"E01023987"},"externalReference":"%s"}"""
                        .formatted(key)));
        assertThat(printed()).contains("2 rows read", "1 taken as reports", "1 skipped: not anti-social behaviour",
                "0 rejected");
    }

    @Test
    void keepsTrueRepeatsAndAddsNothingWhenRunAgain() throws IOException {
        Path file = file(ASB, ASB, ASB, ASB.replace("Cherry", "Apple"));

        run(file);
        assertThat(intake.reports()).hasSize(4);
        assertThat(printed()).contains("4 taken as reports");

        printed.reset();
        run(file);
        assertThat(intake.reports()).hasSize(4);
        assertThat(printed()).contains("0 taken as reports", "4 already there");
    }

    @Test
    void tellsRowsApartWhateverTheirOrder() throws IOException {
        run(file(ASB, BURGLARY, ASB, ASB.replace("Cherry", "Apple")));
        run(file(ASB.replace("Cherry", "Apple"), ASB, ASB));

        assertThat(intake.reports()).hasSize(3);
    }

    @Test
    void keepsTheSameRowOfAnotherMonthApart() throws IOException {
        run(file(ASB), file(ASB.replace("2014-04", "2014-05")));

        assertThat(intake.reports()).hasSize(2);
    }

    @Test
    void goesOnWhereItWasCutShort() throws IOException {
        intake.away.set(5);
        intake.cut.set(3);
        intake.expired.set(1);

        run(file(ASB, ASB, ASB, ASB, ASB, ASB, ASB, ASB));

        assertThat(intake.reports()).hasSize(8);
        assertThat(intake.requests()).isGreaterThanOrEqualTo(8 + 5 + 3 + 1);
        assertThat(intake.tokens()).isGreaterThan(1);
        assertThat(printed()).contains("8 rows read", "0 rejected");
    }

    @Test
    void rejectsSingleRowsWithLineNumberAndReason() throws IOException {
        Path file = file(ASB, ASB.replace("2014-04", "April"), ASB.replace("0.968511", "east"),
                ASB.replace("E01023987", "Ashford"), ASB.replace("E01023987", "E01999999"), ",2014-04,Kent Police,Ke",
                ASB.replace("On or near", "\"On or near"), ASB.replace("51.254106", ""));

        run(file);

        assertThat(intake.reports()).hasSize(1);
        assertThat(printed()).contains("8 rows read", "7 rejected", "columns (expected: 12)");
        assertThat(Files.readAllLines(folder.resolve("rejects/street-1.rejected.csv")))
                .anySatisfy(line -> assertThat(line).startsWith("3,Month: 'April' (expected: such as 2014-04),"))
                .anySatisfy(line -> assertThat(line).startsWith("4,Longitude: 'east'"))
                .anySatisfy(line -> assertThat(line).startsWith("5,LSOA code: 'Ashford'"))
                .anySatisfy(line -> assertThat(line).startsWith("6,lsoa: 'E01999999' (expected: one that exists)"))
                .anySatisfy(line -> assertThat(line).startsWith("7,4 columns (expected: 12)"))
                .anySatisfy(line -> assertThat(line).startsWith("8,a quote is not closed"))
                .anySatisfy(line -> assertThat(line).contains("9,").contains("both or neither")).hasSize(8);
    }

    @Test
    void takesRowsWithoutCoordinates() throws IOException {
        run(file(",2014-06,Kent Police,Kent Police,,,No Location,,,Anti-social behaviour,,"));

        assertThat(intake.reports().values()).singleElement().asString().contains("\"location\":\"No Location\"")
                .doesNotContain("longitude", "lsoa");
    }

    @Test
    void rejectsRowsThatAreNotUtf8AndTakesTheOthers() throws IOException {
        run(file(StandardCharsets.ISO_8859_1, ASB, ASB.replace("Cherry", "Chérry")));

        assertThat(intake.reports()).hasSize(1);
        assertThat(printed()).contains("1 rejected", "1  not UTF-8");
    }

    @Test
    void refusesWhatIsNoStreetFileBeforeAnythingIsSent() throws IOException {
        Path outcomes = Files.writeString(folder.resolve("outcomes.csv"), "Crime ID,Month,Outcome type\n");
        Path utf16 = file(StandardCharsets.UTF_16, ASB);
        Path good = file(ASB);

        assertThatThrownBy(() -> run(good, outcomes)).isInstanceOf(Failure.class).hasMessageContaining(
                "is no street-level file of police.uk: its first line is 'Crime ID,Month,Outcome type' (expected: 'Crime ID,Month,Reported by");
        assertThatThrownBy(() -> run(utf16)).isInstanceOf(Failure.class).hasMessageContaining("its first line is");
        assertThatThrownBy(() -> run(folder.resolve("absent.csv"))).isInstanceOf(Failure.class)
                .hasMessageStartingWith("There is no file");
        assertThatThrownBy(() -> run(folder)).isInstanceOf(Failure.class).hasMessageContaining("cannot be read");
        assertThat(intake.requests()).isZero();
    }

    @Test
    void givesUpWithOneSentenceWhenNobodyAnswers() throws IOException {
        Path file = file(ASB);
        intake.away.set(1_000_000);

        try (Api impatient = new Api(intake.address().resolve("/oauth2/token"), "client", "secret",
                Duration.ofMillis(300))) {
            assertThatThrownBy(() -> new ImportPoliceUk(impatient, intake.address(), Optional.empty())
                    .run(List.of(file), folder, new PrintStream(printed), false)).isInstanceOf(Failure.class)
                    .hasMessageContaining("The store does not answer").hasMessageContaining("run this again");
        }
    }

    @Test
    void saysWhatBecameOfEveryRowBeforeItGivesUp() throws IOException {
        Path file = file(BURGLARY, ASB.replace("2014-04", "April"), ASB);
        intake.token = "no JSON";

        try (Api impatient = new Api(intake.address().resolve("/oauth2/token"), "client", "secret",
                Duration.ofMillis(300))) {
            assertThatThrownBy(() -> new ImportPoliceUk(impatient, intake.address(), Optional.empty())
                    .run(List.of(file), folder, new PrintStream(printed), false)).isInstanceOf(Failure.class)
                    .hasMessageContaining("no token");
        }
        assertThat(printed()).contains("2 rows read", "1 skipped", "1 rejected", "street-1.rejected.csv");
    }

    @Test
    void countsARowThatCannotBeSentAndGoesOn() throws IOException {
        intake.token = "{\"access_token\":\"no\\nheader\"}";

        run(file(ASB, BURGLARY, ASB));

        assertThat(intake.reports()).isEmpty();
        assertThat(printed()).contains("3 rows read", "1 skipped", "2 rejected", "could not be sent");
        assertThat(folder.resolve("rejects/street-1.rejected.csv")).content().contains("\n2,could not be sent",
                "\n4,could not be sent");
    }

    @Test
    void showsHowFarItIsHowFastAndHowLongItWillTake() {
        assertThat(ProgressBar.line(3_000, 12_000, Duration.ofSeconds(6))).startsWith(
                "[#######.......................]  25 %  3,000 of 12,000 rows  500/s  18 s left");
    }

    @Test
    @EnabledIf("realFilesAreThere")
    void takesEveryIncidentOfTheRealFilesOnce() throws IOException {
        List<Path> files = List.of(REAL.resolve("2014-04-kent-street.csv"), REAL.resolve("2014-05-kent-street.csv"),
                REAL.resolve("2014-06-kent-street.csv"));

        run(files.toArray(Path[]::new));
        assertThat(intake.reports()).hasSize(13_448);

        printed.reset();
        run(files.get(0));
        assertThat(intake.reports()).hasSize(13_448);
        assertThat(printed()).contains("0 taken as reports", "4,305 already there", "0 rejected");
    }

    static boolean realFilesAreThere() {
        return Files.isDirectory(REAL);
    }

    private void run(Path... files) throws IOException {
        Path rejects = Files.createDirectories(folder.resolve("rejects"));
        new ImportPoliceUk(api, intake.address(), Optional.empty()).run(List.of(files), rejects,
                new PrintStream(printed), false);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Path file(String... rows) throws IOException {
        return file(StandardCharsets.UTF_8, rows);
    }

    private int files;

    private Path file(Charset charset, String... rows) throws IOException {
        Path file = folder.resolve("street-%d.csv".formatted(++files));
        return Files.writeString(file, StreetFile.HEADER + "\n" + String.join("\n", rows) + "\n", charset);
    }
}
