package commonweal.web;

import java.util.List;
import java.util.Map;

/** One address of every page there is, by a role that may open it. */
final class EveryPage {

    static final Map<String, List<String>> BY_ROLE = Map.of("csu-manager",
            List.of("/", "/triage", FakeServices.REPORT, FakeServices.HELD_REPORT,
                    FakeServices.REPORT + "/beside/rep-00000000k9q", "/cases", FakeServices.CASE,
                    FakeServices.CASE + "/assessments/new", FakeServices.CASE + FakeServices.ASSESSMENT,
                    FakeServices.CASE + "/power", FakeServices.CASE + "/diary", "/plans", FakeServices.PLAN,
                    FakeServices.PLAN + "?category=noise&band=high", FakeServices.PLAN + "/measures/sm-02",
                    FakeServices.PLAN + "/measures/sm-02/explain?unit=ref-00000000f1", FakeServices.PLAN + "/audit",
                    FakeServices.PLAN + "/returns", FakeServices.PLAN + "/adoption", FakeServices.PLAN + "/actions",
                    FakeServices.PLAN + "/versions", FakeServices.PLAN + "/text", "/plans/new",
                    FakeServices.PLAN + "/papers", FakeServices.PLAN + "/panels", FakeServices.PLAN + "/panels/new",
                    FakeServices.PLAN + "/equality", FakeServices.PLAN + "/equality/new", "/search", "/feedback",
                    "/feedback/rep-00000000k4q?method=email&template=action-taken", "/surveys", "/reviews",
                    UnitAnswers.APPEALED_REVIEW, UnitAnswers.BEGUN_REVIEW + "/application",
                    "/reviews/applications/rvw-9",
                    FakeServices.CASE + "/files", "/triage/signpost?reportIds=rep-00000000k4q", "/places",
                    "/administration",
                    "/clocks", "/reassessments", "/visits", "/retention", "/retention?show=applications",
                    "/retention/by-hand",
                    FakeServices.CASE + "/notes/note-1/redact", "/filters",
                    FakeServices.CASE + "/assessments/new/2", FakeServices.CASE + "/assessments/new/check",
                    FakeServices.CASE + "/visit", FakeServices.CLOSED_CASE + "/erase",
                    "/administration/settings", "/administration/settings/case-intake/retention",
                    "/administration/settings/case-intake/retention/change",
                    "/administration/settings/case-intake/retention/fields",
                    "/administration/settings/case-intake/feedback",
                    "/administration/settings/case-intake/feedback/fields?at=items/0",
                    "/administration/questionnaire-files",
                    "/administration/practice", "/administration/letters",
                    "/administration/questionnaires/victim-risk-14", "/administration/dry-runs/dry-1",
                    FakeServices.PLAN + "/papers/quarterly/publish?period=2026-27-Q2"),
            "partner-returns",
            List.of(FakeServices.PLAN + "/returns", FakeServices.PLAN + "/returns/file",
                    FakeServices.PLAN + "/returns/form?agency=police&period=2026-27-Q2"),
            "group-member", List.of("/", "/actions", FakeServices.REFERRAL + "/actions/act-1"), "group-chair",
            List.of("/referrals", FakeServices.REFERRAL, FakeServices.REFERRAL + "/actions",
                    FakeServices.REFERRAL + "/details", "/referrals/new", "/actions", "/meetings",
                    FakeServices.MEETING, FakeServices.PLANNED_MEETING, FakeServices.MADE_REFERRAL + "/defer",
                    "/resources", "/resources/out?resource=camera-2&kind=mobile-cctv", "/resources/dep-1/back",
                    "/field-work", "/field-work/new", "/field-work/op-00000000o1",
                    "/field-work/op-00000000o2/hold"),
            "operator", List.of("/operations"), "county", List.of("/county", "/county/hollowdene-2026-27"), "resident",
            List.of("/report", "/report/emergency", "/report/danger", "/report/kind", "/report/what", "/report/when",
                    "/report/where", "/report/you", "/progress", "/case-review", "/case-review/complaints/1",
                    "/case-review/contact", "/survey", "/papers"));

    private EveryPage() {}
}
