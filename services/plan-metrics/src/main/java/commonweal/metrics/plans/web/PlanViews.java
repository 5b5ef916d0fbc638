package commonweal.metrics.plans.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.measures.Definition;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.plans.Plan;

/** Plans as they are sent. */
final class PlanViews {

    private PlanViews() {}

    record PlanItem(Id id, Code partnership, String title, String year, String status, boolean current) {

        static PlanItem of(Plan plan, LocalDate today) {
            return new PlanItem(plan.id(), plan.partnership(), plan.title(), plan.year().toString(),
                    plan.isAdoptedOn(today) ? "adopted" : "draft", plan.isCurrentOn(today));
        }
    }

    record PlanView(Id id, Code partnership, String title, String year, String status, boolean current,
            List<String> aims, List<String> criteria, List<StepView> adoption, List<PriorityView> priorities,
            List<String> themes, List<ActionView> actions, List<MeasureView> measures) {

        static PlanView of(Plan plan, LocalDate today) {
            PlanItem item = PlanItem.of(plan, today);
            return new PlanView(item.id(), item.partnership(), item.title(), item.year(), item.status(), item.current(),
                    plan.aims(), plan.criteria(),
                    plan.adoption().stream().map(step -> new StepView(step.step(), step.date().orElse(null))).toList(),
                    plan.priorities().stream().map(priority -> new PriorityView(priority.id(), priority.title(),
                            priority.summary().orElse(null))).toList(),
                    plan.themes(),
                    plan.sections().stream().flatMap(section -> section.actions().stream()
                            .map(action -> ActionView.of(section, action))).toList(),
                    plan.measures().stream().map(MeasureView::of).toList());
        }
    }

    record StepView(Code step, @Nullable LocalDate date) {}

    record PriorityView(Code id, String title, @Nullable String summary) {}

    record ActionView(String number, String section, List<Code> priorities, String title, List<String> lead,
            List<String> partners, String due, String funding, String status) {

        static ActionView of(Plan.Section section, Plan.Action action) {
            return new ActionView(action.number(), section.title(), section.priorities().stream().sorted().toList(),
                    action.title(), action.lead(), action.partners(), action.due(), action.funding(),
                    action.status().code());
        }
    }

    record MeasureView(Code id, String title, @Nullable Code priority, String kind, String unit,
            @Nullable TargetView target, @Nullable List<Code> returnedBy, @Nullable String returned,
            String definition) {

        static MeasureView of(Measure measure) {
            TargetView target = measure.target().map(found -> new TargetView(found.value(), found.comparison().code(),
                    Definition.targetText(measure, found))).orElse(null);
            return switch (measure.feed()) {
                case Measure.Feed.Casework() -> new MeasureView(measure.id(), measure.title(),
                        measure.priority().orElse(null), measure.kind().code(), measure.unit(), target, null, null,
                        measure.definition());
                case Measure.Feed.Returned feed -> new MeasureView(measure.id(), measure.title(),
                        measure.priority().orElse(null), measure.kind().code(), measure.unit(), target,
                        List.copyOf(feed.agencies()), feed.yearly() ? "year" : "quarter", measure.definition());
            };
        }
    }

    record TargetView(BigDecimal value, String comparison, String text) {}
}
