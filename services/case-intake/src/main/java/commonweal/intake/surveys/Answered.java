package commonweal.intake.surveys;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.cases.Survey;
import commonweal.intake.decisions.Act;
import commonweal.intake.reports.Text;

/**
 * A survey that was answered.
 *
 * @param reportId whose reporter, absent when an officer wrote the answers down
 * @param comment in their own words
 * @param dissatisfied by what the partnership held to be so when they answered
 * @param followUp what came of getting in touch, absent as long as nobody has
 */
public record Answered(Survey survey, @Nullable Id reportId, @Nullable String comment, boolean dissatisfied,
        @Nullable FollowUp followUp) {

    /**
     * Somebody got in touch.
     *
     * @param result contacted, no-answer, not-wanted or case-reopened
     */
    public record FollowUp(Code result, Act done) {}

    public Answered {
        comment = Text.bounded("comment", comment, 2000);
    }

    /** Somebody should get in touch, and nobody has. */
    boolean callsForFollowUp() {
        return dissatisfied && followUp == null;
    }

    /** The points alone; nobody can get in touch any more. */
    Answered withoutReporter() {
        return new Answered(survey, null, null, false, followUp);
    }

    Answered followedUp(FollowUp done) {
        return new Answered(survey, reportId, comment, dissatisfied, done);
    }

    /** Withheld, so that no log line can hold what somebody wrote. */
    @Override
    public String toString() {
        return "Answered[%s, withheld]".formatted(survey.id());
    }
}
