package commonweal.metrics.plans.config;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import commonweal.events.Code;
import commonweal.metrics.measures.Better;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.plans.Background;
import commonweal.metrics.plans.Criterion;
import commonweal.metrics.plans.Plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlanYamlTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final String PLAN = """
                                       id: testtown-2026-27
                                       partnership: testtown
                                       title: Testtown plan
                                       year: 2026-27
                                       priorities:
                                         - {id: asb, title: Anti-social behaviour}
                                       measures:
                                         - id: feedback
                                           title: Feedback given
                                           priority: asb
                                           kind: ratio
                                           unit: report
                                           cohort: {first: report-received}
                                           numerator: {any: feedback-given}
                                           target: at least 80%
                                       """;

    @Test
    void readsAPlan() {
        Plan plan = read(PLAN);

        assertThat(plan.measures()).singleElement().satisfies(measure -> {
            assertThat(measure.target()).isPresent();
            assertThat(measure.definition()).isEqualTo(
                    "The share of reports, in per cent. Each report counts on the day of its first report received. It is in the numerator"
                            + " when there is any feedback to the reporter. There is no cut-off. An event that arrives late changes the"
                            + " figure of that day. Target: at least 80%.");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "at least 80%     | eighty                  | test.yaml, line 15: target: 'eighty' (expected: a percentage such as 'at least 80%' or 'not set')",
            "at least 80%     | at least 20             | test.yaml, line 15: target: 'at least 20' (expected: a percentage such as 'at least 80%' or 'not set')",
            "kind: ratio      | kind: share             | test.yaml, line 11: kind: 'share' (expected: ratio, count, change, milestone, coverage, average)",
            "unit: report     | unit: cat               | test.yaml, line 12: unit: unit: 'cat' (expected: report, case, referral, assessment, survey, review, action, resource, deployment, operation, audit-action, place, meeting, return, paper)",
            "priority: asb    | priority: noise         | test.yaml, line 8: priority: 'noise' (expected: one of asb)",
            "title: Feedback  | tittle: Feedback        | test.yaml, line 9: measure: 'tittle' is not known here",
            "year: 2026-27    | year: 2026-28           | test.yaml, line 4: year: financial year: '2026-28' (expected: two years in a row, such as 2011-12)",
            "report-received} | report-recieved}        | test.yaml, line 13: first: 'report-recieved' is no event (expected: one of action-assigned,",
            "report-received} | report-received, where: {chanel: web}} | test.yaml, line 13: report-received has no 'chanel' (expected: one of anonymous, category, channel,",
            "{first: report   | {first: case-opened, any: report | test.yaml, line 13: cohort: 2 of first, last and any (expected: one of them, with a type of event)",
            "id: testtown-    | # id: testtown-         | test.yaml, line 2: 'id' is missing (expected: a value for it)",
            "title: Testtown plan | title: [             | test.yaml, line"})
    void saysWhereAMistakeIsAndWhatIsExpected(String right, String wrong, String sentence) {
        assertThatThrownBy(() -> read(PLAN.replace(right, wrong))).isInstanceOf(PlanFileInvalid.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void readsWhatThePapersNeedAndTakesTheStandardForTheRest() {
        Plan plan = read(PLAN
                + """
                  funding: [Own budgets, {source: Grant, amount: 1000, spent: [{on: A camera, amount: 400}, {on: A leaflet, amount: 50.5}, {on: A tent}]}]
                  panels: [{community: Brook End, priorities: [litter, dogs, Noise, speeding]}, {community: Castle Ward, priorities: noise}]
                  assessed: [{priority: asb, concern: Many say so.}]
                  districts: [elsewhere]
                  cover: {net-zero: Fewer journeys., equality-table: [{question: "Does it harm?", answer: "No"}]}
                  """);

        assertThat(plan.background().funding().getLast().total()).contains(new BigDecimal("450.5"));
        assertThat(plan.background().panels()).allMatch(panel -> panel.wants("noise"))
                .noneMatch(panel -> panel.wants("speeding"));
        assertThat(plan.background().assessed().getFirst().said())
                .containsExactly(Map.entry(Criterion.CONCERN, "Many say so."));
        assertThat(plan.districts()).containsExactly(new Code("elsewhere"));
        assertThat(plan.background().cover()).satisfies(cover -> {
            assertThat(cover.netZero()).isEqualTo("Fewer journeys.");
            assertThat(cover.equality().table()).hasSize(1);
            assertThat(cover.legal()).contains("Crime and Disorder Act 1998");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "assessed: [{priority: trust}]                             | line 16: assessed: 'trust' (expected: one of asb)",
            "assessed: [{priority: asb, volumes: many}]                | line 16: assessed: 'volumes' is not known here",
            "funding: [{source: G, spent: [{on: A, action: \"9.9\"}]}] | line 16: action: '9.9' (expected: the number of an action)",
            "cover: {netzero: none}                                    | line 16: cover: 'netzero' is not known here"})
    void saysWhatIsWrongWithWhatThePapersNeed(String line, String sentence) {
        assertThatThrownBy(() -> read(PLAN + line + "\n")).isInstanceOf(PlanFileInvalid.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "coverage | population: 12                         | resource-withdrawn | ",
            "count    | population: 12                         | resource-withdrawn | stock: in a count (expected: in a coverage with a population",
            "coverage | note: none                             | resource-withdrawn | stock: in a coverage (expected: in a coverage with a population",
            "coverage | population: 12, baseline: year-before  | resource-withdrawn | stock: in a coverage compared with the year before (expected",
            "coverage | population: 12                         | resource-stolen    | until: 'resource-stolen' is no event",
            "coverage | population: 12                         | case-closed        | case-closed has no 'deployment-id'"})
    void aStockIsACoverageFromOneEventToAnother(String kind, String more, String until,
            @org.jspecify.annotations.Nullable String sentence) {
        String measure = """
                           - {id: cameras, title: Cameras out, kind: %s, unit: cameras, stock: {from: resource-deployed, until: %s}, %s}
                         """
                .formatted(kind, until, more);
        if (sentence == null) {
            assertThat(read(PLAN + measure).measures().getLast().definition()).contains(
                    "The share of 12 cameras, in per cent. Each counts on every day from its being put out up to the day before its being taken back");
        } else {
            assertThatThrownBy(() -> read(PLAN + measure)).isInstanceOf(PlanFileInvalid.class)
                    .hasMessageContaining(sentence);
        }
    }

    @Test
    void readsHowTheDistrictDoesBesideOthers() {
        Plan plan = read(PLAN
                + """
                  comparisons: [{priority: asb, what: Reports of 1000 residents, here: 8.6, with: [{who: the county, there: 18.4}, {who: five like it, place: 2nd}]}]
                  """);

        assertThat(plan.background().comparisons()).singleElement().satisfies(compared -> {
            assertThat(compared.here()).contains(new BigDecimal("8.6"));
            assertThat(compared.others()).extracting(Background.Other::who).containsExactly("the county",
                    "five like it");
        });
        assertThatThrownBy(() -> read(PLAN + "comparisons: [{priority: asb, what: R, with: [{who: the county}]}]\n"))
                .hasMessageContaining("line 16: the county: neither there nor place");
        assertThatThrownBy(() -> read(PLAN + "comparisons: [{priority: trust, what: R}]\n"))
                .hasMessageContaining("comparisons: 'trust' (expected: one of asb)");
    }

    @Test
    void tellsAllMistakesAtOnce() {
        String twice = PLAN.replace("title: Testtown plan", "title: Testtown plan\nadoption: [{stp: draft}]")
                .replace("at least 80%", "most");

        assertThatThrownBy(() -> read(twice)).isInstanceOfSatisfying(PlanFileInvalid.class,
                invalid -> assertThat(invalid.problems()).hasSize(2));
    }

    @Test
    void refusesTheSameMeasureTwice() {
        String measure = PLAN.substring(PLAN.indexOf("  - id: feedback"));

        assertThatThrownBy(() -> read(PLAN + measure)).hasMessageContaining(
                "line 16: measure feedback is there already in line 8 (expected: another id)");
    }

    @Test
    void refusesAnEmptyDocument() {
        assertThatThrownBy(() -> read("")).hasMessage("test.yaml: empty (expected: a plan)");
    }

    @Test
    void theSevenoaksPlanIsComplete() {
        Plan plan = shipped("sevenoaks-2011-12");

        assertThat(plan.actions()).hasSize(31).extracting(Plan.Action::number).startsWith("1.1").endsWith("7.5");
        assertThat(plan.sections()).hasSize(7).extracting(section -> section.actions().size()).containsExactly(5, 3, 4,
                8,
                3, 3, 5);
        assertThat(plan.priorities()).hasSize(8);
        assertThat(plan.criteria()).hasSize(6);
        assertThat(plan.aims()).hasSize(3);
        assertThat(plan.measures()).filteredOn(measure -> measure.action().isEmpty()).hasSize(14)
                .extracting(measure -> measure.id().value()).contains("sm-01", "sm-06a", "sm-06b", "sm-13");
        assertThat(plan.isAdoptedOn(TODAY)).isFalse();
        assertThat(plan.actions()).filteredOn(action -> action.funding().equals("unfunded"))
                .extracting(Plan.Action::number).containsExactly("7.2");
        assertThat(plan.actions()).filteredOn(action -> action.due().equals("ongoing")).extracting(Plan.Action::number)
                .containsExactly("1.5", "6.3");
    }

    @Test
    void theInventedDistrictsPlanIsOfTheCurrentYearAndAdopted() {
        Plan plan = shipped("hollowdene-2026-27");

        assertThat(plan.isCurrentOn(TODAY)).isTrue();
        assertThat(plan.isAdoptedOn(TODAY)).isTrue();
        assertThat(plan.measures()).extracting(Measure::kind)
                .containsAll(List.of(commonweal.metrics.measures.Kind.values()));
    }

    @Test
    void theSevenoaksPlanHasWhatItsTablesDoNotSay() {
        Plan plan = shipped("sevenoaks-2011-12");

        assertThat(plan.background().members()).hasSize(18);
        assertThat(plan.background().glossary()).hasSize(14).containsKey("T&CG");
        assertThat(plan.background().termsOfReference()).hasSize(7);
        assertThat(plan.background().funding()).extracting(Background.Fund::source).contains("Safer and Stronger",
                "Choosing Health", "Kent People's Trust", "Clean Kent");
        assertThat(plan.actions()).allSatisfy(action -> assertThat(action.reportedBy()).hasSize(1));
        assertThat(plan.measure(new Code("sm-05")).orElseThrow()).satisfies(measure -> {
            assertThat(measure.target()).isEmpty();
            assertThat(measure.better()).contains(Better.LESS);
        });
        assertThat(plan.measure(new Code("sm-12")).orElseThrow().ends()).contains(LocalDate.of(2013, 3, 31));
    }

    @Test
    void theSevenoaksPlanFor2014HoldsWhatIsKnown() {
        Plan plan = shipped("sevenoaks-2014-15");

        assertThat(plan.priorities()).hasSize(8);
        assertThat(plan.background().announced())
                .contains(new Background.Announced(Optional.of(15), Optional.of(50)));
        assertThat(plan.isAdoptedOn(TODAY)).isFalse();
        assertThat(plan.adoption()).filteredOn(step -> step.planned().isPresent()).hasSize(3);
    }

    @Test
    void theThanetPlanKnowsItsGrant() {
        assertThat(shipped("thanet-2014-15").background().funding().getFirst().amount())
                .contains(new BigDecimal("34317"));
    }

    @Test
    void theKentAgreementSaysWhereDistrictsPrioritiesLead() {
        Plan agreement = shipped("kent-2011-14");

        assertThat(agreement.priorities()).hasSize(6);
        assertThat(agreement.themes()).hasSize(5);
        assertThat(agreement.isAdoptedOn(TODAY)).isTrue();
        assertThat(agreement.isCurrentOn(LocalDate.of(2013, 10, 1))).isTrue();
        assertThat(agreement.uncrossed()).containsExactly(new Code("violent-crime"));
        Set<Code> districts = agreement.crosswalk().stream().map(Plan.Crossing::district).collect(Collectors.toSet());
        for (String plan : List.of("sevenoaks-2011-12", "sevenoaks-2014-15")) {
            assertThat(districts).containsAll(shipped(plan).priorities().stream().map(Plan.Priority::id).toList());
        }
    }

    @Test
    void refusesAnAverageOverWhatIsNoNumber() {
        String average = PLAN.replace("kind: ratio", "kind: average").replace("numerator: {any: feedback-given}",
                "amount: channel").replace("at least 80%", "at least 4");

        assertThatThrownBy(() -> read(average)).hasMessage(
                "test.yaml, line 14: amount: 'channel' of report-received is not a number (expected: another event, it has no numbers)");
        assertThatThrownBy(() -> read(average.replace("report-received", "assessment-completed")
                .replace("amount: channel", "amount: proposed-band").replace("unit: report", "unit: assessment")))
                .hasMessageContaining("(expected: one of questionnaire-version, score)");
    }

    @Test
    void countsOnlyTheUnitsThatArePart() {
        Plan plan = read(PLAN.replace("    target: at least",
                "    only: [{last: report-triaged, is: {category: noise}}]\n    target: at least"));

        assertThat(plan.measures().getFirst().definition())
                .contains("Only where its last decision on the report has category: noise.");
    }

    private static Plan shipped(String id) {
        return new PlanShelf(
                List.of("plans/sevenoaks-2011-12.yaml", "plans/sevenoaks-2014-15.yaml", "plans/thanet-2014-15.yaml",
                        "plans/kent-2011-14.yaml", "plans/hollowdene-current.yaml"),
                Optional.empty()).read(TODAY).plans().stream().filter(plan -> plan.id().value().equals(id)).findFirst()
                .orElseThrow();
    }

    private static Plan read(String text) {
        return PlanYaml.read("test.yaml", text, FinancialYear.of(TODAY));
    }
}
