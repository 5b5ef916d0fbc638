package commonweal.metrics.plans.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import commonweal.metrics.measures.Measure;
import commonweal.metrics.periods.FinancialYear;
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
            "unit: report     | unit: cat               | test.yaml, line 12: unit: unit: 'cat' (expected: report, case, referral, assessment, survey, review, action, resource, deployment, operation, audit-action, meeting, return)",
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
        assertThat(plan.measures()).hasSize(14).extracting(measure -> measure.id().value()).contains("sm-01", "sm-06a",
                "sm-06b", "sm-13");
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

    private static Plan shipped(String id) {
        return new PlanShelf(List.of("plans/sevenoaks-2011-12.yaml", "plans/hollowdene-current.yaml"), Optional.empty())
                .read(TODAY).stream().filter(plan -> plan.id().value().equals(id)).findFirst().orElseThrow();
    }

    private static Plan read(String text) {
        return PlanYaml.read("test.yaml", text, FinancialYear.of(TODAY));
    }
}
