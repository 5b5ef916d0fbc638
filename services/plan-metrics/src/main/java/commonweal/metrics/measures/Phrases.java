package commonweal.metrics.measures;

import java.util.Map;
import java.util.stream.Collectors;

/** How events are called in a definition; an event without a phrase is called by its name. */
final class Phrases {

    private static final Map<String, String> OF = Map.ofEntries(Map.entry("report-received", "report received"),
            Map.entry("report-triaged", "decision on the report"), Map.entry("case-opened", "opening of the case"),
            Map.entry("case-closed", "closing of the case"), Map.entry("feedback-given", "feedback to the reporter"),
            Map.entry("survey-answered", "answer to the survey"),
            Map.entry("assessment-completed", "completed risk assessment"),
            Map.entry("band-confirmed", "confirmed risk band"),
            Map.entry("referral-made", "referral to a task group"),
            Map.entry("referral-accepted", "acceptance by a task group"),
            Map.entry("behaviour-reviewed", "review of the behaviour"),
            Map.entry("family-work-started", "start of work with the whole family"),
            Map.entry("operation-requested", "request for an operation"),
            Map.entry("period-published", "publication"), Map.entry("operation-held", "operation held"),
            Map.entry("resource-deployed", "being put out"),
            Map.entry("resource-withdrawn", "being taken back"));

    private Phrases() {}

    static String event(String type) {
        return OF.getOrDefault(type, type.replace('-', ' '));
    }

    static String details(Map<String, Match> conditions) {
        return conditions.entrySet().stream()
                .map(condition -> "%s: %s".formatted(condition.getKey().replace('-', ' '), condition.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String narrowed(Map<String, Match> where) {
        return where.isEmpty() ? "" : " (%s)".formatted(details(where));
    }
}
