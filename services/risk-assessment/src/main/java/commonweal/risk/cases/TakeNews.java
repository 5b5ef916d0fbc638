package commonweal.risk.cases;

import java.time.Instant;
import java.util.List;

import commonweal.events.CaseIntakeEvent;
import commonweal.events.CaseIntakeEvent.CaseUnmerged;
import commonweal.events.CaseIntakeEvent.HateUnmarked;

/**
 * News of a case that may make an assessment due: it is taken in whatever was heard before, so that every order of
 * arrival leaves the same due.
 *
 * @param at when it happened
 */
public record TakeNews(CaseIntakeEvent news, Instant at, Practice practice) {

    public Outcome.Accepted decide(CaseRisk risk) {
        if (news instanceof CaseUnmerged unmerged) {
            return new Outcome.Accepted(risk.without(Cause.LINKED_REPORT, unmerged.caseId()), List.of());
        }
        if (news instanceof HateUnmarked unmarked) {
            return new Outcome.Accepted(risk.without(Cause.HATE_MARKER, unmarked.reportId()), List.of());
        }
        return Prompt.toldBy(news, at, practice).map(prompt -> AnnounceReassessment.ofNews(risk.with(prompt), at))
                .orElseGet(() -> new Outcome.Accepted(risk, List.of()));
    }
}
