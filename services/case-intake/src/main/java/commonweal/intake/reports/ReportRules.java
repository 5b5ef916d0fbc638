package commonweal.intake.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.AreaCode;
import commonweal.events.CaseIntakeEvent.FeedbackGiven;
import commonweal.events.CaseIntakeEvent.ReportErased;
import commonweal.events.CaseIntakeEvent.ReportReceived;
import commonweal.events.CaseIntakeEvent.ReportTriaged;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.ids.Ids;
import commonweal.intake.reports.ReportCommand.EraseReport;
import commonweal.intake.reports.ReportCommand.GiveFeedback;
import commonweal.intake.reports.ReportCommand.TriageReport;

/** What may be done with a report, and what follows. */
public final class ReportRules {

    private ReportRules() {}

    /** Takes a report in. */
    public static Outcome<Report> receive(Id id, Code partnership, Submission told, Instant now) {
        Account account = new Account(id, partnership, now, told, told.fingerprint());
        return Outcome.accepted(new ReceivedReport(account),
                new ReportReceived(id, told.channel(), told.anonymous(), told.occurred().asEventData(), told.category(),
                        ward(told), lsoa(told), told.sample()));
    }

    /** Decides on a command. */
    public static Outcome<Report> decide(ReportCommand command, LiveReport report, Act act) {
        return switch (command) {
            case TriageReport triage -> switch (report) {
                case ReceivedReport received -> triage(triage, received, act);
                case TriagedReport triaged -> Outcome.conflict("already-triaged",
                        "Report %s was triaged already: %s on %tF (expected: a report that waits for triage)",
                        triaged.account().reference(), triaged.triage().decision(),
                        triaged.triage().decided().at().atZone(Occurrence.LONDON));
            };
            case GiveFeedback given -> giveFeedback(given, report, act);
            case EraseReport _ -> Outcome.accepted(new ErasedReport(report.id(), report.partnership(), act.at()),
                    new ReportErased(report.id()));
        };
    }

    /** The report's side of feedback that was given through its case: it is no longer owed. */
    public static Optional<Report> toldThroughCase(LiveReport report, Code method, Act act) {
        return switch (report) {
            case TriagedReport triaged when triaged.owesFeedback() -> Optional
                    .of(new TriagedReport(triaged.account(), triaged.triage(), new Feedback(method, null, act)));
            case TriagedReport _,ReceivedReport _ -> Optional.empty();
        };
    }

    private static Outcome<Report> triage(TriageReport command, ReceivedReport report, Act act) {
        Submission told = report.account().told();
        Code category = command.category() != null ? command.category() : told.category();
        Code qualifier = command.qualifier() != null ? command.qualifier() : told.qualifier();
        if (category == null) {
            return Outcome.invalid("category-missing", "category: none (expected: one, as the reporter named none)");
        }
        if (qualifier == null) {
            return Outcome.invalid("qualifier-missing", "qualifier: none (expected: one, as the reporter named none)");
        }
        return refusedLink(command.verdict(), told).orElseGet(() -> {
            Triage triage = new Triage(command.verdict().code(), category, qualifier,
                    caseOf(command.verdict(), report), agencyOf(command.verdict()), command.reason(), act);
            return Outcome.accepted(new TriagedReport(report.account(), triage, null),
                    new ReportTriaged(report.id(), triage.decision(), category, qualifier, triage.caseId(),
                            triage.agency(), told.anonymous(), ward(told), lsoa(told), told.sample()));
        });
    }

    private static Optional<Outcome<Report>> refusedLink(Verdict verdict, Submission told) {
        if (!(verdict instanceof Verdict.LinkToCase(LinkableCase target))) {
            return Optional.empty();
        }
        if (!target.open()) {
            return Optional.of(Outcome.conflict("case-closed",
                    "Case %s is closed (expected: an open case; reopen it first)", Ids.reference(target.id())));
        }
        if (target.sample() != told.sample()) {
            // why: removing the sample data erases its cases with their reports
            return Optional.of(Outcome.invalid("sample-mixed",
                    "caseId: %s (expected: sample reports in sample cases only, and real ones in real cases)",
                    target.id()));
        }
        return Optional.empty();
    }

    private static Outcome<Report> giveFeedback(GiveFeedback command, LiveReport report, Act act) {
        return switch (report) {
            case ReceivedReport received -> Outcome.conflict("not-triaged",
                    "Report %s waits for triage (expected: a decision that the reporter can be told)",
                    received.account().reference());
            case TriagedReport triaged when triaged.triage().caseId() != null ->
                Outcome.conflict("feedback-through-case",
                        "Report %s belongs to case %s (expected: feedback through the case)",
                        triaged.account().reference(), triaged.triage().caseId());
            case TriagedReport triaged when triaged.account().told().anonymous() -> Outcome.conflict("anonymous",
                    "Report %s is anonymous: there is nobody to tell (expected: an identifiable reporter)",
                    triaged.account().reference());
            case TriagedReport triaged when triaged.feedback() != null -> Outcome.conflict("feedback-given",
                    "The reporter of %s has been told already (expected: feedback once)",
                    triaged.account().reference());
            case TriagedReport triaged -> Outcome.accepted(
                    new TriagedReport(triaged.account(), triaged.triage(),
                            new Feedback(command.method(), command.text(), act)),
                    new FeedbackGiven(List.of(triaged.id()), command.method()));
        };
    }

    private static @Nullable Id caseOf(Verdict verdict, LiveReport report) {
        return switch (verdict) {
            case Verdict.OpenCase _ -> caseOpenedFrom(report.id());
            case Verdict.LinkToCase(LinkableCase target) -> target.id();
            case Verdict.Signpost _,Verdict.Duplicate _,Verdict.NoAction _ -> null;
        };
    }

    private static @Nullable Code agencyOf(Verdict verdict) {
        return verdict instanceof Verdict.Signpost(Code agency) ? agency : null;
    }

    /** A report opens one case at most: its id says so. */
    static Id caseOpenedFrom(Id reportId) {
        return Ids.derived("case", reportId.value());
    }

    private static @Nullable AreaCode ward(Submission told) {
        return told.place() == null ? null : told.place().wardCode().orElse(null);
    }

    private static @Nullable AreaCode lsoa(Submission told) {
        return told.place() == null ? null : told.place().lsoaCode().orElse(null);
    }
}
