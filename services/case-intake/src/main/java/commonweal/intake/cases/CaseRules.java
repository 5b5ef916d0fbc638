package commonweal.intake.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import commonweal.events.CaseIntakeEvent.CaseClosed;
import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.CaseRecategorised;
import commonweal.events.CaseIntakeEvent.CaseReopened;
import commonweal.events.CaseIntakeEvent.CaseReviewRequested;
import commonweal.events.CaseIntakeEvent.FeedbackGiven;
import commonweal.events.CaseIntakeEvent.SurveyAnswered;
import commonweal.events.Id;
import commonweal.intake.cases.CaseCommand.AnswerSurvey;
import commonweal.intake.cases.CaseCommand.Close;
import commonweal.intake.cases.CaseCommand.Erase;
import commonweal.intake.cases.CaseCommand.GiveFeedback;
import commonweal.intake.cases.CaseCommand.Recategorise;
import commonweal.intake.cases.CaseCommand.Reopen;
import commonweal.intake.cases.CaseCommand.RequestReview;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.ids.Ids;
import commonweal.intake.reports.Feedback;

/** What a person may do with a case, and what follows. */
public final class CaseRules {

    private CaseRules() {}

    public static Outcome<Case> decide(CaseCommand command, LiveCase subject, Act act) {
        return switch (command) {
            case Recategorise c -> recategorise(c, subject, act);
            case GiveFeedback c -> giveFeedback(c, subject, act);
            case Close c -> close(c, subject, act);
            case Reopen c -> reopen(c, subject, act);
            case AnswerSurvey c -> answerSurvey(c, subject, act);
            case RequestReview c -> requestReview(c, subject, act);
            case Erase _ -> Outcome.accepted(new ErasedCase(subject.id(), subject.partnership(), act.at()),
                    new CaseErased(subject.id(), subject.file().reportIds()));
        };
    }

    private static Outcome<Case> recategorise(Recategorise command, LiveCase subject, Act act) {
        return switch (subject) {
            case OpenCase(CaseFile file) when file.heading().equals(command.heading()) ->
                Outcome.conflict("same-heading",
                        "Case %s is filed as %s, %s already (expected: another category or qualifier)", reference(file),
                        file.heading().category(), file.heading().qualifier());
            case OpenCase(CaseFile file) -> Outcome.accepted(
                    new OpenCase(file.withHeading(command.heading()).noted(Entry.CASE_RECATEGORISED, act,
                            Map.of("category", command.heading().category().value(), "qualifier",
                                    command.heading().qualifier().value()))),
                    new CaseRecategorised(file.id(), command.heading().category(), command.heading().qualifier()));
            case ClosedCase closed -> closed(closed);
        };
    }

    private static Outcome<Case> giveFeedback(GiveFeedback command, LiveCase subject, Act act) {
        CaseFile file = subject.file();
        Optional<Outcome<Case>> refused = command.reportIds().stream().sorted()
                .map(id -> refusedFeedback(id, file)).flatMap(Optional::stream).findFirst();
        if (refused.isPresent()) {
            return refused.get();
        }
        Set<Id> told = command.reportIds().isEmpty() ? owed(file) : command.reportIds();
        if (told.isEmpty()) {
            return Outcome.conflict("no-feedback-owed",
                    "Nobody waits for feedback on case %s (expected: a reporter who is not anonymous and was not told)",
                    reference(file));
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

    private static Optional<Outcome<Case>> refusedFeedback(Id reportId, CaseFile file) {
        Optional<CaseReport> report = file.report(reportId);
        if (report.isEmpty()) {
            return Optional.of(Outcome.invalid("report-of-other-case", "reportIds: %s (expected: reports of case %s)",
                    reportId, reference(file)));
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

    private static Outcome<Case> close(Close command, LiveCase subject, Act act) {
        return switch (subject) {
            case OpenCase(CaseFile file) -> Outcome.accepted(
                    new ClosedCase(
                            file.noted(Entry.CASE_CLOSED, act,
                                    Map.of("reason", command.reason().value(), "behaviour",
                                            command.behaviour().value())),
                            new Closing(command.reason(), command.behaviour(), act)),
                    new CaseClosed(file.id(), command.reason(), command.behaviour()));
            case ClosedCase closed -> closed(closed);
        };
    }

    private static Outcome<Case> reopen(Reopen command, LiveCase subject, Act act) {
        return switch (subject) {
            case OpenCase(CaseFile file) -> open(file);
            case ClosedCase(CaseFile file, _) -> Outcome.accepted(
                    new OpenCase(file.noted(Entry.CASE_REOPENED, act, Map.of("reason", command.reason().value()))),
                    new CaseReopened(file.id(), command.reason()));
        };
    }

    private static Outcome<Case> answerSurvey(AnswerSurvey command, LiveCase subject, Act act) {
        Survey survey = command.survey();
        return switch (subject) {
            case OpenCase(CaseFile file) -> open(file);
            case ClosedCase closed -> Outcome.accepted(
                    closed.with(closed.file().with(survey).noted(Entry.SURVEY_ANSWERED, act,
                            Map.of("surveyId", survey.id().value()))),
                    new SurveyAnswered(closed.id(), survey.id(), survey.outcome(), survey.service(), survey.informed(),
                            survey.ease()));
        };
    }

    private static Outcome<Case> requestReview(RequestReview command, LiveCase subject, Act act) {
        CaseFile after = subject.file().with(new Review(command.reviewId(), act.at())).noted(
                Entry.CASE_REVIEW_REQUESTED,
                act, Map.of("reviewId", command.reviewId().value()));
        return Outcome.accepted(subject.with(after), new CaseReviewRequested(subject.id(), command.reviewId()));
    }

    private static Outcome<Case> closed(ClosedCase closed) {
        return Outcome.conflict("case-closed", "Case %s was closed on %tF (expected: an open case)",
                reference(closed.file()), closed.closing().closed().at().atZone(java.time.ZoneId.of("Europe/London")));
    }

    private static Outcome<Case> open(CaseFile file) {
        return Outcome.conflict("case-open", "Case %s is open (expected: a closed case)", reference(file));
    }

    private static String reference(CaseFile file) {
        return Ids.reference(file.id());
    }
}
