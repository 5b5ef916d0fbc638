package commonweal.intake.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.AreaCode;
import commonweal.events.CaseIntakeEvent.FeedbackGiven;
import commonweal.events.CaseIntakeEvent.HateMarked;
import commonweal.events.CaseIntakeEvent.HateUnmarked;
import commonweal.events.CaseIntakeEvent.ReportReceived;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.reports.ReportCommand.Attach;
import commonweal.intake.reports.ReportCommand.ClaimReport;
import commonweal.intake.reports.ReportCommand.GiveFeedback;
import commonweal.intake.reports.ReportCommand.MarkHate;
import commonweal.intake.reports.ReportCommand.ReleaseReport;
import commonweal.intake.reports.ReportCommand.TakeEffect;
import commonweal.intake.reports.ReportCommand.TriageReport;
import commonweal.intake.reports.ReportCommand.UndoTriage;

/** What may be done with a report, and what follows. */
public final class ReportRules {

    private ReportRules() {}

    /** Takes a report in, and looks up the areas of its place. */
    public static Outcome<Report> receive(Id id, Code partnership, Submission sent, Areas areas, Instant now) {
        Submission told = sent.located(areas);
        Account account = new Account(id, partnership, now, told, sent.fingerprint());
        return Outcome.accepted(new ReceivedReport(account, Addenda.NONE, null),
                new ReportReceived(id, told.channel(), told.anonymous(), told.occurred().asEventData(), told.category(),
                        ward(told), lsoa(told), told.sample()));
    }

    /** Decides on a command. */
    public static Outcome<Report> decide(ReportCommand command, LiveReport report, Act act) {
        return switch (command) {
            case TriageReport triage -> TriageRules.triage(triage, report, act);
            case TakeEffect effect -> TriageRules.takeEffect(effect, report, act);
            case UndoTriage undo -> TriageRules.undo(undo, report, act);
            case ClaimReport claim -> TriageRules.claim(claim, report, act);
            case ReleaseReport release -> TriageRules.release(release, report, act);
            case Attach attach -> attach(attach, report);
            case MarkHate mark -> markHate(mark, report, act);
            case GiveFeedback given -> giveFeedback(given, report, act);
        };
    }

    /** The report's side of feedback that was given through its case: it is no longer owed. */
    public static Optional<Report> toldThroughCase(LiveReport report, Code method, Act act) {
        return switch (report) {
            case TriagedReport triaged when triaged.owesFeedback() -> Optional
                    .of(triaged.told(new Feedback(method, null, act)));
            case TriagedReport _,ReceivedReport _,HeldReport _ -> Optional.empty();
        };
    }

    /**
     * The report's side of a split: it follows its case, in whatever order it hears of several, and a hate marker goes with
     * it.
     */
    public static Optional<Outcome.Accepted<Report>> moved(LiveReport report, Id from, Id to) {
        LiveReport after = report.with(report.addenda().with(new Addenda.Move(from, to)));
        if (after.equals(report)) {
            return Optional.empty();
        }
        Id left = caseOf(report);
        Id joined = caseOf(after);
        if (!report.hate() || left == null || joined == null || left.equals(joined)) {
            return Optional.of(new Outcome.Accepted<>(after, List.of()));
        }
        return Optional.of(new Outcome.Accepted<>(after,
                List.of(new HateUnmarked(report.id(), left), new HateMarked(report.id(), joined))));
    }

    private static @Nullable Id caseOf(LiveReport report) {
        return report instanceof TriagedReport triaged ? triaged.caseId() : null;
    }

    /** Before triage nobody is told: triage tells of the marker as it is then. */
    private static Outcome<Report> markHate(MarkHate command, LiveReport report, Act act) {
        if (report.hate() == command.hate()) {
            return Outcome.conflict("same-mark", "Report %s %s a hate marker already (expected: the other)",
                    report.account().reference(), command.hate() ? "bears" : "is without");
        }
        LiveReport after = report.with(report.addenda().with(new HateMark(command.hate(), command.reason(), act)));
        Id caseId = caseOf(report);
        if (caseId == null) {
            return Outcome.accepted(after);
        }
        return command.hate()
                ? Outcome.accepted(after, new HateMarked(report.id(), caseId))
                : Outcome.accepted(after, new HateUnmarked(report.id(), caseId));
    }

    private static Outcome<Report> attach(Attach command, LiveReport report) {
        Addenda before = report.addenda();
        if (before.attachment(command.attachment().id()).isPresent()) {
            return Outcome.accepted(report);
        }
        return before.attachments().size() >= command.most()
                ? Outcome.conflict("attachments-full", "Report %s has %d attachments (expected: at most %d)",
                        report.account().reference(), before.attachments().size(), command.most())
                : Outcome.accepted(report.with(before.with(command.attachment())));
    }

    private static Outcome<Report> giveFeedback(GiveFeedback command, LiveReport report, Act act) {
        return switch (report) {
            case ReceivedReport _,HeldReport _ -> Outcome.conflict("not-triaged",
                    "Report %s waits for triage (expected: a decision that the reporter can be told)",
                    report.account().reference());
            case TriagedReport triaged when triaged.caseId() != null ->
                Outcome.conflict("feedback-through-case",
                        "Report %s belongs to case %s (expected: feedback through the case)",
                        triaged.account().reference(), triaged.caseId());
            case TriagedReport triaged when triaged.account().told().anonymous() -> Outcome.conflict("anonymous",
                    "Report %s is anonymous: there is nobody to tell (expected: an identifiable reporter)",
                    triaged.account().reference());
            case TriagedReport triaged when triaged.feedback() != null -> Outcome.conflict("feedback-given",
                    "The reporter of %s has been told already (expected: feedback once)",
                    triaged.account().reference());
            case TriagedReport triaged -> unsafe(command, triaged).orElseGet(() -> Outcome.accepted(
                    triaged.told(new Feedback(command.method(), command.text(), act)),
                    new FeedbackGiven(List.of(triaged.id()), command.method())));
        };
    }

    /** Nobody is reached in a way that puts them at risk. */
    private static Optional<Outcome<Report>> unsafe(GiveFeedback command, LiveReport report) {
        Reporter reporter = report.account().told().reporter();
        return reporter == null
                ? Optional.empty()
                : reporter.safeContactRules().stream().filter(command.unsafeUnder()::contains).findFirst()
                        .map(rule -> Outcome.conflict("unsafe-contact",
                                "method: '%s' is not safe for the reporter of %s, who asked: %s (expected: another method)",
                                command.method(), report.account().reference(), rule));
    }

    /** A report opens one case at most: its id says so. */
    static Id caseOpenedFrom(Id reportId) {
        return Ids.derived("case", reportId.value());
    }

    static @Nullable AreaCode ward(Submission told) {
        return told.place() == null ? null : told.place().wardCode().orElse(null);
    }

    static @Nullable AreaCode lsoa(Submission told) {
        return told.place() == null ? null : told.place().lsoaCode().orElse(null);
    }
}
