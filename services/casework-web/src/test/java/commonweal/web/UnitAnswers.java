package commonweal.web;

import java.util.HashMap;
import java.util.Map;

/** What the stand-ins answer to the pages of the unit: searching, people, files, feedback, reviews, places, administration. */
final class UnitAnswers {

    static final String REVIEW = FakeServices.CASE + "/reviews/rvw-1";
    static final String APPEALED_REVIEW = FakeServices.CASE + "/reviews/rvw-2";
    static final String BEGUN_REVIEW = FakeServices.CASE + "/reviews/rvw-3";

    private static final String LOOK_AT = """
                                          {"lookAt":[{"kind":"note","caseId":"case-0000000c0","caseReference":"C-0000-00C0","id":"note-1","names":true,"sentence":"The note of 12 November 2026"},
                                                     {"kind":"person","caseId":"case-0000000c0","caseReference":"C-0000-00C0","id":"per-1","names":false,"sentence":"A person of the case"}]}""";
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
                Map.entry("GET /officers", "officers"), Map.entry("GET /saved-filters", "saved-filters"),
                Map.entry("PUT /saved-filters", "{}"), Map.entry("DELETE /saved-filters/flt-2", "{}"),
                Map.entry("GET /visits", "visits"), Map.entry("POST " + CASE + "/visits", "{}"),
                Map.entry("POST " + CASE + "/visits/note-3/call-off", "{}"),
                Map.entry("POST " + REPORT + "/hate", "{}"), Map.entry("GET /retention", "retention"),
                Map.entry("GET /retention/cases", "retention-cases"),
                Map.entry("GET /retention/reports", "retention-reports"),
                Map.entry("GET /retention/erased/cases", "retention-erased"),
                Map.entry("GET /retention/erased/reports", "retention-erased"),
                Map.entry("PUT /officers/me", "{}"),
                Map.entry("POST " + FakeServices.CLOSED_CASE + "/hold", "{}"),
                Map.entry("POST " + FakeServices.CLOSED_CASE + "/hold/end", "{}"),
                Map.entry("POST " + FakeServices.CLOSED_CASE + "/erase", "{}"),
                Map.entry("POST " + FakeServices.TRIAGED_REPORT + "/erase", LOOK_AT),
                Map.entry("GET " + FakeServices.TRIAGED_REPORT + "/erasure", LOOK_AT),
                Map.entry("GET /retention/applications",
                        """
                        {"items":[{"applicationId":"rvw-9","reference":"A-0000-00A9","setAsideOn":"2025-11-20","reason":"withdrawn","eraseOn":"2026-11-20"}],"total":1}"""),
                Map.entry("POST " + CASE + "/notes/note-1/redact", "{}"),
                Map.entry("GET /settings", "practice"),
                Map.entry("GET /settings/retention", "practice-retention"),
                Map.entry("GET /settings/retention/versions/1", "practice-retention-1"),
                Map.entry("GET /settings/retention/versions/2", "practice-retention-1"),
                Map.entry("GET /settings/feedback", "practice-feedback"),
                Map.entry("GET /settings/reference-data", "practice-feedback"),
                Map.entry("GET /settings/clocks",
                        """
                        {"part":"clocks","label":"Promises and clocks","version":1,"own":false,"text":"update: 10"}"""),
                Map.entry("POST /settings/retention/preview", "practice-preview"),
                Map.entry("PUT /settings/retention", "practice-retention"),
                Map.entry("GET /practice/triage", "practice-triage"),
                Map.entry("GET /practice/repeats", "practice-repeats"),
                Map.entry("GET /practice/attachments", "practice-attachments")));
    }

    static Map<String, String> ofRisk(Map<String, String> others) {
        return and(others, Map.ofEntries(Map.entry("GET /questionnaires/victim-risk-14/live", "live-history"),
                Map.entry("POST /questionnaires/victim-risk-14/dry-runs", "dry-run-running"),
                Map.entry("GET /dry-runs/dry-1", "dry-run"), Map.entry("GET /dry-runs/dry-2", "dry-run-running"),
                Map.entry("POST /questionnaires/victim-risk-14/live", "{}"),
                Map.entry("GET /questionnaire-files", "questionnaire-files"),
                Map.entry("GET /questionnaire-files/our-form.bands.v1.yaml",
                        """
                        {"name":"our-form.bands.v1.yaml","at":"2026-11-02T09:00:00Z","by":"manager","text":"bands: []"}"""),
                Map.entry("GET /questionnaire-files/our-form.questions.v1.yaml",
                        """
                        {"name":"our-form.questions.v1.yaml","text":"questions: []"}"""),
                Map.entry("POST /questionnaire-files", "{\"items\":[]}"),
                Map.entry("POST /questionnaire-files/withdraw", "{\"items\":[]}")));
    }

    private static Map<String, String> and(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return Map.copyOf(all);
    }
}
