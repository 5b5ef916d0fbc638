package commonweal.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.RiskAssessmentEvent.BandConfirmed;
import commonweal.intake.IntakeClient.Answer;
import commonweal.testsupport.Servers;

import static commonweal.intake.Bodies.report;
import static commonweal.intake.Bodies.triage;
import static commonweal.intake.IntakeClient.officerOf;
import static commonweal.intake.IntakeClient.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What an officer does with a case between opening and closing. */
@RunningIntake
class CaseworkIT {

    private static final String AT = "Commonweal-At";

    @Autowired
    private IntakeClient intake;

    @Autowired
    private Topics topics;

    @Test
    void showsWhatWasPromisedAndWhatRunsOut() {
        String officer = loader("clocks");
        String caseId = openCase(officer, "2026-03-02T10:00:00Z");
        topics.tell("risk-assessment", new Id(caseId), 1, "clocks", new Id(caseId),
                new BandConfirmed(new Id(caseId), new Id("asm-1"), new Code("high"), null, null));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(intake.get("/cases/" + caseId, officer).get("band")).isEqualTo("high"));

        JsonNode clocks = intake.get("/cases/" + caseId, officer).body().get("clocks");
        assertThat(clocks).extracting(clock -> clock.get("kind").asString()).containsExactly("acknowledge",
                "first-contact", "update", "silence");
        assertThat(clocks.get(0).get("dueOn").asString()).isEqualTo("2026-03-03");
        assertThat(clocks.get(0).get("overdue").asBoolean()).isTrue();
        // why: ten working days from Monday 2 March, with no bank holiday in between
        assertThat(clocks.get(2).get("dueOn").asString()).isEqualTo("2026-03-16");

        Answer list = intake.get("/clocks?before=2026-03-10", officer).expect(200);
        assertThat(list.body().at("/items/0/caseId").asString()).isEqualTo(caseId);
        assertThat(list.body().at("/items/0/clocks")).extracting(clock -> clock.get("kind").asString())
                .containsExactly("acknowledge");
        assertThat(intake.get("/clocks?before=2026-03-02", officer).body().get("total").asInt()).isZero();

        intake.post("/cases/" + caseId + "/contacts", "{\"kind\":\"contacted\",\"method\":\"phone\"}", officer, AT,
                "2026-03-03T15:00:00Z").expect(200);
        Answer after = intake.get("/cases/" + caseId, officer);
        assertThat(after.body().at("/clocks/0/metOn").asString()).isEqualTo("2026-03-03");
        assertThat(after.body().at("/clocks/1/state").asString()).isEqualTo("met");
        assertThat(after.get("nextDue")).isEqualTo("2026-03-17");
        assertThat(intake.get("/clocks/policy", officer).expect(200).body().at("/firstContact/high").asInt())
                .isEqualTo(1);
    }

    @Test
    void standsStillWithAReasonAndGoesOn() {
        String officer = loader("pauses");
        String caseId = openCase(officer, "2026-03-02T10:00:00Z");
        String path = "/cases/" + caseId + "/clocks/";

        intake.post(path + "pause", "{\"reason\":\"holiday\"}", officer).expectProblem(422, "reason: 'holiday'");
        Answer paused = intake.post(path + "pause", "{\"reason\":\"waits-for-court\"}", officer, AT,
                "2026-03-04T10:00:00Z").expect(200);
        assertThat(paused.get("pausedSince")).isEqualTo("2026-03-04");
        assertThat(paused.body().at("/clocks/2/state").asString()).isEqualTo("paused");
        intake.post(path + "pause", "{\"reason\":\"waits-for-court\"}", officer).expectProblem(409,
                "stand still since 2026-03-04");
        Answer resumed = intake.post(path + "resume", "{}", officer, AT, "2026-03-11T10:00:00Z").expect(200);
        assertThat(resumed.body().at("/clocks/2/dueOn").asString()).isEqualTo("2026-03-23");
        assertThat(texts(caseId, officer)).contains("Clocks stand still: Waits for a court date", "Clocks go on");
    }

    @Test
    void remindsOfWhatRanOut() {
        String officer = loader("reminders");
        String caseId = openCase(officer, "2026-03-02T10:00:00Z");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(texts(caseId, officer))
                .contains("Reminder: \"Acknowledge the complaint\" runs out on 3 March 2026"));
        assertThat(texts(caseId, officer).stream().filter(text -> text.startsWith("Reminder"))).hasSize(4);
    }

    @Test
    void isGivenToAnOfficerAndMarkedForWorkWithTheWholeFamily() {
        String officer = officerOf("handling");
        String caseId = openCase(officer, null);

        intake.post("/cases/" + caseId + "/assign", "{\"officer\":\"officer-7\"}", officer).expect(200);
        Answer marked = intake.post("/cases/" + caseId + "/whole-family", "{\"wholeFamily\":true}", officer)
                .expect(200);

        assertThat(marked.get("officer")).isEqualTo("officer-7");
        assertThat(marked.body().get("wholeFamily").asBoolean()).isTrue();
        assertThat(intake.get("/cases?officer=officer-7", officer).body().get("total").asInt()).isEqualTo(1);
        assertThat(intake.get("/cases?officer=officer-8", officer).body().get("total").asInt()).isZero();
        intake.post("/cases/" + caseId + "/assign", "{\"officer\":\"officer-7\"}", officer).expectProblem(409,
                "already");
    }

    @Test
    void keepsThePeopleOfACaseToTheUnit() {
        String officer = officerOf("people");
        String caseId = openCase(officer, null);
        String path = "/cases/" + caseId + "/people";

        String victim = intake.post(path, """
                                          {"roles":["complainant","victim"],"name":"Morgan Invented",
                                           "phone":"01632 960001","safeContact":"Not after six"}""", officer)
                .expect(201).get("id");
        Answer child = intake.post(path, """
                                         {"roles":["household"],"householdOf":"%s","bornOn":"2015-05-01"}"""
                .formatted(victim), officer).expect(201);
        intake.delete(path + "/" + victim, officer).expectProblem(409, "household");
        intake.post(path, "{\"roles\":[]}", officer).expectProblem(422, "roles: none");
        intake.post(path, "{\"roles\":[\"hero\"]}", officer).expectProblem(422, "roles: 'hero'");

        Answer people = intake.get(path, officer).expect(200);
        assertThat(people.body().get("items")).hasSize(2);
        assertThat(people.body().at("/items/0/name").asString()).isEqualTo("Morgan Invented");
        assertThat(people.etag()).isEqualTo("\"2\"");
        intake.get(path, token("chair-1", "group-chair", "people")).expectProblem(403, "csu-officer");
        intake.get(path, officerOf("elsewhere")).expectProblem(404, caseId);
        assertThat(intake.get("/cases/" + caseId, officer).text()).doesNotContain("Morgan");
        intake.delete(path + "/" + child.get("id"), officer).expect(200);
        intake.put(path + "/" + victim, "{\"roles\":[\"witness\"]}", officer, "If-Match", "\"2\"").expect(412);
        assertThat(intake.put(path + "/" + victim, "{\"roles\":[\"witness\"]}", officer).expect(200).body()
                .at("/items/0/roles/0").asString()).isEqualTo("witness");
    }

    @Test
    void showsANoteToThoseWhomItIsMeantFor() {
        String officer = officerOf("notes");
        String chair = token("chair-1", "group-chair", "notes");
        String caseId = openCase(officer, null);
        String path = "/cases/" + caseId + "/notes";

        intake.post(path, "{\"visibility\":\"staff\",\"text\":\"Only for us\"}", officer).expect(201);
        intake.post(path, "{\"visibility\":\"partner\",\"text\":\"For partners\"}", officer).expect(201);
        intake.post(path, "{\"visibility\":\"public\",\"text\":\"For all\"}", officer).expect(201);
        intake.post("/cases/" + caseId + "/diary", """
                                                   {"from":"2026-11-20T22:00","to":"2026-11-21T01:00",
                                                    "text":"Shouting in the stairwell","effect":"No sleep"}""", officer)
                .expect(201);
        intake.post(path, "{\"visibility\":\"partner\",\"text\":\"From the police\"}", chair).expect(201);
        intake.post(path, "{\"visibility\":\"staff\",\"text\":\"No\"}", chair).expectProblem(403, "partner");
        intake.post(path, "{\"visibility\":\"partner\",\"text\":\" \"}", officer).expectProblem(422, "text: none");

        assertThat(notes(path, officer)).containsExactly("Only for us", "For partners", "For all",
                "Shouting in the stairwell", "From the police");
        assertThat(notes(path, chair)).containsExactly("For partners", "For all", "From the police");
        assertThat(notes(path + "?visibility=public", chair)).containsExactly("For all");
        intake.get(path, token("returns-1", "partner-returns", "notes")).expectProblem(403, "csu-officer");
    }

    @Test
    void keepsPowersWithTheirEndAndRemindsBeforeIt() {
        String officer = officerOf("powers");
        String caseId = openCase(officer, null);
        String path = "/cases/" + caseId + "/powers";
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        String child = intake.post("/cases/" + caseId + "/people", """
                                                                   {"roles":["alleged-perpetrator"],"bornOn":"%s"}"""
                .formatted(today.minusYears(12)), officer).get("id");

        intake.post(path, power("abc", today, null, null), officer).expectProblem(422, "expires: none");
        intake.post(path, power("cpn", today, null, child), officer).expectProblem(422, "16 or older");
        intake.post(path, power("closure-notice", today, today.plusDays(9), null), officer).expectProblem(422,
                "at most 2 days");
        intake.post(path, power("magic", today, null, null), officer).expectProblem(422, "kind: 'magic'");
        intake.post(path, power("warning-letter", today.plusDays(1), null, null), officer).expectProblem(422, "on: ");
        String abc = intake.post(path, power("abc", today, today.plusDays(20), child), officer).expect(201).get("id");

        assertThat(intake.get("/powers?before=" + today.plusDays(30), officer).body().at("/items/0/id").asString())
                .isEqualTo(abc);
        assertThat(intake.get("/powers?before=" + today.plusDays(10), officer).body().get("total").asInt()).isZero();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(texts(caseId, officer)).contains(
                "Acceptable behaviour contract used",
                "Reminder: Acceptable behaviour contract expires on %s".formatted(today.plusDays(20))));
        Answer ended = intake.post(path + "/" + abc + "/end", """
                                                              {"on":"%s","outcome":"breached"}""".formatted(today),
                officer).expect(200);
        assertThat(ended.body().at("/items/0/status").asString()).isEqualTo("ended");
        intake.post(path + "/" + abc + "/end", "{\"on\":\"%s\",\"outcome\":\"breached\"}".formatted(today), officer)
                .expectProblem(409, "ended on");
        assertThat(intake.get("/powers/kinds", officer).expect(200).text()).contains("\"closure-order\"");
    }

    @Test
    void erasesEverythingThatWasKeptOfACaseWithIt() {
        String manager = token("manager-1", "csu-manager", "erased");
        String reportId = intake.post("/reports", report(",\"sample\":true"), manager).get("id");
        String caseId = intake.post("/reports/" + reportId + "/triage", triage("open-case", ""), manager).expect(200)
                .get("caseId");
        awaitCase(caseId, manager);
        intake.post("/cases/" + caseId + "/people", "{\"roles\":[\"victim\"],\"name\":\"Morgan\"}", manager)
                .expect(201);
        intake.post("/cases/" + caseId + "/notes", "{\"visibility\":\"staff\",\"text\":\"Morgan\"}", manager)
                .expect(201);

        intake.delete("/sample", manager).expect(200);

        intake.get("/cases/" + caseId + "/people", manager).expect(404);
        intake.get("/cases/" + caseId + "/notes", manager).expect(404);
        intake.post("/cases/" + caseId + "/powers",
                "{\"kind\":\"mediation\",\"on\":\"2026-11-20\"}", manager).expect(404);
    }

    private String openCase(String officer, String at) {
        String[] headers = at == null ? new String[0] : new String[]{AT, at};
        String body = at == null ? report() : report().replace("2026-11-20T21:30", "2026-03-01T21:30");
        String id = intake.post("/reports", body, officer, headers).expect(201).get("id");
        String caseId = intake.post("/reports/" + id + "/triage", triage("open-case", ""), officer, headers).expect(200)
                .get("caseId");
        awaitCase(caseId, officer);
        return caseId;
    }

    private void awaitCase(String caseId, String reader) {
        await().atMost(Duration.ofSeconds(20)).until(() -> intake.get("/cases/" + caseId, reader).status() == 200);
    }

    private List<String> texts(String caseId, String reader) {
        return intake.get("/cases/" + caseId + "/timeline", reader).expect(200).body().get("items").valueStream()
                .map(item -> item.get("text").asString()).toList();
    }

    private List<String> notes(String path, String reader) {
        return intake.get(path, reader).expect(200).body().get("items").valueStream()
                .map(item -> item.get("text").asString()).toList();
    }

    private static String power(String kind, LocalDate on, LocalDate expires, String personId) {
        return "{\"kind\":\"%s\",\"on\":\"%s\"%s%s}".formatted(kind, on,
                expires == null ? "" : ",\"expires\":\"%s\"".formatted(expires),
                personId == null ? "" : ",\"personId\":\"%s\"".formatted(personId));
    }

    private static String loader(String partnership) {
        return Servers.issuer().token("loader", List.of("csu-officer", "operator"), null, List.of(partnership));
    }
}
