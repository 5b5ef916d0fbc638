package commonweal.intake;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import commonweal.events.CaseIntakeEvent.HateMarked;
import commonweal.events.CaseIntakeEvent.HateUnmarked;
import commonweal.events.CaseIntakeEvent.RepeatFound;
import commonweal.events.Code;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.intake.IntakeClient.Answer;

import static commonweal.intake.Bodies.triage;
import static commonweal.intake.IntakeClient.officerOf;
import static commonweal.intake.IntakeClient.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A resident who rings again, by another way and under no name, is found to be the same. */
@RunningIntake
class RepeatsIT {

    @Autowired
    private IntakeClient intake;

    @Autowired
    private Topics topics;

    @Test
    void findsAResidentWhoTellsAgainInAnotherWay() {
        String officer = officerOf("repeats");
        String first = receive("""
                               {"channel":"phone","anonymous":false,"occurred":{"from":"2026-11-20","precision":"day"},
                                "category":"noise","reporter":{"name":"Morgan Invented","phone":"+44 1632 960001"}}""",
                officer);
        String ordinary = receive("""
                                  {"channel":"web","anonymous":true,"category":"fires",
                                   "occurred":{"from":"2026-11-20","precision":"day"}}""", officer);
        String again = receive("""
                               {"channel":"web","anonymous":false,"occurred":{"from":"2026-11-20","precision":"day"},
                                "category":"noise","hate":true,"reporter":{"phone":"01632 960001"}}""", officer);
        String third = receive("""
                               {"channel":"101","anonymous":false,"occurred":{"from":"2026-11-19","precision":"day"},
                                "category":"noise","reporter":{"phone":"01632-960001"}}""", officer);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(ids(intake.get(
                "/reports?status=received", officer))).containsExactly(again, first, third, ordinary));
        Answer seen = intake.get("/reports/" + again, officer).expect(200);
        assertThat(seen.get("priority")).isEqualTo("hate");
        assertThat(seen.body().at("/similar")).hasSize(2);
        assertThat(texts(seen.body().at("/similar"), "id")).containsExactly(third, first);
        assertThat(texts(seen.body().at("/similar"), "likelyDuplicate")).containsExactly("false", "true");
        assertThat(seen.body().at("/similar/1/reasons/0").asString()).isEqualTo("same-phone");
        assertThat(intake.get("/reports/" + third, officer).get("priority")).isEqualTo("repeat");
        // why: it was the only one when it came, and waits longest of those that are alike
        assertThat(intake.get("/reports/" + first, officer).get("priority")).isEqualTo("repeat");

        Answer triaged = intake.post("/reports/" + again + "/triage", triage("open-case", ""), officer).expect(200);
        Id report = new Id(again);
        Id caseId = new Id(triaged.get("caseId"));
        assertThat(topics.events(report, 4)).extracting(Envelope::data).endsWith(
                new RepeatFound(report, caseId, new Code("person"), 3, 14), new HateMarked(report, caseId));
        assertThat(topics.events(report, 4).getLast().caseId()).isEqualTo(caseId);
        assertThat(intake.get("/reports/" + again, officer).get("repeats.0.sentence"))
                .isEqualTo("3 reports within 14 days by the same person");
        assertThat(intake.get("/reports/" + first, officer).get("similar.1.caseId")).isEqualTo(caseId.value());
    }

    @Test
    void findsAHouseholdThatIsToldOfByPeopleWhoLeaveNoName() {
        String officer = officerOf("household");
        String anonymous = """
                           {"channel":"%s","anonymous":true,"occurred":{"from":"2026-11","precision":"month"},
                            "place":{"address":"%s","postcode":"TN13 1HG"}}""";
        receive(anonymous.formatted("web", "7 Invented Road"), officer);
        String other = receive(anonymous.formatted("web", "8 Invented Road"), officer);
        String again = receive(anonymous.formatted("councillor", "7, invented road"), officer);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(intake.get("/reports/" + again, officer).get("repeats.0.kind"))
                        .isEqualTo("household"));
        assertThat(intake.get("/reports/" + other, officer).body().at("/repeats")).isEmpty();
    }

    @Test
    void knowsNothingOfAReportThatWasErased() {
        String manager = token("manager-1", "csu-manager", "forgotten");
        String body = """
                      {"channel":"phone","anonymous":false,"occurred":{"from":"2026-11","precision":"month"},
                       "sample":true,"reporter":{"email":"morgan@example.org"}}""";
        receive(body, manager);
        String second = receive(body, manager);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(intake.get("/reports/" + second, manager).body().at("/similar")).hasSize(1));

        intake.delete("/sample", manager).expect(200);
        String afterwards = receive(body, manager);

        assertThat(intake.get("/reports/" + afterwards, manager).body().at("/similar")).isEmpty();
    }

    @Test
    void bearsAHateMarkerThatAnOfficerSetsOrTakesOff() {
        String officer = officerOf("marked");
        String id = receive("""
                            {"channel":"web","anonymous":true,"category":"fires",
                             "occurred":{"from":"2026-11-20","precision":"day"}}""", officer);
        String path = "/reports/" + id;

        Answer marked = intake.post(path + "/hate", "{\"hate\":true,\"reason\":\"Slogans\"}", officer).expect(200);
        assertThat(marked.get("priority")).isEqualTo("hate");
        assertThat(marked.get("hateMark.reason")).isEqualTo("Slogans");
        intake.post(path + "/hate", "{\"hate\":true}", officer).expectProblem(409, "bears a hate marker already");
        intake.post(path + "/hate", "{\"hate\":false}", officerOf("elsewhere")).expectProblem(404);
        intake.post(path + "/hate", "{\"hate\":false}", token("chair", "group-chair", "marked")).expectProblem(403);

        Id report = new Id(id);
        Id caseId = new Id(intake.post(path + "/triage", triage("open-case", ""), officer).expect(200).get("caseId"));
        await().atMost(Duration.ofSeconds(20)).until(() -> intake.get("/cases/" + caseId, officer).status() == 200);
        intake.post(path + "/hate", "{\"hate\":false}", officer).expect(200);

        assertThat(topics.events(report, 4)).extracting(Envelope::data).endsWith(new HateMarked(report, caseId),
                new HateUnmarked(report, caseId));
        assertThat(intake.get("/cases/" + caseId, officer).body().get("hate").asBoolean()).isFalse();
        assertThat(intake.get("/cases/" + caseId + "/timeline", officer).text()).contains("Hate marker taken off");
    }

    @Test
    void keepsPartnershipsApart() {
        String body = """
                      {"channel":"phone","anonymous":false,"occurred":{"from":"2026-11","precision":"month"},
                       "reporter":{"phone":"01632 960077"}}""";
        receive(body, officerOf("one-district"));
        String other = receive(body, officerOf("other-district"));

        Id reaction = new Id(receive(body, officerOf("other-district")));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                intake.get("/reports/" + reaction, officerOf("other-district")).body().at("/repeats/0/count").asInt())
                .isEqualTo(2));
        assertThat(intake.get("/reports/" + other, officerOf("other-district")).body().at("/similar")).hasSize(1);
    }

    private String receive(String body, String officer) {
        return intake.post("/reports", body, officer).expect(201).get("id");
    }

    private static List<String> ids(Answer list) {
        return texts(list.expect(200).body().get("items"), "id");
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.get(field).asString()).toList();
    }
}
