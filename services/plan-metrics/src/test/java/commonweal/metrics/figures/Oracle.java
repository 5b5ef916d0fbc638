package commonweal.metrics.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import commonweal.events.CaseIntakeEvent.CaseClosed;
import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.CaseMerged;
import commonweal.events.CaseIntakeEvent.CaseOpened;
import commonweal.events.CaseIntakeEvent.CaseRecategorised;
import commonweal.events.CaseIntakeEvent.CaseSplit;
import commonweal.events.CaseIntakeEvent.CaseUnmerged;
import commonweal.events.CaseIntakeEvent.FeedbackGiven;
import commonweal.events.CaseIntakeEvent.ReportErased;
import commonweal.events.CaseIntakeEvent.ReportReceived;
import commonweal.events.CaseIntakeEvent.SurveyAnswered;
import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.events.PlanMetricsEvent.PeriodPublished;
import commonweal.events.PlanMetricsEvent.ReturnSubmitted;
import commonweal.events.RiskAssessmentEvent.BandConfirmed;
import commonweal.events.TaskingEvent.BehaviourReviewed;
import commonweal.events.TaskingEvent.FamilyWorkStarted;
import commonweal.events.TaskingEvent.OperationHeld;
import commonweal.events.TaskingEvent.ReferralAccepted;
import commonweal.events.TaskingEvent.ReferralMade;
import commonweal.events.TaskingEvent.ResourceDeployed;
import commonweal.events.TaskingEvent.ResourceWithdrawn;

/**
 * The current plan's measures worked out the slow and obvious way: from all events at once, in the order in which they
 * happened, with nothing of the code under test.
 */
final class Oracle {

    static final List<String> MEASURES = List.of("improved-behaviour", "satisfied-with-action",
            "satisfied-with-service", "ease-of-reporting", "high-risk-managed", "families", "feedback",
            "reports-change", "police-incidents", "community-days", "speeding-parishes", "dwelling-burglary",
            "drop-in-open", "cameras-out", "cases-opened", "cases-split", "noise-closed-soon",
            "places-visited", "quarterly-reports");

    private final List<Envelope> events;
    private final Optional<Code> category;
    private final List<ResourceDeployed> deployed;
    private final List<ResourceWithdrawn> withdrawn;
    private final Map<Id, Id> mergedInto = new HashMap<>();
    private final Set<Id> erased = new HashSet<>();

    Oracle(List<Envelope> history) {
        this(history, Optional.empty());
    }

    /** @param category of the only reports and cases that count; all do when there is none */
    Oracle(List<Envelope> history, Optional<Code> category) {
        this.category = category;
        events = history.stream().sorted(Comparator.comparing(Envelope::time)).toList();
        deployed = of(events, ResourceDeployed.class);
        withdrawn = of(events, ResourceWithdrawn.class);
        for (Envelope event : events) {
            switch (event.data()) {
                case CaseMerged merged -> mergedInto.put(merged.caseId(), merged.intoCaseId());
                case CaseUnmerged unmerged -> mergedInto.remove(unmerged.caseId());
                case CaseErased gone -> {
                    erased.add(gone.caseId());
                    erased.addAll(gone.reportIds());
                }
                case ReportErased gone -> erased.add(gone.reportId());
                default -> {
                    // why: nothing that changes what is counted together
                }
            }
        }
    }

    /** Numerator, number of units and number left out of each measure, for units whose day is in the range. */
    Map<String, String> figures(LocalDate first, LocalDate last, LocalDate today) {
        Map<String, int[]> sums = new TreeMap<>();
        MEASURES.stream().filter(measure -> !measure.equals("cameras-out"))
                .forEach(measure -> sums.put(measure, new int[3]));
        reports(first, last, sums);
        cases().forEach((id, own) -> aCase(own, first, last, sums));
        of(events, OperationHeld.class).stream()
                .filter(held -> held.kind().value().equals("awareness-day") && !held.held().isBefore(first)
                        && !held.held().isAfter(last))
                .forEach(held -> count(sums.get("community-days"), false, true));
        places(first, last, sums.get("places-visited"));
        papers(first, last, sums.get("quarterly-reports"));
        returns(first, last, sums);
        Map<String, String> figures = new TreeMap<>();
        sums.forEach((measure, sum) -> figures.put(measure, "%d/%d/%d".formatted(sum[0], sum[1], sum[2])));
        figures.put("cameras-out", cameras(first, last.isBefore(today) ? last : today));
        return figures;
    }

    /** Each place on the first day of a financial year on which something was held there. */
    private void places(LocalDate first, LocalDate last, int[] sum) {
        Map<String, LocalDate> firstDays = new HashMap<>();
        for (OperationHeld held : of(events, OperationHeld.class)) {
            if (held.place() != null && held.kind().value().equals("awareness-day")) {
                int year = held.held().minusMonths(3).getYear();
                firstDays.merge(held.place() + " in " + year, held.held(),
                        (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        firstDays.values().stream().filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .forEach(day -> count(sum, false, true));
    }

    /** A report of a quarter when it was published first; editions are the same report. */
    private void papers(LocalDate first, LocalDate last, int[] sum) {
        Set<Code> quarters = new HashSet<>();
        for (Envelope event : events) {
            if (event.data() instanceof PeriodPublished published && published.paper().value().equals("quarterly")
                    && quarters.add(published.period()) && in(event.time(), first, last)) {
                count(sum, false, true);
            }
        }
    }

    /** Looked at day by day: how many cameras were out on average, and the most that were in one month. */
    private String cameras(LocalDate first, LocalDate last) {
        long cameraDays = 0;
        long days = 0;
        Map<YearMonth, Set<Id>> months = new HashMap<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days++;
            Set<Id> out = out(day);
            cameraDays += out.size();
            months.computeIfAbsent(YearMonth.from(day), month -> new HashSet<>()).addAll(out);
        }
        long most = months.values().stream().mapToLong(Set::size).max().orElse(0);
        BigDecimal average = BigDecimal.valueOf(cameraDays).divide(BigDecimal.valueOf(Math.max(1, days)), 2,
                RoundingMode.DOWN);
        return "%s/%d/0".formatted(average.signum() == 0 ? "0" : average.stripTrailingZeros().toPlainString(), most);
    }

    private Set<Id> out(LocalDate day) {
        Set<Id> out = new HashSet<>();
        for (ResourceDeployed put : deployed) {
            boolean back = withdrawn.stream()
                    .anyMatch(taken -> taken.deploymentId().equals(put.deploymentId())
                            && !taken.on().isBefore(put.from()) && !taken.on().isAfter(day));
            if (!put.from().isAfter(day) && !back) {
                out.add(put.resourceId());
            }
        }
        return out;
    }

    /** The last word of each return; what is returned for the year shows in the year alone. */
    private void returns(LocalDate first, LocalDate last, Map<String, int[]> sums) {
        Map<Id, ReturnSubmitted> lastWord = new HashMap<>();
        of(events, ReturnSubmitted.class).forEach(said -> lastWord.put(said.returnId(), said));
        for (ReturnSubmitted said : lastWord.values()) {
            String period = said.period().value();
            boolean year = !period.contains("q");
            int quarter = year ? 0 : period.charAt(period.length() - 1) - '0';
            LocalDate begins = LocalDate.of(2026, 4, 1).plusMonths(year ? 0 : 3L * (quarter - 1));
            LocalDate ends = begins.plusMonths(year ? 12 : 3).minusDays(1);
            if (!begins.isBefore(first) && !ends.isAfter(last)) {
                int[] sum = sums.get(said.measure().value());
                sum[0] += said.numerator().intValue();
                sum[1]++;
            }
        }
    }

    private void reports(LocalDate first, LocalDate last, Map<String, int[]> sums) {
        Set<Id> answered = new HashSet<>();
        of(events, FeedbackGiven.class).forEach(given -> answered.addAll(given.reportIds()));
        for (Envelope event : events) {
            if (event.data() instanceof ReportReceived report && !erased.contains(report.reportId())
                    && counts(report.category()) && in(event.time(), first, last)) {
                boolean police = report.channel().value().equals("police-uk");
                count(sums.get("feedback"), report.anonymous() || police, answered.contains(report.reportId()));
                count(sums.get("reports-change"), police, true);
                if (police) {
                    count(sums.get("police-incidents"), false, true);
                }
            }
        }
    }

    private static void aCase(List<Envelope> own, LocalDate first, LocalDate last, Map<String, int[]> sums) {
        List<BehaviourReviewed> reviews = of(own, BehaviourReviewed.class);
        boolean improved = !reviews.isEmpty() && reviews.getLast().rating().value().equals("improved");
        when(own, ReferralAccepted.class).filter(at -> in(at, first, last))
                .ifPresent(at -> count(sums.get("improved-behaviour"), false, improved));
        when(own, FamilyWorkStarted.class).filter(at -> in(at, first, last))
                .ifPresent(at -> count(sums.get("families"), false, true));
        List<Envelope> high = own.stream()
                .filter(event -> event.data() instanceof BandConfirmed band && band.band().value().equals("high"))
                .toList();
        when(high, BandConfirmed.class).filter(at -> in(at, first, last)).ifPresent(
                at -> count(sums.get("high-risk-managed"), false, when(own, ReferralMade.class).isPresent()));
        when(own, CaseOpened.class).filter(at -> in(at, first, last))
                .ifPresent(at -> count(sums.get("cases-opened"), false, true));
        when(own, CaseSplit.class).filter(at -> in(at, first, last))
                .ifPresent(at -> count(sums.get("cases-split"), false, true));
        when(own.stream().filter(Oracle::isOpenedForNoise).toList(), CaseOpened.class)
                .filter(at -> in(at, first, last))
                .ifPresent(at -> count(sums.get("noise-closed-soon"), false,
                        own.stream().anyMatch(event -> event.data() instanceof CaseClosed
                                && !day(event.time()).isAfter(day(at).plusDays(28)))));
        for (Envelope event : own) {
            if (event.data() instanceof SurveyAnswered survey && in(event.time(), first, last)) {
                count(sums.get("satisfied-with-action"), survey.outcome() == null,
                        survey.outcome() != null && survey.outcome() >= 4);
                count(sums.get("satisfied-with-service"), survey.service() == null,
                        survey.service() != null && survey.service() >= 4);
                if (survey.ease() != null) {
                    sums.get("ease-of-reporting")[0] += survey.ease();
                    sums.get("ease-of-reporting")[1]++;
                }
            }
        }
    }

    private static boolean isOpenedForNoise(Envelope event) {
        return event.data() instanceof CaseOpened opened && opened.category().value().equals("noise");
    }

    private static void count(int[] sum, boolean leftOut, boolean counts) {
        if (leftOut) {
            sum[2]++;
        } else {
            sum[0] += counts ? 1 : 0;
            sum[1]++;
        }
    }

    private boolean counts(@Nullable Code found) {
        return category.isEmpty() || category.get().equals(found);
    }

    /** What a case itself was said last to be about; cases that became part of it have no say in it. */
    private @Nullable Code categoryOf(Id id) {
        return events.stream().filter(event -> id.equals(event.caseId())).map(event -> switch (event.data()) {
            case CaseOpened opened -> opened.category();
            case CaseRecategorised changed -> changed.category();
            default -> null;
        }).filter(Objects::nonNull).reduce(null, (earlier, later) -> later);
    }

    /** The events of each case that stands for itself, with those of the cases that became part of it. */
    private Map<Id, List<Envelope>> cases() {
        Map<Id, List<Envelope>> cases = new TreeMap<>();
        for (Envelope event : events) {
            if (event.caseId() != null && !erased.contains(event.caseId())) {
                Id whole = event.caseId();
                // why: what became part of a case that is erased is erased with it
                while (mergedInto.containsKey(whole) && !erased.contains(whole)) {
                    whole = mergedInto.get(whole);
                }
                if (!erased.contains(whole) && counts(categoryOf(whole))) {
                    cases.computeIfAbsent(whole, id -> new ArrayList<>()).add(event);
                }
            }
        }
        return cases;
    }

    private static Optional<Instant> when(List<Envelope> events, Class<? extends DomainEvent> type) {
        return events.stream().filter(event -> type.isInstance(event.data())).map(Envelope::time).findFirst();
    }

    private static <T extends DomainEvent> List<T> of(List<Envelope> events, Class<T> type) {
        return events.stream().map(Envelope::data).filter(type::isInstance).map(type::cast).toList();
    }

    private static boolean in(Instant at, LocalDate first, LocalDate last) {
        return !day(at).isBefore(first) && !day(at).isAfter(last);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneId.of("Europe/London")).toLocalDate();
    }
}
