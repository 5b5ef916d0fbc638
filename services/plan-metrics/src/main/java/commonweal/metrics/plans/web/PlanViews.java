package commonweal.metrics.plans.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.measures.Definition;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.plans.Background;
import commonweal.metrics.plans.Cover;
import commonweal.metrics.plans.Plan;

/** Plans as they are sent. */
final class PlanViews {

    private PlanViews() {}

    record PlanItem(Id id, Code partnership, String title, String year, @Nullable String until, String status,
            boolean current, long version, @Nullable Code nextStep) {

        static PlanItem of(Plan plan, LocalDate today, long version) {
            return new PlanItem(plan.id(), plan.partnership(), plan.title(), plan.year().toString(),
                    plan.until().equals(plan.year()) ? null : plan.until().toString(),
                    plan.isAdoptedOn(today) ? "adopted" : "draft", plan.isCurrentOn(today), version,
                    plan.nextStep().map(Plan.AdoptionStep::step).orElse(null));
        }
    }

    record PlanView(Id id, Code partnership, String title, String year, @Nullable String until, String status,
            boolean current, long version, List<String> aims, List<String> criteria, List<StepView> adoption,
            @Nullable Code nextStep, List<PriorityView> priorities, List<String> themes, List<CrossingView> crosswalk,
            List<Code> uncrossed, List<ActionView> actions, List<MeasureView> measures, List<String> notes,
            @Nullable AnnouncedView announced, List<FundView> funding, List<String> members,
            List<TermView> glossary, List<String> termsOfReference, List<PanelView> panels,
            List<ComparisonView> comparisons, List<Code> districts,
            CoverView cover, SmallNumbersView smallNumbers, ReturnsView returns) {

        static PlanView of(Plan plan, LocalDate today, long version) {
            PlanItem item = PlanItem.of(plan, today, version);
            Background background = plan.background();
            return new PlanView(item.id(), item.partnership(), item.title(), item.year(), item.until(), item.status(),
                    item.current(), version, plan.aims(), plan.criteria(),
                    plan.adoption().stream().map(StepView::of).toList(), item.nextStep(),
                    plan.priorities().stream().map(priority -> new PriorityView(priority.id(), priority.title(),
                            priority.summary().orElse(null))).toList(),
                    plan.themes(), plan.crosswalk().stream().map(CrossingView::of).toList(), plan.uncrossed(),
                    plan.sections().stream().flatMap(section -> section.actions().stream()
                            .map(action -> ActionView.of(section, action))).toList(),
                    plan.measures().stream().map(MeasureView::of).toList(), background.notes(),
                    background.announced().map(announced -> new AnnouncedView(announced.measures().orElse(null),
                            announced.actions().orElse(null))).orElse(null),
                    background.funding().stream().map(FundView::of).toList(),
                    background.members(), background.glossary().entrySet().stream()
                            .map(term -> new TermView(term.getKey(), term.getValue())).toList(),
                    background.termsOfReference(), background.panels().stream().map(PanelView::of).toList(),
                    background.comparisons().stream().map(ComparisonView::of).toList(),
                    background.districts(), CoverView.of(background.cover()),
                    new SmallNumbersView(plan.rules().smallNumbers()),
                    new ReturnsView(plan.rules().dueDays(), plan.rules().remindDays()));
        }
    }

    record StepView(Code step, @Nullable LocalDate date, @Nullable LocalDate planned) {

        static StepView of(Plan.AdoptionStep step) {
            return new StepView(step.step(), step.date().orElse(null), step.planned().orElse(null));
        }
    }

    record PriorityView(Code id, String title, @Nullable String summary) {}

    record CrossingView(Code district, @Nullable Code county, List<String> themes, @Nullable String why) {

        static CrossingView of(Plan.Crossing crossing) {
            return new CrossingView(crossing.district(), crossing.county().orElse(null), crossing.themes(),
                    crossing.why().orElse(null));
        }
    }

    record AnnouncedView(@Nullable Integer measures, @Nullable Integer actions) {}

    record FundView(String source, @Nullable BigDecimal amount, @Nullable String purpose, List<SpentView> spent) {

        static FundView of(Background.Fund fund) {
            return new FundView(fund.source(), fund.amount().orElse(null), fund.purpose().orElse(null),
                    fund.spent().stream().map(spent -> new SpentView(spent.on(), spent.amount().orElse(null),
                            spent.action().orElse(null), spent.result().orElse(null))).toList());
        }
    }

    record SpentView(String on, @Nullable BigDecimal amount, @Nullable String action, @Nullable String result) {}

    record ComparisonView(Code priority, String what, @Nullable BigDecimal here, List<OtherView> others,
            @Nullable String source) {

        static ComparisonView of(Background.Comparison compared) {
            return new ComparisonView(compared.priority(), compared.what(), compared.here().orElse(null),
                    compared.others().stream().map(other -> new OtherView(other.who(), other.there().orElse(null),
                            other.place().orElse(null))).toList(),
                    compared.source().orElse(null));
        }
    }

    record OtherView(String who, @Nullable BigDecimal there, @Nullable String place) {}

    record PanelView(String community, List<String> priorities, List<String> topThree) {

        static PanelView of(Background.Panel panel) {
            return new PanelView(panel.community(), panel.priorities(), panel.topThree());
        }
    }

    record CoverView(@Nullable String classification, List<String> recommendations, String financial, String legal,
            String equality, List<AnswerView> equalityTable, String netZero, String communityImpact,
            @Nullable String corporate, String largePrint, String interpreter, @Nullable String contact) {

        static CoverView of(Cover cover) {
            return new CoverView(cover.classification().orElse(null), cover.recommendations(), cover.financial(),
                    cover.legal(), cover.equality().statement(),
                    cover.equality().table().stream().map(answer -> new AnswerView(answer.question(), answer.answer(),
                            answer.explanation())).toList(),
                    cover.netZero(), cover.communityImpact(), cover.corporate().orElse(null), cover.largePrint(),
                    cover.interpreter(), cover.contact().orElse(null));
        }
    }

    record AnswerView(String question, String answer, String explanation) {}

    record TermView(String term, String meaning) {}

    record SmallNumbersView(int threshold) {}

    record ReturnsView(int dueDays, int remindDays) {}

    record ActionView(String number, String section, List<Code> priorities, String title, List<String> lead,
            List<String> partners, String due, String funding, String status, List<Code> reportedBy,
            @Nullable String note, boolean saves) {

        static ActionView of(Plan.Section section, Plan.Action action) {
            return new ActionView(action.number(), section.title(), section.priorities().stream().sorted().toList(),
                    action.title(), action.lead(), action.partners(), action.due(), action.funding(),
                    action.status().code(), List.copyOf(action.reportedBy()), action.note().orElse(null),
                    action.saves());
        }
    }

    record MeasureView(Code id, String title, @Nullable Code priority, @Nullable String action, String kind,
            String unit,
            @Nullable TargetView target, @Nullable String better, @Nullable String baseline, @Nullable LocalDate ends,
            @Nullable String note, @Nullable List<Code> returnedBy, @Nullable String returned, String definition) {

        static MeasureView of(Measure measure) {
            TargetView target = measure.target().map(found -> new TargetView(found.value(), found.comparison().code(),
                    Definition.targetText(measure, found))).orElse(null);
            Optional<Measure.Feed.Returned> returned = switch (measure.feed()) {
                case Measure.Feed.Casework() -> Optional.empty();
                case Measure.Feed.Returned feed -> Optional.of(feed);
            };
            return new MeasureView(measure.id(), measure.title(), measure.priority().orElse(null),
                    measure.action().orElse(null), measure.kind().code(), measure.unit(), target,
                    measure.better().map(better -> better.code()).orElse(null),
                    Definition.baselineText(measure).orElse(null), measure.ends().orElse(null),
                    measure.note().orElse(null), returned.map(feed -> List.copyOf(feed.agencies())).orElse(null),
                    returned.map(feed -> feed.yearly() ? "year" : "quarter").orElse(null), measure.definition());
        }
    }

    record TargetView(BigDecimal value, String comparison, String text) {}
}
