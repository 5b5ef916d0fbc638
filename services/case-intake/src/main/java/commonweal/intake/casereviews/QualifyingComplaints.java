package commonweal.intake.casereviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which complaints of one victim qualify (2014 Act, s.104(11); explanatory notes 231 and 232): made within one month of the
 * behaviour, and within six months before the application; the same incident told twice counts once.
 *
 * @param complaints each with the reason why it does not qualify, if it does not; oldest first
 */
public record QualifyingComplaints(List<Judged> complaints) {

    public QualifyingComplaints {
        complaints = List.copyOf(complaints);
    }

    /**
     * A complaint and whether it counts.
     *
     * @param why it does not: too-late-after-incident, too-long-before-application, after-application or same-incident
     */
    public record Judged(Complaint complaint, @Nullable String why) {

        public boolean qualifies() {
            return why == null;
        }
    }

    /** @param appliedOn the day of the application, or today when there is none yet */
    public static QualifyingComplaints of(List<Complaint> complaints, LocalDate appliedOn, ReviewPractice practice) {
        List<Judged> judged = new ArrayList<>();
        for (Complaint complaint : complaints.stream().sorted(Comparator.comparing(Complaint::complainedOn)).toList()) {
            judged.add(new Judged(complaint, why(complaint, judged, appliedOn, practice)));
        }
        return new QualifyingComplaints(judged);
    }

    private static @Nullable String why(Complaint complaint, List<Judged> before, LocalDate appliedOn,
            ReviewPractice practice) {
        if (complaint.complainedOn().isAfter(complaint.to().plusMonths(practice.complaintMonths()))) {
            return "too-late-after-incident";
        } else if (complaint.complainedOn().isAfter(appliedOn)) {
            return "after-application";
        } else if (complaint.complainedOn().plusMonths(practice.applicationMonths()).isBefore(appliedOn)) {
            return "too-long-before-application";
        }
        return before.stream().anyMatch(one -> one.qualifies() && one.complaint().sameIncidentAs(complaint))
                ? "same-incident"
                : null;
    }

    public int count() {
        return (int) complaints.stream().filter(Judged::qualifies).count();
    }

    /** What an officer should do: nothing, explain-review at the second complaint, or threshold-met. */
    public String prompt(ReviewPractice practice) {
        return count() >= practice.threshold()
                ? "threshold-met"
                : count() >= practice.promptAt() ? "explain-review" : "none";
    }
}
