package commonweal.intake.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.CaseMerged;
import commonweal.events.CaseIntakeEvent.CaseOpened;
import commonweal.events.CaseIntakeEvent.CaseSplit;
import commonweal.events.CaseIntakeEvent.CaseUnmerged;
import commonweal.events.CaseIntakeEvent.ReportLinked;
import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Id;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.reports.Feedback;

/**
 * What a case makes of merges and splits of others.
 *
 * <p>A case that is merged itself tells its own merge again whenever what it brings has changed, so that the case at the end
 * of a chain knows of all reports. Two officers may merge two cases into each other at the same time: then a case's own
 * reports come back to it, and the one with the smaller id stands for itself again, whichever hears of it first.
 */
public final class TieReactions {

    private static final Code BEFORE_SPLIT = new Code("before-split");

    private TieReactions() {}

    /** The case that another was merged into. */
    public static Optional<Accepted<Case>> mergedInto(Optional<Case> subject, CaseMerged event, Act act) {
        return subject.flatMap(found -> switch (found) {
            // why: it became part of this one while this one was being erased, and nobody else would erase it
            case ErasedCase erased -> Optional.of(new Accepted<>(erased,
                    List.of(new CaseErased(erased.id(), List.of(), List.of(), List.of(event.caseId()),
                            erased.reason()))));
            case MergedCase merged when isCircle(merged, event) ->
                Optional.of(TieRules.standingAgain((MergedCase) takingIn(merged, event, act), act));
            case LiveCase live -> changed(live, takingIn(live, event, act));
        });
    }

    /** The case that another was taken out of again. */
    public static Optional<Accepted<Case>> unmergedFrom(Optional<Case> subject, CaseUnmerged event, Act act) {
        return subject.flatMap(found -> switch (found) {
            case LiveCase live when live.file().ties().absorbed(event.caseId()).isPresent() -> changed(live,
                    live.with(live.file().withTies(live.file().ties().lettingGo(event.caseId()))
                            .noted(Entry.CASE_LET_GO, act, Map.of("caseId", event.caseId().value()))));
            case LiveCase _,ErasedCase _ -> Optional.empty();
        });
    }

    /** A case that was part of one which is erased goes with it, unless it stands for itself again. */
    public static Optional<Accepted<Case>> erasedWith(Optional<Case> subject, CaseErased event, Act act) {
        return subject.flatMap(found -> found instanceof MergedCase merged && merged.into().equals(event.caseId())
                ? Optional.of(ErasureRules.erased(merged, event.reason(), act))
                : Optional.empty());
    }

    /** The case that a split asked for. */
    public static Optional<Accepted<Case>> splitOff(Optional<Case> subject, CaseSplit event, Code partnership,
            Act act) {
        if (subject.isPresent() || event.category() == null || event.qualifier() == null) {
            return Optional.empty();
        }
        List<CaseReport> reports = event.reportIds().stream().map(id -> report(id, event, act)).toList();
        CaseFile file = CaseFile.opened(event.newCaseId(), partnership, Boolean.TRUE.equals(event.sample()),
                new Heading(event.category(), event.qualifier()), new Area(event.ward(), event.lsoa()), reports,
                new Ties(List.of(), List.of(), event.caseId(), List.of()), act);
        List<DomainEvent> events = new java.util.ArrayList<>(List.of(new CaseOpened(file.id(),
                reports.getFirst().id(), event.category(), event.qualifier(), event.ward(), event.lsoa())));
        reports.stream().skip(1).map(report -> new ReportLinked(file.id(), report.id())).forEach(events::add);
        return Optional.of(new Accepted<>(new OpenCase(file), events));
    }

    private static CaseReport report(Id id, CaseSplit event, Act act) {
        return new CaseReport(id, contains(event.anonymousReportIds(), id),
                // why: how they were told is kept with the report; here it only matters that they were
                contains(event.toldReportIds(), id) ? new Feedback(BEFORE_SPLIT, null, act) : null);
    }

    private static boolean contains(@Nullable List<Id> ids, Id id) {
        return ids != null && ids.contains(id);
    }

    private static boolean isCircle(MergedCase merged, CaseMerged event) {
        return merged.id().compareTo(event.caseId()) < 0
                && event.reportIds().stream().anyMatch(id -> merged.file().report(id).isPresent());
    }

    private static LiveCase takingIn(LiveCase subject, CaseMerged event, Act act) {
        CaseFile file = subject.file();
        List<Id> brought = event.reportIds().stream().filter(id -> file.report(id).isEmpty()).toList();
        Optional<Ties.Absorbed> before = file.ties().absorbed(event.caseId());
        if (before.isPresent() && before.get().reportIds().equals(brought)) {
            return subject;
        }
        CaseFile after = file.withTies(file.ties().absorbing(new Ties.Absorbed(event.caseId(), brought,
                before.map(Ties.Absorbed::at).orElse(act.at()))));
        return subject.with(before.isPresent()
                ? after
                : after.noted(Entry.CASE_TAKEN_IN, act, Map.of("caseId", event.caseId().value())));
    }

    private static Optional<Accepted<Case>> changed(LiveCase before, LiveCase after) {
        if (after.equals(before)) {
            return Optional.empty();
        }
        boolean brings = after instanceof MergedCase
                && !Objects.equals(before.file().allReportIds(), after.file().allReportIds());
        return Optional.of(new Accepted<>(after, brings ? List.of(again((MergedCase) after)) : List.of()));
    }

    private static CaseMerged again(MergedCase merged) {
        return new CaseMerged(merged.id(), merged.into(), merged.file().allReportIds());
    }

    /** A report that triage linked to a case while that was being merged. */
    static List<DomainEvent> linkedTo(LiveCase after, Id reportId) {
        ReportLinked linked = new ReportLinked(after.id(), reportId);
        return switch (after) {
            case MergedCase merged -> List.of(linked, again(merged));
            case OpenCase _,ClosedCase _ -> List.of(linked);
        };
    }
}
