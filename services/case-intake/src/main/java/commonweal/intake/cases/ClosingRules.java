package commonweal.intake.cases;

import java.util.Map;

import commonweal.events.CaseIntakeEvent.CaseClosed;
import commonweal.events.CaseIntakeEvent.CaseReopened;
import commonweal.events.CaseIntakeEvent.SurveyAnswered;
import commonweal.events.Code;
import commonweal.intake.cases.CaseCommand.AnswerSurvey;
import commonweal.intake.cases.CaseCommand.Close;
import commonweal.intake.cases.CaseCommand.Reopen;
import commonweal.intake.cases.CaseCommand.SayNotFixed;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;

/** How the work on a case ends, and what may come after. */
final class ClosingRules {

    private static final Code SAID_NOT_FIXED = new Code("not-fixed");

    private ClosingRules() {}

    static Outcome<Case> close(Close command, LiveCase subject, Act act) {
        return switch (subject) {
            case OpenCase(CaseFile file) -> Outcome.accepted(
                    new ClosedCase(
                            file.noted(Entry.CASE_CLOSED, act,
                                    Map.of("reason", command.reason().value(), "behaviour",
                                            command.behaviour().value())),
                            new Closing(command.reason(), command.behaviour(), act)),
                    new CaseClosed(file.id(), command.reason(), command.behaviour()));
            case ClosedCase closed -> Standing.closed(closed);
            case MergedCase merged -> Standing.merged(merged);
        };
    }

    static Outcome<Case> reopen(Reopen command, LiveCase subject, Act act) {
        return switch (subject) {
            case OpenCase(CaseFile file) -> Standing.open(file);
            case ClosedCase(CaseFile file, _) -> reopened(file, command.reason(), act);
            case MergedCase merged -> Standing.merged(merged);
        };
    }

    /** Soon after closing it takes the case up again; later it is kept once for the officer to see. */
    static Outcome<Case> sayNotFixed(SayNotFixed command, LiveCase subject, Act act) {
        return switch (subject) {
            case ClosedCase closed -> {
                CaseFile noted = closed.file().noted(Entry.NOT_FIXED, act, Map.of());
                yield !CaseClocks.day(act.at()).isAfter(command.reopenUntil())
                        ? reopened(noted, SAID_NOT_FIXED, act)
                        : saidSinceClosing(closed)
                                ? Outcome.conflict("said-already",
                                        "It was said already that case %s is not fixed (expected: once)",
                                        Standing.reference(closed.file()))
                                : Outcome.accepted(closed.with(noted));
            }
            case OpenCase(CaseFile file) -> Standing.open(file);
            case MergedCase merged -> Standing.merged(merged);
        };
    }

    private static boolean saidSinceClosing(ClosedCase closed) {
        return closed.file().timeline().stream().anyMatch(entry -> entry.is(Entry.NOT_FIXED)
                && !entry.act().at().isBefore(closed.closing().closed().at()));
    }

    private static Outcome<Case> reopened(CaseFile file, Code reason, Act act) {
        return Outcome.accepted(new OpenCase(file.noted(Entry.CASE_REOPENED, act, Map.of("reason", reason.value()))),
                new CaseReopened(file.id(), reason));
    }

    static Outcome<Case> answerSurvey(AnswerSurvey command, LiveCase subject, Act act) {
        Survey survey = command.survey();
        return switch (subject) {
            case OpenCase(CaseFile file) -> Standing.open(file);
            case ClosedCase closed -> Outcome.accepted(
                    closed.with(closed.file().with(survey).noted(Entry.SURVEY_ANSWERED, act,
                            Map.of("surveyId", survey.id().value()))),
                    new SurveyAnswered(closed.id(), survey.id(), survey.outcome(), survey.service(), survey.informed(),
                            survey.ease()));
            case MergedCase merged -> Standing.merged(merged);
        };
    }
}
