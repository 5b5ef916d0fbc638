package commonweal.metrics.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.History;
import commonweal.metrics.Pipeline;
import commonweal.metrics.buckets.Recount;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.periods.London;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.Plans;
import commonweal.metrics.plans.config.PlanShelf;

import static org.assertj.core.api.Assertions.assertThat;

/** The current plan's own measures, and what a day, a merge and an erasure do to them. */
class CurrentPlanTest {

    private static final String PLAN = "hollowdene-2026-27";
    private static final Period YEAR = Period.parse("2026-27");
    private static final Instant NOW = at("2026-11-21T09:00:00Z");

    private final History hollowdene = new History("hollowdene");
    private final Pipeline pipeline = new Pipeline(NOW);

    @Test
    void comparesReportsWithTheSameDaysOfTheYearBefore() {
        hollowdene.reported("rep-a1", at("2025-04-10T10:00:00Z")).reported("rep-a2", at("2025-11-21T10:00:00Z"))
                .reported("rep-a3", at("2025-11-22T10:00:00Z")).reported("rep-a4", at("2026-01-10T10:00:00Z"))
                .reported("rep-b1", at("2026-04-10T10:00:00Z")).reported("rep-b2", at("2026-09-10T10:00:00Z"))
                .reported("rep-b3", at("2026-11-20T10:00:00Z"));

        // why: 3 against 2, for the year before stops at 21 November as well
        assertThat(display("reports-change")).isEqualTo("+50% (3 against 2 in the same days of the year before)");
        assertThat(status("reports-change")).isEqualTo("no-target");
    }

    @Test
    void manageHighRiskThroughTheTaskGroup() {
        hollowdene.band("case-1", at("2026-05-01T10:00:00Z"), "high")
                .referred("ref-1", "case-1", at("2026-05-01T10:00:01Z"))
                .band("case-2", at("2026-05-02T10:00:00Z"), "medium")
                .band("case-3", at("2026-05-03T10:00:00Z"), "medium")
                .band("case-3", at("2026-06-03T10:00:00Z"), "high");

        assertThat(display("high-risk-managed")).isEqualTo("50% (1 of 2)");
        assertThat(status("high-risk-managed")).isEqualTo("off-target");
    }

    @Test
    void countsFamiliesOnCourseForTwenty() {
        for (int i = 1; i <= 13; i++) {
            hollowdene.familyWork("ref-" + i, "case-" + i, at("2026-05-10T10:00:00Z"));
        }
        hollowdene.familyWork("ref-99", "case-1", at("2026-08-10T10:00:00Z"));

        // why: by 21 November 235 of 365 days have begun, and 20 cases in the year are 12.9 by then
        assertThat(display("families")).isEqualTo("13 cases");
        assertThat(status("families")).isEqualTo("on-target");
    }

    @Test
    void whatIsOnCourseDependsOnTheDay() {
        for (int i = 1; i <= 13; i++) {
            hollowdene.familyWork("ref-" + i, "case-" + i, at("2026-05-10T10:00:00Z"));
        }
        pipeline.handle(hollowdene).settle();

        pipeline.clockShows(at("2027-01-15T09:00:00Z"));

        assertThat(status("families")).isEqualTo("at-risk");
    }

    @Test
    void keepsAnInstantAtTheTurnOfTheYearInTheYearOfItsDayInLondon() {
        hollowdene.familyWork("ref-1", "case-1", at("2026-03-31T22:59:59Z")).familyWork("ref-2", "case-2",
                at("2026-03-31T23:00:00Z"));

        assertThat(display("families")).isEqualTo("1 case");
    }

    @Test
    void countsPoliceIncidentsInTheMonthTheyHappened() {
        hollowdene.reported("rep-1", at("2026-06-01T10:00:00Z"), "police-uk", true);

        assertThat(display("police-incidents")).isEqualTo("1 report");
        assertThat(display("reports-change")).isEqualTo("No data yet");
    }

    @Test
    void aMergedCaseIsCountedWithTheOneItBecamePartOf() {
        hollowdene.accepted("ref-1", "case-1", at("2026-05-01T10:00:00Z")).accepted("ref-2", "case-2",
                at("2026-06-01T10:00:00Z"));
        pipeline.handle(hollowdene).settle();
        assertThat(display("improved-behaviour")).isEqualTo("0% (0 of 2)");

        hollowdene.merged("case-1", "case-2", at("2026-07-01T10:00:00Z")).behaviour("ref-1", "case-1",
                at("2026-08-01T10:00:00Z"), "improved");
        assertThat(display("improved-behaviour")).isEqualTo("100% (1 of 1)");
        assertThat(quarter("2026-27-Q1", "improved-behaviour")).isEqualTo("100% (1 of 1)");

        hollowdene.unmerged("case-1", "case-2", at("2026-09-01T10:00:00Z"));
        assertThat(display("improved-behaviour")).isEqualTo("50% (1 of 2)");
    }

    @Test
    void anErasedCaseLeavesEveryFigureAndNeverComesBack() {
        hollowdene.reported("rep-1", at("2026-05-01T09:00:00Z")).accepted("ref-1", "case-1", at("2026-05-01T10:00:00Z"))
                .survey("case-1", at("2026-06-01T10:00:00Z"), 5, 5);
        pipeline.handle(hollowdene).settle();

        hollowdene.erased("case-1", at("2026-07-01T10:00:00Z"), "rep-1").behaviour("ref-1", "case-1",
                at("2026-07-02T10:00:00Z"), "improved").survey("case-1", at("2026-07-02T10:00:00Z"), 5, 5);

        assertThat(List.of(display("improved-behaviour"), display("satisfied-with-action"), display("feedback")))
                .containsOnly("No data yet");
        assertThat(evidence("feedback", 0, 50).items()).isEmpty();
    }

    @Test
    void anErasureThatArrivesFirstKeepsTheCaseOut() {
        History later = new History("hollowdene").accepted("ref-1", "case-1", at("2026-05-01T10:00:00Z"));
        pipeline.handle(hollowdene.erased("case-1", at("2026-07-01T10:00:00Z"))).handle(later);

        assertThat(display("improved-behaviour")).isEqualTo("No data yet");
    }

    @Test
    void showsTheEvidenceInParts() {
        for (int i = 100; i < 700; i++) {
            hollowdene.reported("rep-" + i, at("2026-05-01T10:00:00Z").plusSeconds(i * 600L), "phone", i % 10 == 0);
        }
        hollowdene.feedback("rep-101", at("2026-06-01T10:00:00Z"), "rep-101");
        pipeline.handle(hollowdene).settle();

        Evidence all = evidence("feedback", 0, 1000);
        assertThat(all.total()).isEqualTo(600);
        assertThat(all.items()).hasSize(600).doesNotHaveDuplicates();
        assertThat(all.items()).filteredOn(item -> item.counted() == Evidence.Counted.EXCLUDED).hasSize(60)
                .extracting(Evidence.Item::why).containsOnly("anonymous");
        assertThat(all.items()).filteredOn(item -> item.counted() == Evidence.Counted.NUMERATOR)
                .singleElement().satisfies(item -> {
                    assertThat(item.id()).hasToString("rep-101");
                    assertThat(item.on()).isEqualTo(LocalDate.of(2026, 5, 2));
                });
        for (int skip = 0; skip < 600; skip += 70) {
            assertThat(evidence("feedback", skip, 70).items())
                    .isEqualTo(all.items().subList(skip, Math.min(600, skip + 70)));
        }
    }

    @Test
    void theEvidenceOfAMilestoneIsThereInEveryLaterQuarter(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("town.yaml"), """
                                                       id: town-2026-27
                                                       partnership: town
                                                       title: Plan
                                                       year: 2026-27
                                                       measures:
                                                         - id: day-held
                                                           title: An awareness day was held
                                                           kind: milestone
                                                           unit: operation
                                                           cohort: {first: operation-held}
                                                           target: done
                                                       """);
        Pipeline town = new Pipeline(NOW, new PlanShelf(List.of(), Optional.of(folder)));
        town.handle(new History("town").operation("op-1", at("2026-05-01T10:00:00Z"), "awareness-day")).settle();
        Measure measure = town.plan("town-2026-27").measures().getFirst();

        for (String quarter : List.of("2026-27-Q1", "2026-27-Q3", "2026-27")) {
            Period period = Period.parse(quarter);
            assertThat(town.line("town-2026-27", period, "day-held").display()).isEqualTo("Done");
            assertThat(Evidence.of(measure, new Code("town"), period, town.layers(), 0, 10).items()).hasSize(1);
        }
    }

    @Test
    void aPageThatLooksAsThisInstanceLeftItIsSavedAgainWhenAnotherHasSavedItSince() {
        Pipeline instance = new Pipeline(NOW);
        BooleanSupplier another = instance.another();
        instance.handle(hollowdene.reported("rep-1", at("2026-05-01T10:00:00Z"))).settle();
        instance.handle(new History("hollowdene").reported("rep-2", at("2026-05-02T10:00:00Z")));
        while (another.getAsBoolean()) {
            // why: until nothing is marked
        }
        assertThat(instance.line(PLAN, YEAR, "reports-change").numerator()).isEqualByComparingTo("2");

        instance.handle(hollowdene.reportErased("rep-1", at("2026-05-03T10:00:00Z"))).settle();

        assertThat(instance.line(PLAN, YEAR, "reports-change").numerator()).isEqualByComparingTo("1");
    }

    @Test
    void factsThatAnotherVersionOfThePlanHasPlacedWaitForIt() {
        List<Plan> plans = new PlanShelf(List.of("plans/hollowdene-current.yaml"), Optional.empty())
                .read(LocalDate.of(2026, 11, 21)).plans();
        AtomicReference<List<Plan>> version = new AtomicReference<>(plans);
        Pipeline instance = new Pipeline(NOW, today -> new Plans.Reading(version.get(), List.of()));
        instance.settle().handle(hollowdene.reported("rep-1", at("2026-05-01T10:00:00Z")));

        version.set(List.of(withoutMeasure(plans.getFirst(), "feedback")));
        instance.plans().readAgain(LocalDate.of(2026, 11, 21));

        assertThat(instance.layers().carryUp(months -> true)).isEmpty();
        assertThat(instance.buckets()).isZero();

        instance.settle();
        assertThat(instance.line(PLAN, YEAR, "reports-change").numerator()).isEqualByComparingTo("1");
    }

    @Test
    void aPlanThatChangesWhileRunningIsCountedByItsNewMeasures() {
        List<Plan> plans = new PlanShelf(List.of("plans/hollowdene-current.yaml"), Optional.empty())
                .read(LocalDate.of(2026, 11, 21)).plans();
        AtomicReference<List<Plan>> version = new AtomicReference<>(
                List.of(withoutMeasure(plans.getFirst(), "feedback")));
        Pipeline instance = new Pipeline(NOW, today -> new Plans.Reading(version.get(), List.of()));
        instance.handle(hollowdene.reported("rep-1", at("2026-05-01T10:00:00Z"))).settle();

        version.set(plans);
        instance.clockShows(NOW.plusSeconds(61));

        assertThat(instance.settle().line(PLAN, YEAR, "feedback").display()).isEqualTo("0% (0 of 1)");
    }

    @Test
    void countsWhatIsWantedOfTheCaseworkAlone() {
        hollowdene.accepted("ref-1", "case-1", at("2026-05-01T10:00:00Z"))
                .band("case-1", at("2026-05-01T11:00:00Z"), "high")
                .recategorised("case-1", at("2026-05-02T10:00:00Z"), "noise")
                .behaviour("ref-1", "case-1", at("2026-06-01T10:00:00Z"), "improved")
                .accepted("ref-2", "case-2", at("2026-05-03T10:00:00Z"))
                .band("case-2", at("2026-05-03T11:00:00Z"), "medium")
                .reported("rep-1", at("2026-05-03T11:00:00Z"), "web", false)
                .reported("rep-2", at("2026-05-03T11:00:00Z"));
        pipeline.handle(hollowdene).settle();

        assertThat(filtered(new Filter(Map.of("band", "high")),
                "improved-behaviour")).isEqualTo("100% (1 of 1)");
        assertThat(filtered(new Filter(Map.of("category", "noise", "band", "medium")),
                "improved-behaviour")).isEqualTo("No data yet");
        assertThat(filtered(new Filter(Map.of("channel", "web")),
                "feedback")).isEqualTo("0% (0 of 1)");
    }

    @Test
    void explainsAFigureDownToTheEvents() {
        hollowdene.accepted("ref-1", "case-1", at("2026-05-01T10:00:00Z"))
                .behaviour("ref-1", "case-1", at("2026-06-01T10:00:00Z"), "worse")
                .accepted("ref-2", "case-2", at("2026-05-02T10:00:00Z"))
                .behaviour("ref-2", "case-2", at("2026-07-01T10:00:00Z"), "improved")
                .merged("case-2", "case-1", at("2026-08-01T10:00:00Z"));
        pipeline.handle(hollowdene).settle();
        Id whole = new Id("case-1");

        Explanation explanation = Explanation.of(
                pipeline.plan(PLAN).measure(new Code("improved-behaviour")).orElseThrow(),
                whole, whole, pipeline.layers().entries(whole));

        assertThat(explanation.counted()).contains(Evidence.Counted.NUMERATOR);
        assertThat(explanation.on()).contains(LocalDate.of(2026, 5, 1));
        assertThat(explanation.steps()).extracting(step -> "%s/%d %s".formatted(step.entry().subject(),
                step.entry().sequence(), step.roles())).containsExactly("ref-1/1 [COHORT]", "ref-2/1 []",
                        "ref-1/2 []", "ref-2/2 [OUTCOME]", "case-2/1 []");
    }

    private String filtered(Filter filter, String measure) {
        Plan plan = pipeline.plan(PLAN);
        Recount recount = Recount.of(plan.partnership(), DrawFigures.months(plan, YEAR), pipeline.layers(),
                pipeline.plans().of(plan.partnership()), fact -> fact, filter);
        return DrawFigures.page(plan, YEAR, recount, NOW).line(new Code(measure)).orElseThrow().display();
    }

    private static Plan withoutMeasure(Plan plan, String measure) {
        return new Plan(plan.id(), plan.partnership(), plan.title(), plan.year(), plan.until(), plan.aims(),
                plan.criteria(), plan.adoption(), plan.priorities(), plan.themes(), plan.crosswalk(), plan.sections(),
                plan.measures().stream().filter(one -> !one.id().value().equals(measure)).toList(), plan.background(),
                plan.rules(), plan.statements());
    }

    @Test
    void aBusyDayIsSplitIntoBuckets() {
        for (int i = 0; i < 1000; i++) {
            hollowdene.reported("rep-" + i, at("2026-05-01T10:00:00Z"));
        }
        pipeline.handle(hollowdene).settle();

        assertThat(display("feedback")).isEqualTo("0% (0 of 1000)");
        assertThat(pipeline.buckets()).isEqualTo(10);
    }

    @Test
    void thePlanOfThisYearIsAnotherOnTheFirstOfApril() {
        pipeline.clockShows(at("2027-04-01T00:30:00Z"));
        pipeline.settle();

        assertThat(pipeline.plan("hollowdene-2027-28").isAdoptedOn(London.day(at("2027-04-01T00:30:00Z")))).isTrue();
        assertThat(pipeline.page("hollowdene-2027-28", Period.parse("2027-28")).provisional()).isTrue();
    }

    private Evidence evidence(String measure, int skip, int most) {
        return Evidence.of(pipeline.plan(PLAN).measure(new Code(measure)).orElseThrow(), new Code("hollowdene"), YEAR,
                pipeline.layers(), skip, most);
    }

    private String display(String measure) {
        return pipeline.handle(hollowdene).settle().line(PLAN, YEAR, measure).display();
    }

    private String quarter(String period, String measure) {
        return pipeline.line(PLAN, Period.parse(period), measure).display();
    }

    private String status(String measure) {
        return pipeline.handle(hollowdene).settle().line(PLAN, YEAR, measure).status().value();
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
