package commonweal.intake.cases;

import java.util.Map;

import commonweal.events.Code;
import commonweal.intake.decisions.Act;

/**
 * One line of a case's timeline: codes and ids only, put into words when it is read.
 *
 * @param what happened, such as {@code feedback-given}
 */
public record Entry(Code what, Map<String, String> details, Act act) {

    public static final Code CASE_OPENED = new Code("case-opened");
    public static final Code REPORT_LINKED = new Code("report-linked");
    public static final Code CASE_RECATEGORISED = new Code("case-recategorised");
    public static final Code FEEDBACK_GIVEN = new Code("feedback-given");
    public static final Code CASE_CLOSED = new Code("case-closed");
    public static final Code CASE_REOPENED = new Code("case-reopened");
    public static final Code SURVEY_ANSWERED = new Code("survey-answered");
    public static final Code CASE_REVIEW_REQUESTED = new Code("case-review-requested");

    public Entry {
        details = Map.copyOf(details);
    }
}
