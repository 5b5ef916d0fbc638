package commonweal.intake.casereviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import commonweal.events.CaseIntakeEvent.CaseReviewRequested;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.casereviews.ReviewApplication.Erased;
import commonweal.intake.casereviews.ReviewApplication.Live;
import commonweal.intake.casereviews.ReviewApplication.Placed;
import commonweal.intake.casereviews.ReviewApplication.Received;
import commonweal.intake.casereviews.ReviewApplication.SetAside;
import commonweal.intake.casereviews.ReviewApplication.Waiting;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.retention.KeptFor;

/** What may be done with an application for a review that came in by itself, and what follows. */
public final class ApplicationRules {

    private static final Set<Code> REASONS = Set.of(new Code("other-area"), new Code("withdrawn"),
            new Code("same-application"), new Code("not-an-application"));

    private ApplicationRules() {}

    /** Anybody may apply; whether the threshold is met is decided by people, later. */
    public static Outcome<ReviewApplication> receive(Received received) {
        LocalDate today = day(received.at());
        if (received.told().complaints().isEmpty()) {
            return Outcome.invalid("complaints", "complaints: none (expected: at least one)");
        }
        Optional<Complaint> early = received.told().complaints().stream()
                .filter(one -> one.complainedOn().isAfter(today)).findFirst();
        return early.isPresent()
                ? Outcome.invalid("complained-on", "complainedOn: %s (expected: %s, today, or earlier)",
                        early.get().complainedOn(), today)
                : Outcome.accepted(new Waiting(received));
    }

    /** Its review begins in a case. The event says when the application was made, for that is what its deadlines run from. */
    public static Outcome<ReviewApplication> place(Live application, Id caseId, Act act) {
        return switch (application) {
            case Waiting(Received received) -> Outcome.accepted(new Placed(received, caseId, act),
                    new CaseReviewRequested(caseId, received.id(), day(received.at())));
            case Placed placed -> placed(placed);
            case SetAside aside -> setAside(aside);
        };
    }

    public static Outcome<ReviewApplication> setAside(Live application, Code reason, Act act) {
        if (!REASONS.contains(reason)) {
            return Outcome.invalid("reason", "reason: '%s' (expected: one of %s)", reason, new TreeSet<>(REASONS));
        }
        return switch (application) {
            case Waiting(Received received) -> Outcome.accepted(new SetAside(received, reason, act));
            case Placed placed -> placed(placed);
            case SetAside aside -> setAside(aside);
        };
    }

    /** Before it is in a case; afterwards it goes when the case goes. */
    public static Outcome<ReviewApplication> erase(Live application, Act act) {
        return switch (application) {
            case Waiting _,SetAside _ ->
                Outcome.accepted(new Erased(application.id(), application.partnership(), act.at()));
            case Placed placed -> placed(placed);
        };
    }

    /** One that was set aside, once it was kept for long enough (UK GDPR, article 5(1)(e)). */
    public static Outcome<ReviewApplication> eraseWhenDue(SetAside aside, KeptFor keptFor, Act act) {
        LocalDate due = keptFor.eraseOn(aside.setAsideOn());
        return day(act.at()).isBefore(due)
                ? Outcome.conflict("not-due", "Application %s is kept until %s (expected: that day or later)",
                        aside.received().reference(), due)
                : erase(aside, act);
    }

    private static Outcome<ReviewApplication> placed(Placed placed) {
        return Outcome.conflict("placed", "Application %s is with case %s (expected: one that waits for a case)",
                placed.received().reference(), Ids.reference(placed.caseId()));
    }

    private static Outcome<ReviewApplication> setAside(SetAside aside) {
        return Outcome.conflict("set-aside", "Application %s was set aside: %s (expected: one that waits for a case)",
                aside.received().reference(), aside.reason());
    }

    static LocalDate day(Instant at) {
        return WorkingDays.dayOf(at);
    }
}
