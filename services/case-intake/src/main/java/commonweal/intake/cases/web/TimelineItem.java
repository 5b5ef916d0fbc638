package commonweal.intake.cases.web;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;

/**
 * One thing that happened to a case.
 *
 * @param what a code for programs
 * @param text words for people
 * @param by the subject of the token of whoever did it
 * @param fromCaseId the case it happened to, when that was merged into the one that is looked at
 */
public record TimelineItem(Instant at, Code what, String text, @Nullable String by, Map<String, String> details,
        @Nullable Id fromCaseId) {

    public TimelineItem {
        details = Map.copyOf(details);
    }

    public TimelineItem(Instant at, Code what, String text, @Nullable String by, Map<String, String> details) {
        this(at, what, text, by, details, null);
    }

    TimelineItem of(Id caseId) {
        return new TimelineItem(at, what, text, by, details, caseId);
    }
}
