package commonweal.intake;

import java.time.Duration;
import java.util.Date;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

import commonweal.intake.IntakeClient.Answer;
import commonweal.messaging.AggregateStores;
import commonweal.testsupport.Servers;

import static commonweal.intake.IntakeClient.officerOf;
import static commonweal.intake.IntakeClient.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A manager changes how the partnership works while the service runs, with every version kept. */
@RunningIntake
class SettingsIT {

    private static final String IF_MATCH = "If-Match";

    @Autowired
    private IntakeClient intake;

    @Autowired
    private AggregateStores stores;

    @Test
    void offersEveryPartAsATextThatChangesNothing() {
        String manager = token("manager-1", "csu-manager", "settings");
        Answer parts = intake.get("/settings", manager).expect(200);

        assertThat(parts.body().get("items")).extracting(item -> item.get("part").asString()).containsExactlyInAnyOrder(
                "attachments", "briefing", "clocks", "feedback", "powers", "reference-data", "repeats", "retention",
                "reviews", "surveys", "triage");
        for (var part : parts.body().get("items")) {
            String path = "/settings/" + part.get("part").asString();
            String text = intake.get(path, manager).expect(200).get("text");
            assertThat(
                    intake.post(path + "/preview", "{\"text\":%s}".formatted(json(text)), manager).expect(200).text())
                    .as(path).isEqualTo("{\"changes\":[]}");
            intake.put(path, change(text), manager).expectProblem(409, "changes nothing");
        }
    }

    @Test
    void putsTheNextVersionInForceAtOnceForThisPartnershipAlone() {
        String manager = token("manager-1", "csu-manager", "settings-change");
        Answer before = intake.get("/settings/triage", manager).expect(200);
        assertThat(before.body().get("own").asBoolean()).isFalse();
        String text = before.get("text").replace("PT15M", "PT25M");

        assertThat(intake.post("/settings/triage/preview", "{\"text\":%s}".formatted(json(text)), manager).expect(200)
                .text()).isEqualTo("{\"changes\":[{\"setting\":\"claim\",\"before\":\"PT15M\",\"after\":\"PT25M\"}]}");
        assertThat(intake.get("/practice/triage", manager).get("claim")).isEqualTo("PT15M");
        Answer after = intake.put("/settings/triage", change(text), manager, IF_MATCH, before.etag()).expect(200);

        assertThat(after.body().get("version").asInt()).isEqualTo(2);
        assertThat(after.get("versions.0.by")).isEqualTo("manager-1");
        assertThat(after.get("versions.0.reason")).isEqualTo("Agreed");
        assertThat(intake.get("/practice/triage", manager).get("claim")).isEqualTo("PT25M");
        assertThat(intake.get("/practice/triage", officerOf("settings-other")).get("claim")).isEqualTo("PT15M");
        assertThat(intake.get("/settings/triage/versions/2", manager).expect(200).get("text")).isEqualTo(text);
        intake.put("/settings/triage", change(text.replace("PT25M", "PT35M")), manager, IF_MATCH, before.etag())
                .expectProblem(412, "version");
        intake.get("/settings/triage/versions/7", manager).expect(404);
    }

    @Test
    void letsOneOfTwoManagersWhoChangeTheSameThingWin() throws Exception {
        String manager = token("manager-1", "csu-manager", "settings-race");
        String text = intake.get("/settings/triage", manager).get("text");

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> intake.put("/settings/triage", change(text.replace("PT15M", "PT1M")),
                    manager, IF_MATCH, "\"1\""));
            var other = threads.submit(() -> intake.put("/settings/triage", change(text.replace("PT15M", "PT2M")),
                    manager, IF_MATCH, "\"1\""));
            assertThat(new int[]{one.get().status(), other.get().status()}).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void refusesWhatMakesNoSenseWithOneSentence() {
        String manager = token("manager-1", "csu-manager", "settings-refused");
        String text = intake.get("/settings/retention", manager).get("text");

        refused(manager, "/settings/retention", text.replace("P6Y", "P0D"), "closed-cases", "a day or more");
        refused(manager, "/settings/retention", text.replace("P6Y", "ages"), "closed-cases", "'ages'",
                "a period such as P6Y");
        refused(manager, "/settings/retention", text.replace("closed-cases", "shut-cases"), "closed-cases",
                "missing");
        refused(manager, "/settings/retention", "sweep: true", "closed-cases", "missing");
        refused(manager, "/settings/retention", "- a list", "names with values");
        refused(manager, "/settings/retention", "sweep: [", "in line", "expected: YAML");
        intake.put("/settings/retention", change(text.replace("P6Y", "P5Y")).replace("Agreed", " "), manager)
                .expectProblem(422, "reason");
        intake.put("/settings/retention", change(text.replace("P6Y", "P5Y")), officerOf("settings-refused"))
                .expectProblem(403, "csu-manager");
        intake.get("/settings/weather", manager).expectProblem(404, "weather");
    }

    @Test
    void keepsPromisesThatWereMade() {
        String manager = token("manager-1", "csu-manager", "settings-clocks");
        String text = intake.get("/settings/clocks", manager).get("text");

        refused(manager, "/settings/clocks", text.replace("acknowledge: 1", "acknowledge: 9"), "version 1",
                "a further version");
        String further = text.replace("versions:\n",
                "versions:\n- version: 2\n  from: 2099-04-01\n  acknowledge: 2\n  first-contact: {high: 1, medium: 2, low: 3}\n"
                        + "  unassessed: 2\n  update: 8\n  silence: 20\n  feedback: 9\n  not-fixed: 10\n");
        intake.put("/settings/clocks", change(further), manager).expect(200);
        assertThat(intake.get("/clocks/policy", manager).body().get("acknowledge").asInt()).isEqualTo(1);
    }

    @Test
    void letsNewReportsBeFiledUnderNewHeadingsWhileOldCasesKeepTheirWords() {
        String manager = token("manager-1", "csu-manager", "settings-lists");
        String first = openCase(manager, "noise");
        Answer before = intake.get("/settings/reference-data", manager).expect(200);
        String text = before.get("text")
                .replace("- code: noise\n  label: Noise\n", "- code: noise\n  label: Noise and music\n")
                .replace("- code: graffiti\n  label: Graffiti\n",
                        "- code: graffiti\n  label: Graffiti\n  retired: true\n- code: drones\n  label: Drones\n");
        refused(manager, "/settings/reference-data",
                text.replace("- code: begging-vagrancy\n  label: Begging or vagrancy\n",
                        ""),
                "'begging-vagrancy' is missing", "retired: true");
        assertThat(intake.post("/settings/reference-data/preview", "{\"text\":%s}".formatted(json(text)), manager)
                .expect(200).text()).contains("categories[noise].label", "categories[drones].code",
                        "categories[graffiti].retired");

        intake.put("/settings/reference-data", change(text), manager, IF_MATCH, before.etag()).expect(200);

        String lists = intake.get("/reference-data", manager).expect(200).text();
        assertThat(lists).contains("Noise and music", "\"drones\"").doesNotContain("graffiti", "retired");
        assertThat(intake.get("/reference-data", officerOf("settings-other")).text()).contains("\"Noise\"", "graffiti")
                .doesNotContain("drones");
        intake.post("/reports", Bodies.report().replace("\"noise\"", "\"graffiti\""), manager).expectProblem(422,
                "category: 'graffiti'", "drones");
        Answer old = intake.get("/cases/" + first, manager).expect(200);
        assertThat(old.get("category")).isEqualTo("noise");
        assertThat(old.get("labels.category")).isEqualTo("Noise");
        assertThat(intake.get("/cases/" + openCase(manager, "noise"), manager).get("labels.category"))
                .isEqualTo("Noise and music");
        assertThat(intake.get("/cases/" + openCase(manager, "drones"), manager).get("labels.category"))
                .isEqualTo("Drones");
        assertThat(intake.get("/cases/" + first + "/timeline", manager).text())
                .contains("Case opened: Noise (personal)");
        assertThat(intake.get("/reports", manager).expect(200).text()).contains("\"category\":\"Noise\"",
                "\"channel\":\"Telephone\"");
    }

    @Test
    void asksInThePartnershipsOwnWordsAndKeepsThemForWhoeverWasSentThem() {
        String manager = token("manager-1", "csu-manager", "settings-survey");
        String residents = Servers.issuer().token("web").scope("public").partnerships("settings-survey").signed();
        String earlier = invited(manager);
        String text = intake.get("/settings/surveys", manager).expect(200).get("text");
        refused(manager, "/settings/surveys", text.replace("- code: ease\n  text: How easy was it to report?\n", ""),
                "each of [ease, informed, outcome, service] once");

        intake.put("/settings/surveys", change(text.replace("How easy was it to report?", "Was it easy?")
                .replace("dissatisfied-at-most: 2", "dissatisfied-at-most: 3")), manager).expect(200);

        String later = invited(manager);
        assertThat(intake.get("/survey", residents, "Commonweal-Secret", earlier).expect(200).text())
                .contains("How easy was it to report?");
        assertThat(intake.get("/survey", residents, "Commonweal-Secret", later).expect(200).text())
                .contains("Was it easy?");
        intake.post("/survey", "{\"outcome\":3}", residents, "Commonweal-Secret", earlier).expect(201);
        assertThat(intake.get("/surveys/follow-ups", manager).body().get("total").asInt()).isZero();
        intake.post("/survey", "{\"outcome\":3}", residents, "Commonweal-Secret", later).expect(201);
        assertThat(intake.get("/surveys/follow-ups", manager).body().get("total").asInt()).isEqualTo(1);
    }

    private String invited(String manager) {
        String reportId = intake.post("/reports", Bodies.report(), manager).expect(201).get("id");
        String caseId = openCase(reportId, "noise", manager);
        intake.post("/cases/" + caseId + "/close", "{\"reason\":\"mediated\",\"behaviour\":\"improved\"}", manager)
                .expect(200);
        return intake.post("/cases/" + caseId + "/survey-invitations", "{\"reportId\":\"" + reportId + "\"}", manager)
                .expect(201).get("secret");
    }

    private String openCase(String manager, String category) {
        return openCase(intake.post("/reports", Bodies.report(), manager).expect(201).get("id"), category, manager);
    }

    private String openCase(String reportId, String category, String manager) {
        String caseId = intake.post("/reports/" + reportId + "/triage",
                Bodies.triage("open-case", "").replace("\"noise\"", "\"" + category + "\""), manager).expect(200)
                .get("caseId");
        await().atMost(Duration.ofSeconds(20)).until(() -> intake.get("/cases/" + caseId, manager).status() == 200);
        return caseId;
    }

    /** A case stays as it is: whoever is about to change it is not kept from that. */
    @Test
    void letsDueDatesInListsFollowTheWorkingDays() {
        String manager = token("manager-1", "csu-manager", "settings-days-off");
        String caseId = openCase(manager, "noise");
        Answer before = intake.get("/cases/" + caseId, manager).expect(200);
        String due = before.get("nextDue");
        assertThat(intake.get("/clocks?before=" + due, manager).body().get("total").asInt()).isEqualTo(1);
        String text = intake.get("/settings/clocks", manager).get("text");

        intake.put("/settings/clocks", change(text.replace("days-off: []", "days-off: [" + due + "]")), manager)
                .expect(200);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                intake.get("/clocks?before=" + due, manager).body().get("total").asInt()).isZero());
        Answer after = intake.get("/cases/" + caseId, manager).expect(200);
        assertThat(after.get("nextDue")).isGreaterThan(due);
        assertThat(after.etag()).isEqualTo(before.etag());
        assertThat(intake.get("/clocks?before=" + after.get("nextDue"), manager).body().get("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void callsPowersAndHoldsByTheWordsOfTheirDay() {
        String manager = token("manager-1", "csu-manager", "settings-powers");
        String caseId = openCase(manager, "noise");
        String power = "{\"kind\":\"warning-letter\",\"on\":\"2026-11-20\"}";
        intake.post("/cases/" + caseId + "/powers", power, manager).expect(201);
        intake.post("/cases/" + caseId + "/hold", "{\"reason\":\"police\"}", manager).expect(200);
        String powers = intake.get("/settings/powers", manager).get("text");
        String retention = intake.get("/settings/retention", manager).get("text");

        intake.put("/settings/powers", change(powers.replace("Warning letter", "First warning")), manager).expect(200);
        intake.put("/settings/retention", change(retention.replace("Asked for by the police", "Police")), manager)
                .expect(200);

        intake.post("/cases/" + caseId + "/powers", power, manager).expect(201);
        Answer used = intake.get("/cases/" + caseId + "/powers", manager).expect(200);
        assertThat(used.get("items.0.label")).isEqualTo("Warning letter");
        assertThat(used.get("items.1.label")).isEqualTo("First warning");
        assertThat(intake.get("/cases/" + caseId + "/timeline", manager).text()).contains("\"Warning letter used\"",
                "\"First warning used\"");
        assertThat(intake.get("/cases/" + caseId, manager).get("hold.label")).isEqualTo("Asked for by the police");
    }

    @Test
    void followsWhatAnotherInstancePutInForce() {
        String manager = token("manager-1", "csu-manager", "settings-elsewhere");
        String text = intake.get("/settings/triage", manager).get("text").replace("PT15M", "PT45M");
        stores.database().getCollection("practice").insertOne(new Document("_id", "settings-elsewhere/triage/2")
                .append("partnership", "settings-elsewhere").append("part", "triage").append("version", 2)
                .append("text", text).append("at", new Date()).append("by", "manager-2").append("reason", "Agreed"));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                intake.get("/practice/triage", manager).get("claim")).isEqualTo("PT45M"));
    }

    private void refused(String manager, String path, String text, String... words) {
        intake.post(path + "/preview", "{\"text\":%s}".formatted(json(text)), manager).expectProblem(422, words);
        intake.put(path, change(text), manager).expectProblem(422, words);
    }

    private static String change(String text) {
        return "{\"text\":%s,\"reason\":\"Agreed\"}".formatted(json(text));
    }

    private static String json(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
