package commonweal.intake.cases;

import java.util.Map;
import java.util.Objects;

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
    public static final Code CASE_REVIEW_CAME_FURTHER = new Code("case-review-came-further");
    public static final Code CONTACT_MADE = new Code("contact-made");
    public static final Code CLOCKS_PAUSED = new Code("clocks-paused");
    public static final Code CLOCKS_RESUMED = new Code("clocks-resumed");
    public static final Code REMINDED = new Code("reminded");
    public static final Code OFFICER_ASSIGNED = new Code("officer-assigned");
    public static final Code WHOLE_FAMILY_FLAGGED = new Code("whole-family-flagged");
    public static final Code CASE_MERGED = new Code("case-merged");
    public static final Code CASE_UNMERGED = new Code("case-unmerged");
    public static final Code CASE_TAKEN_IN = new Code("case-taken-in");
    public static final Code CASE_LET_GO = new Code("case-let-go");
    public static final Code CASE_SPLIT = new Code("case-split");
    public static final Code CASE_RELATED = new Code("case-related");
    public static final Code CASE_UNRELATED = new Code("case-unrelated");
    public static final Code ERASURE_HELD = new Code("erasure-held");
    public static final Code ERASURE_HOLD_ENDED = new Code("erasure-hold-ended");
    public static final Code REPORT_ERASED = new Code("report-erased");
    public static final Code NOT_FIXED = new Code("reporter-says-not-fixed");

    public Entry {
        details = Map.copyOf(details);
    }

    boolean is(Code kind) {
        return what.equals(kind);
    }

    /** A detail that every entry of this kind has. */
    String detail(String name) {
        return Objects.requireNonNull(details.get(name), name);
    }
}
