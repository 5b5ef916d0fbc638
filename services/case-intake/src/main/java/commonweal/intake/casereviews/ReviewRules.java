package commonweal.intake.casereviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import commonweal.events.CaseIntakeEvent.CaseReviewConcluded;
import commonweal.events.CaseIntakeEvent.CaseReviewDecided;
import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Id;
import commonweal.intake.casereviews.CaseReview.Answer;
import commonweal.intake.casereviews.CaseReview.Application;
import commonweal.intake.casereviews.CaseReview.Conclusion;
import commonweal.intake.casereviews.CaseReview.Decision;
import commonweal.intake.casereviews.CaseReview.Panel;
import commonweal.intake.casereviews.CaseReview.Request;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;

/** What may be done in a review, in which order, and what follows (2014 Act, s.104 and Sch.4). */
public final class ReviewRules {

    private static final Code COMPLAINTS = new Code("complaints");
    private static final Code NOT_MET = new Code("not-met");
    private static final Set<Code> JUDGED = Set.of(new Code("persistence"), new Code("harm"), new Code("adequacy"));
    private static final int MOST = 100;

    private final Id caseId;
    private final CaseReview review;
    private final ReviewPractice practice;
    private final WorkingDays workingDays;
    private final Act act;

    ReviewRules(Id caseId, CaseReview review, ReviewPractice practice, WorkingDays workingDays, Act act) {
        this.caseId = caseId;
        this.review = review;
        this.practice = practice;
        this.workingDays = workingDays;
        this.act = act;
    }

    Outcome<CaseReview> decide(ReviewCommand command) {
        return switch (command) {
            case ReviewCommand.TakeApplication c -> review.decision() != null
                    ? refused("threshold-decided", "The threshold is decided (expected: an application before that)")
                    : Outcome.accepted(review.with(c.application()));
            case ReviewCommand.Acknowledge _ -> review.acknowledged() != null
                    ? refused("acknowledged", "The application was acknowledged already (expected: once)")
                    : Outcome.accepted(review.withAcknowledged(act));
            case ReviewCommand.DecideThreshold c -> decideThreshold(c);
            case ReviewCommand.AskBody c -> ask(c);
            case ReviewCommand.TakeAnswer c -> takeAnswer(c);
            case ReviewCommand.HoldPanel c -> holdPanel(c);
            case ReviewCommand.Conclude c -> conclude(c);
            case ReviewCommand.TakeResponse c -> takeResponse(c);
            case ReviewCommand.Appeal c -> appeal(c);
            case ReviewCommand.DecideAppeal c -> decideAppeal(c);
        };
    }

    private Outcome<CaseReview> decideThreshold(ReviewCommand.DecideThreshold command) {
        Application application = review.application();
        if (review.decision() != null) {
            return refused("threshold-decided",
                    "The threshold was decided already (expected: once; an appeal comes next)");
        } else if (application == null) {
            return refused("no-application",
                    "Nothing is written down of the application (expected: what was complained of)");
        } else if (!application.consent()) {
            return refused("no-consent",
                    "The applicant does not consent to sharing what they told (expected: consent, without which there can be no review)");
        }
        int qualifying = QualifyingComplaints.of(application.complaints(), appliedOn(), practice).count();
        boolean must = qualifying >= practice.threshold();
        boolean reasonFits = command.met()
                ? JUDGED.contains(command.reason()) || command.reason().equals(COMPLAINTS) && must
                : command.reason().equals(NOT_MET);
        if (must && !command.met()) {
            return Outcome.invalid("threshold-must-be-met",
                    "met: false with %d qualifying complaints (expected: true at %d, by s.104(4))", qualifying,
                    practice.threshold());
        } else if (!reasonFits) {
            return Outcome.invalid("reason",
                    "reason: '%s' with met: %s and %d qualifying complaints (expected: complaints from %d on, persistence, harm or adequacy when met; not-met when not)",
                    command.reason(), command.met(), qualifying, practice.threshold());
        }
        return accepted(review.with(new Decision(command.met(), command.reason(), command.note(), act)),
                new CaseReviewDecided(caseId, review.id(), command.met()));
    }

    private Outcome<CaseReview> ask(ReviewCommand.AskBody command) {
        return review.requests().size() >= MOST
                ? refused("too-many-requests", "There are %d requests (expected: at most %d)", review.requests().size(),
                        MOST)
                : underReview().orElseGet(() -> Outcome.accepted(review.with(Stream.concat(review.requests().stream(),
                        Stream.of(new Request(command.requestId(), command.agency(), command.question(), act, null)))
                        .toList())));
    }

    private Outcome<CaseReview> takeAnswer(ReviewCommand.TakeAnswer command) {
        Optional<Request> request = review.requests().stream().filter(one -> one.id().equals(command.requestId()))
                .findFirst();
        if (request.isEmpty()) {
            return Outcome.invalid("request-unknown", "request: '%s' (expected: a request of this review)",
                    command.requestId());
        } else if (request.get().answer() != null) {
            return refused("answered", "The request was answered already (expected: once)");
        } else if ((command.text() == null) == (command.refusedFor() == null)) {
            return Outcome.invalid("answer", "answer, refused: %s (expected: one of the two)",
                    command.text() == null ? "none" : "both");
        }
        Answer answer = new Answer(command.text(), command.refusedFor(), act);
        return Outcome.accepted(review.with(review.requests().stream()
                .map(one -> one.id().equals(command.requestId())
                        ? new Request(one.id(), one.agency(), one.question(), one.asked(), answer)
                        : one)
                .toList()));
    }

    private Outcome<CaseReview> holdPanel(ReviewCommand.HoldPanel command) {
        return underReview().orElseGet(() -> command.agencies().isEmpty()
                ? Outcome.invalid("agencies", "agencies: none (expected: at least one body)")
                : Outcome.accepted(review.with(new Panel(command.on(), command.agencies(), act))));
    }

    private Outcome<CaseReview> conclude(ReviewCommand.Conclude command) {
        return underReview().orElseGet(() -> review.panel() == null
                ? refused("no-panel", "The panel has not come together (expected: a review after its panel)")
                : accepted(review.with(new Conclusion(command.summary(), command.recommendations(), act)),
                        new CaseReviewConcluded(caseId, review.id(), command.recommendations().size())));
    }

    private Outcome<CaseReview> takeResponse(ReviewCommand.TakeResponse command) {
        Conclusion conclusion = review.conclusion();
        if (conclusion == null || conclusion.recommendations().stream()
                .noneMatch(one -> one.id().equals(command.recommendationId()))) {
            return Outcome.invalid("recommendation-unknown",
                    "recommendation: '%s' (expected: a recommendation of this review)", command.recommendationId());
        }
        List<CaseReview.Recommendation> after = conclusion.recommendations().stream()
                .map(one -> one.id().equals(command.recommendationId())
                        ? new CaseReview.Recommendation(one.id(), one.agency(), one.text(),
                                new CaseReview.Response(command.accepted(), command.text(), act))
                        : one)
                .toList();
        return Outcome.accepted(review.with(new Conclusion(conclusion.summary(), after, conclusion.concluded())));
    }

    private Outcome<CaseReview> appeal(ReviewCommand.Appeal command) {
        Decision decision = review.decision();
        Conclusion conclusion = review.conclusion();
        Act last = conclusion != null
                ? conclusion.concluded()
                : decision != null && !decision.met() ? decision.decided() : null;
        if (last == null) {
            return refused("nothing-to-appeal",
                    "There is no outcome yet (expected: a threshold not met, or a review that ended)");
        } else if (review.appeal() != null) {
            return refused("appealed", "There is an appeal already (expected: one)");
        }
        LocalDate until = workingDays.after(ReviewDeadlines.day(last), practice.appeal());
        return ReviewDeadlines.day(act).isAfter(until)
                ? refused("appeal-too-late", "An appeal could be made until %s (expected: one in time)", until)
                : Outcome.accepted(review.with(new CaseReview.Appeal(command.grounds(), act, null)));
    }

    private Outcome<CaseReview> decideAppeal(ReviewCommand.DecideAppeal command) {
        CaseReview.Appeal appeal = review.appeal();
        if (appeal == null || appeal.decided() != null) {
            return refused("no-appeal", "No appeal waits for a decision (expected: one that does)");
        }
        return Outcome.accepted(review.with(new CaseReview.Appeal(appeal.grounds(), appeal.made(),
                new CaseReview.Appeal.Decided(command.upheld(), command.note(), act))));
    }

    /** Nothing when the threshold is met and the review has not ended. */
    private Optional<Outcome<CaseReview>> underReview() {
        Decision decision = review.decision();
        if (decision == null || !decision.met()) {
            return Optional.of(refused("threshold-not-met",
                    "The threshold is not met so far (expected: a review whose threshold is met)"));
        }
        return review.conclusion() != null
                ? Optional.of(refused("concluded", "The review has ended (expected: one that goes on)"))
                : Optional.empty();
    }

    private LocalDate appliedOn() {
        return ReviewDeadlines.day(review.applied());
    }

    private static Outcome<CaseReview> accepted(CaseReview after, DomainEvent event) {
        return new Accepted<>(after, List.of(event));
    }

    private static Outcome<CaseReview> refused(String code, String sentence, Object... arguments) {
        return Outcome.conflict(code, sentence, arguments);
    }
}
