package commonweal.web;

import java.util.List;
import java.util.Map;

/** Stand-ins for the four services with one small story in them. */
final class FakeServices implements AutoCloseable {

    static final String REPORT = "/reports/rep-00000000k4q";
    static final String TRIAGED_REPORT = "/reports/rep-00000000k9q";
    static final String HELD_REPORT = "/reports/rep-00000000k8q";
    static final String CASE = "/cases/case-0000000c0";
    static final String CLOSED_CASE = "/cases/case-0000000c9";
    static final String REFERRAL = "/referrals/ref-00000000f1";
    static final String MEETING = "/meetings/mtg-0000000000m1";
    static final String PLANNED_MEETING = "/meetings/mtg-0000000000m2";
    static final String OPERATION = "/operations/op-00000000o1";
    static final String ASKED_OPERATION = "/operations/op-00000000o2";
    static final String MADE_REFERRAL = "/referrals/ref-00000000f2";
    static final String ASSESSMENT = "/assessments/asm-0000000000a1";
    static final String PLAN = "/plans/hollowdene-2026-27";

    final FakeService intake = new FakeService(UnitAnswers.ofIntake(Map.ofEntries(
            Map.entry("GET /reference-data", RealLists.ofIntake()),
            Map.entry("GET /reports", "reports"), Map.entry("GET " + REPORT, "report"),
            Map.entry("GET " + TRIAGED_REPORT, "report-triaged"),
            Map.entry("POST " + REPORT + "/triage",
                    "{\"id\":\"rep-00000000k4q\",\"status\":\"triaged\",\"caseId\":\"case-0000000c0\",\"version\":2}"),
            Map.entry("POST " + TRIAGED_REPORT + "/feedback", "{}"), Map.entry("GET /cases", "cases"),
            Map.entry("GET " + CASE, "case"), Map.entry("GET " + CASE + "/timeline", "timeline-intake"),
            Map.entry("GET " + CLOSED_CASE, "case-closed"),
            Map.entry("GET " + CLOSED_CASE + "/timeline", "timeline-intake"),
            Map.entry("POST " + CASE + "/feedback", "{}"), Map.entry("POST " + CASE + "/close", "{}"),
            Map.entry("POST " + CLOSED_CASE + "/surveys", "{\"id\":\"svy-2\"}"),
            Map.entry("POST " + CLOSED_CASE + "/survey-invitations",
                    "{\"id\":\"svy-3\",\"secret\":\"ABCD-2M9Q\",\"expiresOn\":\"2026-12-24\"}"),
            Map.entry("POST " + CLOSED_CASE + "/reopen", "{}"),
            Map.entry("GET /actuator/health", "health"),
            Map.entry("POST /reports", "{\"id\":\"rep-00000000n1\",\"reference\":\"R-0000-00N1\"}"),
            Map.entry("POST /progress-links",
                    "{\"reference\":\"R-0000-00N1\",\"secret\":\"7F3K-2M9Q-XA41-B2C3\"}"),
            Map.entry("GET /progress/R-0000-00N1", "progress"),
            Map.entry("POST /progress/R-0000-00N1/not-fixed", "{}"),
            Map.entry("GET /progress/R-0000-00N1/attachments",
                    "{\"items\":[{\"id\":\"att-1\",\"name\":\"gate.jpg\",\"at\":\"2026-11-20T10:00:00Z\"}]}"),
            Map.entry("POST /progress/R-0000-00N1/attachments", "{\"id\":\"att-2\"}"),
            Map.entry("POST /case-review-applications",
                    """
                    {"id":"apl-1","reference":"A-0000-00A1","secret":"9F3K-2M9Q-XA41-B2C3","acknowledgeBy":"2026-11-26","decideBy":"2026-12-11"}"""),
            Map.entry("GET /case-review-applications/progress/A-0000-00A1", "application-progress"),
            Map.entry("GET /survey", "survey"), Map.entry("POST /survey", "{}"),
            Map.entry("GET " + HELD_REPORT, "report-held"), Map.entry("POST " + REPORT + "/claim", "{}"),
            Map.entry("POST " + HELD_REPORT + "/triage/undo", "{}"), Map.entry("GET /briefing", "briefing"),
            Map.entry("GET /clocks", "clocks"), Map.entry("GET /clocks/policy", "clock-policy"),
            Map.entry("GET /powers/kinds", "power-kinds"), Map.entry("GET " + CASE + "/people", "people"),
            Map.entry("GET " + CASE + "/notes", "notes"), Map.entry("GET " + CASE + "/powers", "powers"),
            Map.entry("POST " + CASE + "/people", "{}"), Map.entry("POST " + CASE + "/notes", "{}"),
            Map.entry("POST " + CASE + "/diary", "{}"), Map.entry("POST " + CASE + "/powers", "{}"),
            Map.entry("POST " + CASE + "/contacts", "{}"), Map.entry("POST " + CASE + "/clocks/pause", "{}"),
            Map.entry("POST " + CASE + "/merge", "{}"))));

    final FakeService risk = new FakeService(UnitAnswers.ofRisk(Map.ofEntries(
            Map.entry("GET /actuator/health", "health"),
            Map.entry("GET /reference-data", "risk-codes"),
            Map.entry("GET /questionnaires", "questionnaires"),
            Map.entry("GET /questionnaires/victim-risk-14", "questionnaire"),
            Map.entry("GET " + CASE + "/assessments", "case-risk"),
            Map.entry("POST " + CASE + "/assessments", "assessment"), Map.entry("GET " + ASSESSMENT, "assessment"),
            Map.entry("GET " + CASE + "/timeline", "timeline-risk"), Map.entry("POST " + ASSESSMENT + "/confirm", "{}"),
            Map.entry("GET " + CASE + "/assessment-draft", "draft"),
            Map.entry("PUT " + CASE + "/assessment-draft", "{}"), Map.entry("GET /reassessments", "reassessments"))));

    final FakeService tasking = new FakeService(Map.ofEntries(Map.entry("GET /reference-data", RealLists.ofTasking()),
            Map.entry("GET /groups", "groups"), Map.entry("GET /referrals", "referrals"),
            Map.entry("POST /referrals", "{\"id\":\"ref-00000000f2\"}"), Map.entry("GET " + REFERRAL, "referral"),
            Map.entry("GET " + MADE_REFERRAL, "referral-made"), Map.entry("POST " + MADE_REFERRAL + "/accept", "{}"),
            Map.entry("POST " + MADE_REFERRAL + "/decline", "{}"),
            Map.entry("POST " + REFERRAL + "/details", "{}"),
            Map.entry("POST " + REFERRAL + "/actions", "{\"id\":\"act-3\"}"),
            Map.entry("POST " + REFERRAL + "/behaviour-reviews", "{\"id\":\"rev-2\"}"),
            Map.entry("POST " + REFERRAL + "/conclude", "{}"), Map.entry("GET /actions", "actions"),
            Map.entry("POST /actions/act-1/complete", "{}"), Map.entry("GET /meetings", "meetings"),
            Map.entry("POST /meetings", "{\"id\":\"mtg-0000000000m1\"}"), Map.entry("GET " + MEETING, "meeting"),
            Map.entry("POST " + MEETING + "/close", "{}"), Map.entry("POST " + MEETING + "/attendance", "{}"),
            Map.entry("POST " + MEETING + "/notes", "{}"), Map.entry("GET /resources", "resources"),
            Map.entry("GET /groups/asb-task-group/agenda", "agenda"), Map.entry("POST " + MEETING + "/items", "{}"),
            Map.entry("GET " + PLANNED_MEETING, "meeting-planned"),
            Map.entry("GET " + MEETING + "/minutes", "text:<h1>Minutes</h1>"),
            Map.entry("GET " + MEETING + "/minutes.pdf", "text:%PDF"),
            Map.entry("GET /groups/asb-task-group/calendar.ics", "text:BEGIN:VCALENDAR"),
            Map.entry("GET /reminders", "reminders"), Map.entry("POST /deployments", "{\"id\":\"dep-2\"}"),
            Map.entry("POST /deployments/dep-1/withdraw", "{}"), Map.entry("GET /operations", "operations"),
            Map.entry("GET " + OPERATION, "operation"), Map.entry("GET " + ASKED_OPERATION, "operation-asked-for"),
            Map.entry("POST /operations", "{\"id\":\"op-00000000o1\"}"),
            Map.entry("POST " + ASKED_OPERATION + "/hold", "{}"),
            Map.entry("POST " + OPERATION + "/actions", "{\"id\":\"tsk-3\"}"),
            Map.entry("POST " + OPERATION + "/actions/tsk-1/complete", "{}"),
            Map.entry("POST " + MADE_REFERRAL + "/defer", "{}"),
            Map.entry("GET /settings/groups", "practice-feedback"),
            Map.entry("GET /actuator/health", "health"), Map.entry("GET /actuator/quarantine", "quarantine"),
            Map.entry("GET /actuator/deadletters", "dead-letters"),
            Map.entry("POST /actuator/quarantine", "{\"applied\":3,\"left\":0}"),
            Map.entry("GET " + CASE + "/timeline", "timeline-tasking")));

    final FakeService plans = new FakeService(Map.ofEntries(Map.entry("GET /plans", "plans"),
            Map.entry("GET " + PLAN, "plan"), Map.entry("GET " + PLAN + "/measures", "figures"),
            Map.entry("GET " + PLAN + "/measures/sm-02/evidence", "evidence"),
            Map.entry("GET " + PLAN + "/measures/sm-08/evidence", "evidence"),
            Map.entry("GET " + PLAN + "/measures/sm-03/evidence", "evidence"),
            Map.entry("GET " + PLAN + "/measures/fam-01/evidence", "evidence"),
            Map.entry("GET /actuator/health", "health"), Map.entry("GET /actuator/rebuilds", "rebuilds"),
            Map.entry("POST /actuator/rebuilds", "{}"), Map.entry("POST " + PLAN + "/adoption", "{}"),
            Map.entry("GET " + PLAN + "/returns/owed", "owed"),
            Map.entry("GET " + PLAN + "/returns/form", "return-form"),
            Map.entry("POST " + PLAN + "/returns",
                    """
                    {"saved":2,"unchanged":0,"findings":[{"code":"jump","sentence":"Three times as many as last quarter."}]}"""),
            Map.entry("GET " + PLAN + "/returns/form.csv", "text:kind,about,title"),
            Map.entry("GET " + PLAN + "/measures/sm-02/explain", "explanation"),
            Map.entry("GET " + PLAN + "/audit", "audit"),
            Map.entry("GET " + PLAN + "/actions/progress", "progress-of-actions"),
            Map.entry("GET " + PLAN + "/versions", "versions"),
            Map.entry("GET " + PLAN + "/versions/1", "text:id: hollowdene-2026-27"),
            Map.entry("GET " + PLAN + "/versions/2", "text:id: hollowdene-2026-27"),
            Map.entry("GET " + PLAN + "/text", "text:id: hollowdene-2026-27\ntitle: Community safety plan"),
            Map.entry("GET " + PLAN + "/papers", "papers"),
            Map.entry("GET " + PLAN + "/papers/quarterly", "text:<h1>Quarterly report</h1>"),
            Map.entry("POST " + PLAN + "/papers/quarterly",
                    "{\"id\":\"paper-2\",\"title\":\"Quarterly report\",\"period\":\"2026-27-Q2\",\"edition\":3}"),
            Map.entry("GET /published-papers/paper-1/html", "text:<h1>Quarterly report</h1>"),
            Map.entry("GET /published-papers/paper-1/pdf", "text:%PDF"),
            Map.entry("GET /public/papers", "public-papers"),
            Map.entry("GET /public/papers/paper-1/html", "text:<h1>Quarterly report</h1>"),
            Map.entry("GET /public/papers/paper-1/pdf", "text:%PDF"),
            Map.entry("GET " + PLAN + "/panels", "panels"), Map.entry("POST " + PLAN + "/panels", "{\"id\":\"pan-1\"}"),
            Map.entry("GET " + PLAN + "/equality-returns", "equality-returns"),
            Map.entry("POST " + PLAN + "/equality-returns", "{\"id\":\"eret-1\"}"), Map.entry("GET /papers", "shelves"),
            Map.entry("POST /plans/reload",
                    "{\"plans\":[\"hollowdene-2026-27\"],\"problems\":[\"hollowdene.yaml, line 12: there is no kind rati\"]}"),
            Map.entry("POST /plans", "{\"id\":\"hollowdene-2026-27\",\"version\":3}"),
            Map.entry("POST " + PLAN + "/next-year", "{\"id\":\"hollowdene-2026-27\",\"version\":1}")));

    List<FakeService> all() {
        return List.of(intake, risk, tasking, plans);
    }

    void wellAgain() {
        all().forEach(FakeService::wellAgain);
    }

    @Override
    public void close() {
        all().forEach(FakeService::close);
    }
}
