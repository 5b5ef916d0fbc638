package commonweal.intake.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import commonweal.events.CaseIntakeEvent.FeedbackGiven;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.cases.CaseCommand.GiveFeedback;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.reports.Feedback;

/** Who can be told what was done. A case's reports are told through it, whatever state it is in. */
final class FeedbackRules {

    private FeedbackRules() {}

    static Outcome<Case> give(GiveFeedback command, LiveCase subject, Act act) {
        CaseFile file = subject.file();
        Optional<Outcome<Case>> refused = command.reportIds().stream().sorted()
                .map(id -> refused(id, file)).flatMap(Optional::stream).findFirst();
        if (refused.isPresent()) {
            return refused.get();
        }
        Set<Id> told = command.reportIds().isEmpty() ? owed(file) : command.reportIds();
        if (told.isEmpty()) {
            return Outcome.conflict("no-feedback-owed",
                    "Nobody waits for feedback on case %s (expected: a reporter who is not anonymous and was not told)",
                    Standing.reference(file));
        }
        List<Id> reportIds = List.copyOf(new TreeSet<>(told));
        Feedback feedback = new Feedback(command.method(), command.text(), act);
        CaseFile after = file
                .withReports(file.reports().stream()
                        .map(report -> told.contains(report.id()) ? report.told(feedback) : report).toList())
                .noted(Entry.FEEDBACK_GIVEN, act, Map.of("method", command.method().value(), "reportIds",
                        reportIds.stream().map(Id::value).collect(Collectors.joining(" "))));
        return Outcome.accepted(subject.with(after), new FeedbackGiven(reportIds, command.method()));
    }

    private static Optional<Outcome<Case>> refused(Id reportId, CaseFile file) {
        Optional<CaseReport> report = file.report(reportId);
        if (report.isEmpty()) {
            return Optional.of(Outcome.invalid("report-of-other-case", "reportIds: %s (expected: reports of case %s)",
                    reportId, Standing.reference(file)));
        }
        if (report.get().anonymous()) {
            return Optional.of(Outcome.invalid("anonymous",
                    "reportIds: %s is anonymous, there is nobody to tell (expected: identifiable reporters)",
                    reportId));
        }
        if (report.get().feedback() != null) {
            return Optional.of(Outcome.conflict("feedback-given",
                    "The reporter of %s has been told already (expected: feedback once)", Ids.reference(reportId)));
        }
        return Optional.empty();
    }

    private static Set<Id> owed(CaseFile file) {
        return file.reports().stream().filter(CaseReport::owesFeedback).map(CaseReport::id).collect(Collectors.toSet());
    }
}
