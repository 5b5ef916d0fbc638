package commonweal.intake.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import commonweal.events.CaseIntakeEvent.CaseMerged;
import commonweal.events.CaseIntakeEvent.CaseSplit;
import commonweal.events.CaseIntakeEvent.CaseUnmerged;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.cases.CaseCommand.Merge;
import commonweal.intake.cases.CaseCommand.Relate;
import commonweal.intake.cases.CaseCommand.Split;
import commonweal.intake.cases.CaseCommand.Unrelate;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.reports.LinkableCase;

/** How cases are joined and taken apart. Each command changes one case; the other follows by its event. */
final class TieRules {

    private static final int MOST_RELATED = 50;

    private TieRules() {}

    static Outcome<Case> merge(Merge command, LiveCase subject, Act act) {
        LinkableCase into = command.into();
        return switch (subject) {
            case OpenCase(CaseFile file) when into.id().equals(file.id()) -> Outcome.invalid("merge-into-itself",
                    "intoCaseId: %s is the case itself (expected: another case)", into.id());
            case OpenCase _ when !into.open() -> Outcome.conflict("not-open",
                    "Case %s is not open (expected: an open case to merge into)", Ids.reference(into.id()));
            case OpenCase(CaseFile file) when into.sample() != file.sample() -> Outcome.invalid("sample-mixed",
                    "intoCaseId: %s (expected: sample cases merged into sample cases only, and real ones into real ones)",
                    into.id());
            // why: what is part of another case is erased with it, whatever keeps it
            case OpenCase(CaseFile file) when file.handling().hold() != null -> ErasureRules.held(file);
            case OpenCase(CaseFile file) -> Outcome.accepted(
                    new MergedCase(file.noted(Entry.CASE_MERGED, act, Map.of("caseId", into.id().value())), into.id(),
                            act),
                    new CaseMerged(file.id(), into.id(), file.allReportIds()));
            case ClosedCase closed -> Standing.closed(closed);
            case MergedCase merged -> Standing.merged(merged);
        };
    }

    static Outcome<Case> unmerge(LiveCase subject, Act act) {
        return switch (subject) {
            case MergedCase merged -> standingAgain(merged, act);
            case OpenCase(CaseFile file) -> notMerged(file);
            case ClosedCase(CaseFile file, _) -> notMerged(file);
        };
    }

    static Outcome.Accepted<Case> standingAgain(MergedCase merged, Act act) {
        CaseFile file = merged.file();
        return new Outcome.Accepted<>(
                new OpenCase(file.noted(Entry.CASE_UNMERGED, act, Map.of("caseId", merged.into().value()))),
                List.of(new CaseUnmerged(file.id(), merged.into(), file.allReportIds())));
    }

    private static Outcome<Case> notMerged(CaseFile file) {
        return Outcome.conflict("not-merged", "Case %s stands for itself (expected: a merged case)",
                Standing.reference(file));
    }

    static Outcome<Case> split(Split command, LiveCase subject, Act act) {
        return switch (subject) {
            case OpenCase(CaseFile file) -> split(command, file, act);
            case ClosedCase closed -> Standing.closed(closed);
            case MergedCase merged -> Standing.merged(merged);
        };
    }

    private static Outcome<Case> split(Split command, CaseFile file, Act act) {
        Set<Id> parting = command.reportIds();
        List<Id> foreign = parting.stream().filter(id -> file.report(id).isEmpty()).sorted().toList();
        if (!foreign.isEmpty()) {
            return Outcome.invalid("report-of-other-case",
                    "reportIds: %s (expected: the case's own reports; one that came by a merge goes when the merge is undone)",
                    foreign.getFirst());
        }
        if (parting.isEmpty() || parting.size() == file.reports().size()) {
            return Outcome.invalid("nothing-to-split",
                    "reportIds: %d of %d reports (expected: at least one, and one that stays)", parting.size(),
                    file.reports().size());
        }
        List<Id> reportIds = List.copyOf(new TreeSet<>(parting));
        CaseFile after = file
                .withReports(file.reports().stream().filter(report -> !parting.contains(report.id())).toList())
                .withTies(file.ties().losing(new Ties.SplitOff(command.newCaseId(), reportIds, act.at())))
                .noted(Entry.CASE_SPLIT, act, Map.of("caseId", command.newCaseId().value(), "reportIds",
                        reportIds.stream().map(Id::value).collect(Collectors.joining(" "))));
        return Outcome.accepted(new OpenCase(after), announcement(command, file, reportIds));
    }

    /** All that the new case needs to know, for it is made of this alone. */
    private static CaseSplit announcement(Split command, CaseFile file, List<Id> reportIds) {
        Heading heading = command.heading() == null ? file.heading() : command.heading();
        return new CaseSplit(file.id(), command.newCaseId(), reportIds, heading.category(), heading.qualifier(),
                file.area().ward(), file.area().lsoa(), file.sample(),
                reportIds.stream().filter(id -> file.report(id).filter(CaseReport::anonymous).isPresent()).toList(),
                reportIds.stream().filter(id -> file.report(id).filter(report -> report.feedback() != null).isPresent())
                        .toList());
    }

    static Outcome<Case> relate(Relate command, LiveCase subject, Act act) {
        CaseFile file = subject.file();
        if (command.other().equals(file.id())) {
            return Outcome.invalid("related-to-itself", "caseId: %s is the case itself (expected: another case)",
                    command.other());
        }
        if (file.ties().related().size() >= MOST_RELATED) {
            return Outcome.conflict("too-many-related", "Case %s has %d related cases (expected: at most %d)",
                    Standing.reference(file), file.ties().related().size(), MOST_RELATED);
        }
        // why: accepted again, so that a relation of which one half was lost can be told again
        return Outcome.accepted(file.ties().related().contains(command.other())
                ? subject
                : subject.with(file.withTies(file.ties().relating(command.other())).noted(Entry.CASE_RELATED, act,
                        Map.of("caseId", command.other().value()))));
    }

    static Outcome<Case> unrelate(Unrelate command, LiveCase subject, Act act) {
        CaseFile file = subject.file();
        return Outcome.accepted(!file.ties().related().contains(command.other())
                ? subject
                : subject.with(file.withTies(file.ties().unrelating(command.other())).noted(Entry.CASE_UNRELATED, act,
                        Map.of("caseId", command.other().value()))));
    }
}
