package commonweal.metrics.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import commonweal.metrics.measures.Measure;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.statements.Finding;
import commonweal.metrics.statements.Statement;
import commonweal.metrics.statements.StatementsInText;

/**
 * Looks through a plan: the statements that were taken down from its text, percentages in its words, and what its tables
 * leave open.
 */
public final class PlanAudit {

    private static final Pattern MONTH = Pattern.compile(
            "\\b(January|February|March|April|May|June|July|August|September|October|November|December) (\\d{4})\\b");
    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december");

    private final Plan plan;
    private final List<Finding> findings = new ArrayList<>();

    private PlanAudit(Plan plan) {
        this.plan = plan;
    }

    /** Everything that is wrong or open, by its place in the plan. */
    public static List<Finding> of(Plan plan) {
        PlanAudit audit = new PlanAudit(plan);
        plan.statements().forEach(statement -> audit.findings.addAll(statement.check()));
        audit.words();
        audit.whole();
        plan.measures().forEach(audit::measure);
        plan.actions().forEach(audit::action);
        return List.copyOf(audit.findings);
    }

    private void words() {
        Stream<Statement> ofPriorities = plan.priorities().stream().flatMap(priority -> priority.summary().stream()
                .flatMap(text -> StatementsInText.in("priority " + priority.id(), text).stream()));
        Stream<Statement> ofActions = plan.actions().stream()
                .flatMap(action -> StatementsInText.in("action " + action.number(), action.title()).stream());
        Stream<Statement> ofMeasures = plan.measures().stream().flatMap(measure -> measure.note().stream()
                .flatMap(text -> StatementsInText.in("measure " + measure.id(), text).stream()));
        Stream.of(ofPriorities, ofActions, ofMeasures).flatMap(statements -> statements)
                .forEach(statement -> findings.addAll(statement.check()));
    }

    private void whole() {
        plan.background().announced().ifPresent(announced -> {
            announced.measures().ifPresent(said -> check(
                    new Statement.Count("measures", "announced measures", said, plan.measures().size())));
            announced.actions().ifPresent(
                    said -> check(new Statement.Count("actions", "announced actions", said, plan.actions().size())));
        });
        plan.adoption().forEach(step -> step.date().or(step::planned).map(YearMonth::from)
                .ifPresent(month -> check(
                        new Statement.Late("adoption", "the step " + step.step(), month, plan.year()))));
        if (plan.adoption().stream().noneMatch(step -> step.date().or(step::planned).isPresent())) {
            add("draft", "adoption", false,
                    "it is still a draft, no step of its adoption has a day (expected: one each)");
        }
        plan.crosswalk().stream().filter(crossing -> crossing.county().isEmpty())
                .forEach(crossing -> add("no-county-priority", "crosswalk", false,
                        "the districts' priority %s leads to no priority of the county (expected: one, or a reason)",
                        crossing.district()));
        plan.uncrossed().forEach(priority -> add("no-district-priority", "crosswalk", false,
                "no district's priority leads to the county's %s (expected: one)", priority));
        long sections = plan.sections().stream().filter(section -> !section.priorities().isEmpty()).count();
        if (sections > 0 && sections != plan.priorities().size()) {
            add("count", "sections", false, "%d priorities stand in %d sections (expected: one for each)",
                    plan.priorities().size(), sections);
        }
    }

    private void measure(Measure measure) {
        String where = "measure " + measure.id();
        if (measure.target().isEmpty()) {
            add("no-target", where, true, "no target is set (expected: one)");
        }
        LocalDate end = LocalDate.of(plan.until().start() + 1, 3, 31);
        measure.ends().filter(ends -> ends.isAfter(end)).ifPresent(
                ends -> add("ends-later", where, false, "it runs to %s, after the plan's end (expected: %s)", ends,
                        end));
    }

    private void action(Plan.Action action) {
        String where = "action " + action.number();
        if (action.partners().isEmpty()) {
            add("no-partner", where, false, "no partner is named (expected: one at least)");
        }
        if (!action.partners().isEmpty() && action.lead().containsAll(action.partners())) {
            add("own-partner", where, true, "%s is lead and only partner (expected: another partner)",
                    String.join(" and ", action.partners()));
        }
        if (action.due().equalsIgnoreCase("ongoing")) {
            add("no-date", where, false, "it is ongoing (expected: a date by which something is to be reached)");
        }
        if (action.funding().equalsIgnoreCase("unfunded")) {
            add("no-money", where, true, "nobody has the money for it yet (expected: a source)");
        }
        due(action.due()).forEach(month -> check(new Statement.Due(where, month, plan.year())));
    }

    private static List<YearMonth> due(String words) {
        Matcher found = MONTH.matcher(words);
        return found.results().map(date -> YearMonth.of(Integer.parseInt(date.group(2)),
                MONTHS.indexOf(date.group(1).toLowerCase(Locale.UK)) + 1)).toList();
    }

    private void check(Statement statement) {
        findings.addAll(statement.check());
    }

    private void add(String code, String where, boolean certain, String sentence, Object... values) {
        findings.add(new Finding(code, where, sentence.formatted(values), certain));
    }
}
