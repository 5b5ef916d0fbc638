package commonweal.tasking;

import java.time.LocalDate;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import commonweal.events.Id;
import commonweal.tasking.ids.Keys;

import static commonweal.tasking.TaskingService.*;
import static org.assertj.core.api.Assertions.assertThat;

/** Deployments, operations, meetings and the data that the service comes with. */
class RecordsIT {

    @Test
    void resourcesGoOutAndComeBack() {
        String deploy = "{'resourceId':'camera-7','kind':'mobile-cctv','from':'2026-09-01','ward':'E05000001'}";
        String id = post("/deployments", OFFICER, deploy).expect(201).id();

        post("/deployments", OFFICER, deploy).expectProblem(409, "resource-out");
        post("/deployments", OFFICER, deploy.replace("mobile-cctv", "drone")).expectProblem(422, "invalid-value");
        assertThat(get("/deployments?status=out", POLICE).items("resourceId")).contains("camera-7");
        post("/deployments/" + id + "/withdraw", OFFICER, "{'on':'2026-08-01'}").expectProblem(422, "invalid-value");
        post("/deployments/" + id + "/withdraw", ELSEWHERE, "{'on':'2026-09-02'}").expectProblem(404, "not-found");
        post("/deployments/" + id + "/withdraw", OFFICER, "{'on':'2026-09-02'}").expect(200);
        post("/deployments/" + id + "/withdraw", OFFICER, "{'on':'2026-09-02'}").expectProblem(409, "deployment-over");
        post("/deployments/dep-nobody-1/withdraw", OFFICER, "{'on':'2026-09-02'}").expectProblem(404, "not-found");
        post("/deployments", OFFICER, deploy.replace("2026-09-01", "2026-09-03")).expect(201);

        assertThat(get("/deployments?status=in", POLICE).items("id")).contains(id);
        String resource = Keys.whole("res", new Id(id)).value();
        Awaitility.await().untilAsserted(() -> assertThat(TOPICS.heardOf(resource)).containsExactly("resource-deployed",
                "resource-withdrawn", "resource-deployed"));
    }

    @Test
    void showsWhichCamerasAreOutDayByDay() {
        LocalDate today = LocalDate.now();
        for (int camera = 1; camera <= 6; camera++) {
            post("/deployments", OFFICER,
                    "{'resourceId':'camera-%d','kind':'mobile-cctv','from':'%s','until':'%s','place':'ridge-road'}"
                            .formatted(camera, today.minusDays(2), today.plusDays(2)))
                    .expect(201);
        }
        post("/deployments", OFFICER, "{'resourceId':'monitor-1','kind':'noise-monitor','from':'%s','place':'nowhere'}"
                .formatted(today)).expectProblem(422, "invalid-value");

        Answer resources = get("/resources?from=%s&to=%s".formatted(today.minusDays(2), today.plusDays(3)), POLICE)
                .expect(200);

        assertThat(resources.list("items", "resourceId")).contains("camera-1", "camera-12", "monitor-2");
        JsonNode cameras = resources.json().path("kinds").path(0);
        assertThat(cameras.path("wanted").asInt()).isEqualTo(9);
        assertThat(cameras.path("total").asInt()).isEqualTo(12);
        assertThat(cameras.path("enough").asBoolean()).isEqualTo(cameras.path("out").asInt() >= 9);
        assertThat(resources.json().path("timetable").path(0).path("days").size()).isEqualTo(4);
        get("/resources?from=2026-01-01&to=2027-01-01", POLICE).expectProblem(400, "invalid-parameter");
        assertThat(get("/reminders?days=2", OFFICER).items("sentence"))
                .anySatisfy(sentence -> assertThat(sentence).startsWith("camera-1 is due back on "));
    }

    @Test
    void anOperationMayBeAskedForAndHeldLater() {
        String id = post("/operations", OFFICER,
                "{'kind':'zig-zag','requestedOn':'2026-09-01','place':'st-marys-school'}")
                .expect(201).id();

        assertThat(get("/operations/" + id, POLICE).get("status")).isEqualTo("requested");
        post("/operations/" + id + "/hold", OFFICER, "{'held':'2026-09-09','people':14,'agencies':['police']}")
                .expect(200);
        post("/operations/" + id + "/hold", OFFICER, "{'held':'2026-09-09'}").expectProblem(409, "operation-held");
        post("/operations", OFFICER, "{'kind':'zig-zag','held':'2026-09-01','place':'the-moon'}").expectProblem(422,
                "invalid-value");
        assertThat(get("/operations/" + id, POLICE)).satisfies(held -> {
            assertThat(held.get("requestedOn")).isEqualTo("2026-09-01");
            assertThat(held.json().path("people").asInt()).isEqualTo(14);
        });
        Awaitility.await().untilAsserted(() -> assertThat(TOPICS.heardOf(id)).containsExactly("operation-requested",
                "operation-held"));
    }

    @Test
    void operationsAndTheTasksOfAnAuditAreRecorded() {
        String id = post("/operations", OFFICER, "{'kind':'visual-audit','held':'2026-09-01','ward':'E05000001'}")
                .expect(201).id();
        String task = post("/operations/" + id + "/actions", OFFICER, action("housing", "Mend the fence")).expect(201)
                .id();
        String complete = "/operations/" + id + "/actions/" + task + "/complete";

        post("/operations", OFFICER, "{'kind':'parade','held':'2026-09-01'}").expectProblem(422, "invalid-value");
        post("/operations", OFFICER, "{'kind':'boot-fair','held':'2999-09-01'}").expectProblem(422, "not-held-yet");
        post(complete, POLICE, "").expectProblem(403, "other-agency");
        post(complete, HOUSING, "").expect(200);
        post(complete, OFFICER, "").expectProblem(409, "action-completed");

        assertThat(get("/operations?kind=visual-audit", POLICE).items("id")).contains(id);
        Awaitility.await().untilAsserted(() -> assertThat(TOPICS.heardOf(id)).containsExactly("operation-held",
                "audit-action-assigned", "audit-action-completed"));
    }

    @Test
    void aMeetingIsRecordedOnce() {
        String body = "{'group':'tcg','held':'2026-09-10'}";
        String id = post("/meetings", CHAIR, body).expect(201).id();

        post("/meetings", CHAIR, body).expectProblem(409, "exists-already");
        assertThat(get("/meetings?group=tcg", POLICE).items("id")).containsExactly(id);
        assertThat(get("/meetings", ELSEWHERE).items()).isEmpty();
        Awaitility.await().untilAsserted(() -> assertThat(TOPICS.heardOf(id)).containsExactly("meeting-held"));
    }

    @Test
    void groupsAndListsAreData() {
        assertThat(get("/groups", OFFICER).expect(200).items("id")).containsExactly("asb-task-group", "tcg",
                "substance-misuse", "domestic-abuse", "case-review-panel");
        assertThat(get("/reference-data", OFFICER).json().path("ratings").size()).isEqualTo(4);
    }

    @Test
    void describesItselfAndItsHealth() {
        assertThat(get("/v3/api-docs", OFFICER).expect(200).json().path("paths").propertyNames()).contains("/referrals",
                "/referrals/{id}/accept", "/actions/{id}/complete", "/cases/{caseId}/timeline", "/deployments",
                "/operations", "/meetings", "/groups", "/resources", "/reminders", "/groups/{id}/calendar.ics",
                "/meetings/{id}/minutes.pdf");
        assertThat(get("/actuator/health", OFFICER).expect(200).get("status")).isEqualTo("UP");
    }
}
