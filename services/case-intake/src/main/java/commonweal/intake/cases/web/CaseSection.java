package commonweal.intake.cases.web;

import java.util.List;
import java.util.Map;

import commonweal.http.Caller;
import commonweal.intake.cases.LiveCase;

/**
 * What another feature adds to a case's page. A feature that keeps something of its own about cases provides one as a bean;
 * cases know no more of it than this.
 */
public interface CaseSection {

    /** Fields of the page, by name, as far as this caller may see them. */
    default Map<String, Object> shown(LiveCase subject, Caller caller) {
        return Map.of();
    }

    /** What happened, as far as this caller may see it. */
    default List<TimelineItem> happened(LiveCase subject, Caller caller) {
        return List.of();
    }
}
