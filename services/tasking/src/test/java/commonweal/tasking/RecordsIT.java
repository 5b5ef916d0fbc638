package commonweal.tasking;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import commonweal.events.Id;
import commonweal.tasking.ids.Ids;

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
        String resource = Ids.whole("res", new Id(id)).value();
        Awaitility.await().untilAsserted(() -> assertThat(TOPICS.heardOf(resource)).containsExactly("resource-deployed",
                "resource-withdrawn", "resource-deployed"));
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
                "audit-action-completed"));
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
                "substance-misuse", "domestic-abuse");
        assertThat(get("/reference-data", OFFICER).json().path("ratings").size()).isEqualTo(4);
    }

    @Test
    void describesItselfAndItsHealth() {
        assertThat(get("/v3/api-docs", OFFICER).expect(200).json().path("paths").propertyNames()).contains("/referrals",
                "/referrals/{id}/accept", "/actions/{id}/complete", "/cases/{caseId}/timeline", "/deployments",
                "/operations", "/meetings", "/groups");
        assertThat(get("/actuator/health", OFFICER).expect(200).get("status")).isEqualTo("UP");
    }
}
