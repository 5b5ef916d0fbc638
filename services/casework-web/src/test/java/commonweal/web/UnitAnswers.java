package commonweal.web;

import java.util.HashMap;
import java.util.Map;

/** What the stand-ins answer to the pages of the unit: searching, people, files, feedback, reviews, places, administration. */
final class UnitAnswers {

    static final String REVIEW = FakeServices.CASE + "/reviews/rvw-1";
    static final String APPEALED_REVIEW = FakeServices.CASE + "/reviews/rvw-2";
    static final String BEGUN_REVIEW = FakeServices.CASE + "/reviews/rvw-3";

    private static final String CASE = FakeServices.CASE;
    private static final String REPORT = FakeServices.REPORT;

    private UnitAnswers() {}

    static Map<String, String> ofIntake(Map<String, String> others) {
        return and(others, Map.ofEntries(Map.entry("POST /search", "search"), Map.entry("GET /places", "places"),
                Map.entry("POST " + CASE + "/assign", "{}"), Map.entry("PUT " + CASE + "/people/per-1", "{}"),
                Map.entry("DELETE " + CASE + "/people/per-1", "{}"),
                Map.entry("POST " + CASE + "/powers/pow-2/end", "{}"),
                Map.entry("POST " + CASE + "/split", "{\"id\":\"case-0000000c9\",\"version\":1}"),
                Map.entry("GET " + REPORT + "/attachments", "attachments"),
                Map.entry("GET " + REPORT + "/attachments/att-1", "{\"not\":\"a picture\"}"),
                Map.entry("POST " + REPORT + "/attachments", "{\"id\":\"att-2\"}"),
                Map.entry("POST /reports/signpost",
                        """
                        {"items":[{"id":"rep-00000000k4q","reference":"R-0000-0K4Q","status":"held","version":2},
                                  {"id":"rep-00000000k9q","reference":"R-0000-0K9Q","status":"refused","code":"claimed",
                                   "sentence":"A colleague works on it."}]}"""),
                Map.entry("POST " + REPORT + "/feedback", "{}"), Map.entry("GET /feedback-owed", "feedback-owed"),
                Map.entry("GET /feedback-templates", "feedback-templates"),
                Map.entry("GET /feedback-owed/rep-00000000k4q/draft", "feedback-draft"),
                Map.entry("GET /surveys/follow-ups", "follow-ups"),
                Map.entry("POST " + FakeServices.CLOSED_CASE + "/surveys/svy-1/follow-up", "{}"),
                Map.entry("GET /case-review-applications", "review-applications"),
                Map.entry("GET /case-review-applications/rvw-9", "review-application"),
                Map.entry("POST /case-review-applications/rvw-9/place", "{}"),
                Map.entry("POST /case-review-applications/rvw-9/set-aside", "{}"),
                Map.entry("GET " + CASE + "/reviews/rvw-9", "review-begun"),
                Map.entry("GET /case-reviews", "reviews"), Map.entry("GET /case-reviews/statutory", "statutory"),
                Map.entry("GET " + CASE + "/review-eligibility", "eligibility"), Map.entry("GET " + REVIEW, "review"),
                Map.entry("GET " + APPEALED_REVIEW, "review-appealed"),
                Map.entry("GET " + BEGUN_REVIEW, "review-begun"),
                Map.entry("POST " + BEGUN_REVIEW + "/application", "{}"),
                Map.entry("POST " + REVIEW + "/requests/inf-2/answer", "{}"),
                Map.entry("POST " + REVIEW + "/conclude", "{}"),
                Map.entry("POST " + APPEALED_REVIEW + "/appeal/decide", "{}"),
                Map.entry("POST " + APPEALED_REVIEW + "/recommendations/rec-2/response", "{}"),
                Map.entry("GET /practice/triage", "practice-triage"),
                Map.entry("GET /practice/repeats", "practice-repeats"),
                Map.entry("GET /practice/attachments", "practice-attachments")));
    }

    static Map<String, String> ofRisk(Map<String, String> others) {
        return and(others, Map.of("GET /questionnaires/victim-risk-14/live", "live-history",
                "POST /questionnaires/victim-risk-14/dry-runs", "dry-run-running", "GET /dry-runs/dry-1", "dry-run",
                "GET /dry-runs/dry-2", "dry-run-running", "POST /questionnaires/victim-risk-14/live", "{}"));
    }

    private static Map<String, String> and(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return Map.copyOf(all);
    }
}
