package commonweal.intake.casereviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.decisions.Act;

/** Until when each step of a review has to be taken, read off the steps that were. */
public final class ReviewDeadlines {

    private ReviewDeadlines() {}

    /**
     * A step and its last day.
     *
     * @param step acknowledge, threshold, answer, panel, conclude or decide-appeal
     * @param doneOn when it was taken, if it was
     */
    public record Deadline(String step, LocalDate dueOn, @Nullable LocalDate doneOn) {

        public boolean overdueOn(LocalDate today) {
            return doneOn == null && dueOn.isBefore(today);
        }
    }

    public static List<Deadline> of(CaseReview review, ReviewPractice practice, WorkingDays workingDays) {
        List<Deadline> deadlines = new ArrayList<>();
        LocalDate applied = day(review.applied());
        CaseReview.Decision decision = review.decision();
        CaseReview.Panel panel = review.panel();
        CaseReview.Appeal appeal = review.appeal();
        deadlines.add(new Deadline("acknowledge", workingDays.after(applied, practice.acknowledge()),
                review.acknowledged() == null ? null : day(review.acknowledged())));
        deadlines.add(new Deadline("threshold", workingDays.after(applied, practice.decide()),
                decision == null ? null : day(decision.decided())));
        for (CaseReview.Request request : review.requests()) {
            deadlines.add(new Deadline("answer", workingDays.after(day(request.asked()), practice.answer()),
                    request.answer() == null ? null : day(request.answer().given())));
        }
        if (decision != null && decision.met()) {
            deadlines.add(new Deadline("panel", workingDays.after(day(decision.decided()), practice.panel()),
                    panel == null ? null : panel.on()));
        }
        if (panel != null) {
            deadlines.add(new Deadline("conclude", workingDays.after(panel.on(), practice.conclude()),
                    review.conclusion() == null ? null : day(review.conclusion().concluded())));
        }
        if (appeal != null) {
            deadlines.add(new Deadline("decide-appeal", workingDays.after(day(appeal.made()), practice.decideAppeal()),
                    appeal.decided() == null ? null : day(appeal.decided().act())));
        }
        return deadlines;
    }

    static LocalDate day(Act act) {
        return WorkingDays.dayOf(act.at());
    }
}
