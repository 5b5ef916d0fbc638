package commonweal.metrics.plans.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.PlanRecord;
import commonweal.metrics.plans.Plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Plans are added, changed, broken and mended while the service runs. */
class PlanShelfTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Id A_TOWN = new Id("a-town");

    @TempDir
    private Path folder;

    private final List<PlanRecord> records = new ArrayList<>();

    @Test
    void aPlanPutIntoTheFolderIsThereAtTheNextReading() throws IOException {
        write("a.yaml", plan("a-town", "Plan A"));
        Plans plans = plans();

        write("b.yaml", plan("b-town", "Plan B"));
        plans.readAgain(TODAY);

        assertThat(plans.all()).extracting(Plan::title).containsExactly("Plan A", "Plan B");
        assertThat(plans.revision()).isEqualTo(1);
    }

    @Test
    void readingTheSameAgainIsNoChange() throws IOException {
        write("a.yaml", plan("a-town", "Plan A"));
        Plans plans = plans();

        plans.readAgain(TODAY);

        assertThat(plans.revision()).isZero();
    }

    @Test
    void aFileThatBreaksKeepsItsPlanAsItWasAndOthersGoOn() throws IOException {
        write("a.yaml", plan("a-town", "Plan A"));
        write("b.yaml", plan("b-town", "Plan B"));
        Plans plans = plans();

        write("a.yaml", plan("a-town", "New A").replace("year: 2026-27", "year: soon"));
        write("b.yaml", plan("b-town", "New B"));
        plans.readAgain(TODAY);

        assertThat(plans.all()).extracting(Plan::title).containsExactly("Plan A", "New B");
        assertThat(plans.problems()).singleElement().asString().contains("a.yaml, line 4: year")
                .contains("(expected: two years in a row");

        write("a.yaml", plan("a-town", "New A"));
        plans.readAgain(TODAY);

        assertThat(plans.all()).extracting(Plan::title).containsExactly("New A", "New B");
        assertThat(plans.problems()).isEmpty();
    }

    @Test
    void aFileThatIsTakenAwayTakesItsPlanAlong() throws IOException {
        write("a.yaml", plan("a-town", "Plan A"));
        write("b.yaml", plan("b-town", "Plan B"));
        Plans plans = plans();

        Files.delete(folder.resolve("b.yaml"));
        plans.readAgain(TODAY);

        assertThat(plans.all()).extracting(Plan::title).containsExactly("Plan A");
    }

    @Test
    void aFolderThatGoesAwayTakesNoPlanAlong() throws IOException {
        write("a.yaml", plan("a-town", "Plan A"));
        Plans plans = plans();

        Files.delete(folder.resolve("a.yaml"));
        Files.delete(folder);
        plans.readAgain(TODAY);

        assertThat(plans.all()).extracting(Plan::title).containsExactly("Plan A");
        assertThat(plans.problems()).isNotEmpty();
    }

    @Test
    void doesNotStartWithABrokenFile() throws IOException {
        write("a.yaml", "id: a-town");

        assertThatThrownBy(this::plans).isInstanceOf(PlanFileInvalid.class).hasMessageContaining("a.yaml, line 1");
    }

    @Test
    void whatWasWrittenHereTakesThePlaceOfTheFile() throws IOException {
        write("a.yaml", plan("a-town", "Plan A"));
        records.add(PlanRecord.of(A_TOWN, new Code("town"))
                .saying(new PlanRecord.Wording(plan("a-town", "Written here"), NOW, "manager-1")));
        Plans plans = plans();

        assertThat(plans.find(A_TOWN).orElseThrow().title()).isEqualTo("Written here");
        assertThat(plans.problems()).isEmpty();
    }

    @Test
    void aTextOfAnOlderReleaseThatCannotBeReadAnyMoreDoesNotStopTheStart() throws IOException {
        write("a.yaml", plan("a-town", "Plan A"));
        records.add(PlanRecord.of(A_TOWN, new Code("town"))
                .saying(new PlanRecord.Wording("id: a-town", NOW, "manager-1")));
        Plans plans = plans();

        assertThat(plans.find(A_TOWN).orElseThrow().title()).isEqualTo("Plan A");
        assertThat(plans.problems()).isNotEmpty();
    }

    @Test
    void stepsTakenHereAreTaken() throws IOException {
        write("a.yaml", plan("a-town", "Plan A") + "adoption: [{step: draft}, {step: council}]\n");
        records.add(PlanRecord.of(A_TOWN, new Code("town"))
                .having(new PlanRecord.Taken(new Code("draft"), TODAY, NOW, "manager-1")));
        Plan plan = plans().find(A_TOWN).orElseThrow();

        assertThat(plan.adoption().getFirst().date()).contains(TODAY);
        assertThat(plan.nextStep().orElseThrow().step()).isEqualTo(new Code("council"));
    }

    private Plans plans() {
        return new Plans(new PlanShelf(List.of(), Optional.of(folder), () -> records), TODAY);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private static String plan(String id, String title) {
        return "id: %s\npartnership: town\ntitle: %s\nyear: 2026-27\n".formatted(id, title);
    }
}
