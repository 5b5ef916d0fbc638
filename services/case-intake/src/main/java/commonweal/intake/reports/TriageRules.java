package commonweal.intake.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.CaseIntakeEvent.HateMarked;
import commonweal.events.CaseIntakeEvent.RepeatFound;
import commonweal.events.CaseIntakeEvent.ReportTriaged;
import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.reports.ReportCommand.ClaimReport;
import commonweal.intake.reports.ReportCommand.ReleaseReport;
import commonweal.intake.reports.ReportCommand.TakeEffect;
import commonweal.intake.reports.ReportCommand.TriageReport;
import commonweal.intake.reports.ReportCommand.UndoTriage;

/** How a report gets through the queue: claimed, decided on, and for a moment undone. */
final class TriageRules {

    private TriageRules() {}

    static Outcome<Report> claim(ClaimReport command, LiveReport report, Act act) {
        return switch (report) {
            case ReceivedReport received -> keptOut(received, act)
                    .orElseGet(() -> Outcome
                            .accepted(received.claimed(new Claim(act.by(), act.at().plus(command.length())))));
            case HeldReport held -> decided(held);
            case TriagedReport triaged -> triaged(triaged);
        };
    }

    static Outcome<Report> release(ReleaseReport command, LiveReport report, Act act) {
        return switch (report) {
            case ReceivedReport received when !claimed(received, act.at()) -> Outcome.conflict("not-claimed",
                    "Nobody has claimed report %s (expected: a report that is claimed)", reference(received));
            case ReceivedReport received -> (command.anybodys()
                    ? Optional.<Outcome<Report>>empty()
                    : keptOut(received, act)).orElseGet(() -> Outcome.accepted(received.claimed(null)));
            case HeldReport held -> decided(held);
            case TriagedReport triaged -> triaged(triaged);
        };
    }

    static Outcome<Report> triage(TriageReport command, LiveReport report, Act act) {
        return switch (report) {
            case ReceivedReport received -> keptOut(received, act).orElseGet(() -> triage(command, received, act));
            case HeldReport held -> decided(held);
            case TriagedReport triaged -> triaged(triaged);
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
            Triage triage = new Triage(command.verdict().code(), category, qualifier, caseOf(command.verdict(), report),
                    agencyOf(command.verdict()), command.reason(), act);
            return command.hold() == null
                    ? effective(report, triage, command.repeats())
                    : Outcome.accepted(new HeldReport(report.account(), report.addenda(), triage,
                            act.at().plus(command.hold())));
        });
    }

    /** Why a case that was closed or erased meanwhile changes nothing: it reacts to the report as to any other. */
    static Outcome<Report> takeEffect(TakeEffect command, LiveReport report, Act act) {
        return switch (report) {
            case HeldReport held when !act.at().isBefore(held.takesEffect()) ->
                effective(held, held.triage(), command.repeats());
            case HeldReport held -> decided(held);
            case ReceivedReport received -> notHeld(received, "is not decided on");
            case TriagedReport triaged -> triaged(triaged);
        };
    }

    static Outcome<Report> undo(UndoTriage command, LiveReport report, Act act) {
        return switch (report) {
            case HeldReport held when !act.at().isBefore(held.takesEffect()) ->
                notHeld(held, "is decided on, and the time to undo that is over");
            case HeldReport held when !command.anybodys() && !held.triage().decided().by().equals(act.by()) ->
                Outcome.conflict("decided-by-another",
                        "Report %s was decided on by another officer (expected: that officer, or a manager)",
                        reference(held));
            case HeldReport held -> Outcome.accepted(new ReceivedReport(held.account(), held.addenda(), null));
            case ReceivedReport received -> notHeld(received, "is not decided on");
            case TriagedReport triaged -> notHeld(triaged, "was triaged, and others have been told");
        };
    }

    private static Outcome<Report> effective(LiveReport report, Triage triage, List<Repeat> repeats) {
        Submission told = report.account().told();
        List<DomainEvent> events = new ArrayList<>();
        events.add(new ReportTriaged(report.id(), triage.decision(), triage.category(), triage.qualifier(),
                triage.caseId(), triage.agency(), told.anonymous(), ReportRules.ward(told), ReportRules.lsoa(told),
                told.sample()));
        Id caseId = triage.caseId();
        if (caseId != null) {
            repeats.forEach(repeat -> events.add(new RepeatFound(report.id(), caseId, repeat.kind().code(),
                    repeat.count(), repeat.windowDays())));
            if (report.hate()) {
                events.add(new HateMarked(report.id(), caseId));
            }
        }
        return new Accepted<>(
                new TriagedReport(report.account(), report.addenda().withRepeats(repeats), triage, null), events);
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

    private static boolean claimed(ReceivedReport report, Instant now) {
        return report.claim() != null && report.claim().holds(now);
    }

    private static Optional<Outcome<Report>> keptOut(ReceivedReport report, Act act) {
        Claim claim = report.claim();
        return claim == null || !claim.keepsOut(act.by(), act.at())
                ? Optional.empty()
                : Optional.of(Outcome.conflict("claimed",
                        "Report %s is being worked on by another officer until %tR (expected: an unclaimed report, or your own)",
                        reference(report), claim.until().atZone(Occurrence.LONDON)));
    }

    private static Outcome<Report> decided(HeldReport held) {
        return Outcome.conflict("already-decided",
                "Report %s was decided on already: %s, which takes effect at %tT (expected: a report that waits for triage)",
                reference(held), held.triage().decision(), held.takesEffect().atZone(Occurrence.LONDON));
    }

    private static Outcome<Report> triaged(TriagedReport triaged) {
        return Outcome.conflict("already-triaged",
                "Report %s was triaged already: %s on %tF (expected: a report that waits for triage)",
                reference(triaged), triaged.triage().decision(),
                triaged.triage().decided().at().atZone(Occurrence.LONDON));
    }

    private static Outcome<Report> notHeld(LiveReport report, String how) {
        return Outcome.conflict("not-held",
                "Report %s %s (expected: a decision that has not taken effect)", reference(report), how);
    }

    private static String reference(LiveReport report) {
        return report.account().reference();
    }

    private static @Nullable Id caseOf(Verdict verdict, LiveReport report) {
        return switch (verdict) {
            case Verdict.OpenCase _ -> ReportRules.caseOpenedFrom(report.id());
            case Verdict.LinkToCase(LinkableCase target) -> target.id();
            case Verdict.Signpost _,Verdict.Duplicate _,Verdict.NoAction _ -> null;
        };
    }

    private static @Nullable Code agencyOf(Verdict verdict) {
        return verdict instanceof Verdict.Signpost(Code agency) ? agency : null;
    }
}
