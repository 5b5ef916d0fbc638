package commonweal.intake.casereviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.intake.casereviews.ReviewApplication.Live;
import commonweal.intake.casereviews.ReviewApplication.SetAside;
import commonweal.intake.casereviews.ReviewDeadlines.Deadline;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.decisions.Act;

/**
 * How far an application has come, for whoever made it: days and what happened on them, in the unit's words and nobody
 * else's.
 *
 * @param status received, set-aside, or that of its review
 * @param steps what happened, oldest first
 * @param nextStep what comes next and by when, if anything
 */
public record ApplicationProgress(String status, String text, List<Step> steps, @Nullable Next nextStep) {

    public ApplicationProgress {
        steps = List.copyOf(steps);
    }

    /** Something that happened on a day. */
    public record Step(LocalDate on, String text) {}

    /** Something that the unit promises. */
    public record Next(String text, LocalDate dueOn) {}

    /** @param begun the review that began with it, if it has begun */
    public static ApplicationProgress of(Live application, Optional<CaseReview> begun, ReviewPractice practice,
            WorkingDays workingDays) {
        CaseReview review = begun.orElseGet(application::review);
        if (application instanceof SetAside aside) {
            return new ApplicationProgress("set-aside", whyNot(aside.reason()), steps(review, aside.setAside()), null);
        }
        String status = review.status().equals("applied") ? "received" : review.status();
        return new ApplicationProgress(status, text(status), steps(review, null),
                next(review, practice, workingDays));
    }

    private static String text(String status) {
        return switch (status) {
            case "received" -> "We have your application.";
            case "acknowledged" -> "We are finding out whether there has to be a review.";
            case "threshold-met" -> "There will be a review. We are asking the bodies concerned what they know.";
            case "threshold-not-met" ->
                "We decided that there will be no review. You have been told why; you can appeal.";
            case "panel" -> "The bodies concerned came together and are deciding what should be done.";
            case "concluded" -> "The review has ended. You have been told how it came out; you can appeal.";
            case "appealed" -> "We have your appeal.";
            case String _ -> "Your appeal was decided. You have been told how.";
        };
    }

    private static String whyNot(Code reason) {
        return switch (reason.value()) {
            case "other-area" -> "This is for the partnership of another area to deal with.";
            case "withdrawn" -> "You took your application back.";
            case "same-application" -> "We have this application already and are dealing with it.";
            case String _ ->
                "We cannot deal with this as an application for a review. Please ring us if that is wrong.";
        };
    }

    private static List<Step> steps(CaseReview review, @Nullable Act setAside) {
        List<Step> steps = new ArrayList<>(List.of(step(review.applied(), "You applied for a review.")));
        if (review.acknowledged() != null) {
            steps.add(step(review.acknowledged(), "We told you that your application has come."));
        }
        if (review.decision() != null) {
            steps.add(step(review.decision().decided(), review.decision().met()
                    ? "We decided that there will be a review."
                    : "We decided that there will be no review."));
        }
        if (review.panel() != null) {
            steps.add(new Step(review.panel().on(), "The bodies concerned came together."));
        }
        if (review.conclusion() != null) {
            steps.add(step(review.conclusion().concluded(), "The review ended."));
        }
        if (review.appeal() != null) {
            steps.add(step(review.appeal().made(), "You appealed."));
            if (review.appeal().decided() != null) {
                steps.add(step(review.appeal().decided().act(), "Your appeal was decided."));
            }
        }
        if (setAside != null) {
            steps.add(step(setAside, "We looked at your application."));
        }
        steps.sort(Comparator.comparing(Step::on));
        return steps;
    }

    private static Step step(Act act, String text) {
        return new Step(ReviewDeadlines.day(act), text);
    }

    /** What bodies owe the unit is not for the applicant to wait for, and a decision needs no acknowledgement before it. */
    private static @Nullable Next next(CaseReview review, ReviewPractice practice, WorkingDays workingDays) {
        return ReviewDeadlines.of(review, practice, workingDays).stream()
                .filter(one -> one.doneOn() == null && !one.step().equals("answer"))
                .filter(one -> review.decision() == null || !one.step().equals("acknowledge")).findFirst()
                .map(one -> new Next(promise(one), one.dueOn())).orElse(null);
    }

    private static String promise(Deadline deadline) {
        return switch (deadline.step()) {
            case "acknowledge" -> "We tell you that your application has come.";
            case "threshold" -> "We tell you whether there will be a review.";
            case "panel" -> "The bodies concerned come together.";
            case "conclude" -> "We tell you how the review came out.";
            case String _ -> "We tell you how your appeal was decided.";
        };
    }
}
