package commonweal.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.risk.RiskService.Answer;
import commonweal.risk.editions.DryRun;
import commonweal.risk.editions.EditionFixtures;
import commonweal.risk.editions.Plan;
import commonweal.risk.editions.mongo.DryRunWorker;
import commonweal.risk.editions.mongo.DryRuns;
import commonweal.risk.questionnaires.Questionnaire;
import commonweal.risk.questionnaires.Questionnaires;
import commonweal.testsupport.Token;

import static commonweal.risk.RiskService.HOLLOWDENE;
import static commonweal.risk.RiskService.NINE_HILLS;
import static commonweal.risk.RiskService.get;
import static commonweal.risk.RiskService.manager;
import static commonweal.risk.RiskService.officer;
import static commonweal.risk.RiskService.post;
import static commonweal.risk.RiskService.postText;
import static commonweal.risk.RiskService.put;
import static commonweal.risk.Topics.PATIENCE;
import static commonweal.risk.Topics.anOpenCase;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.answersTotalling;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.theMatrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A partnership's own wording is tried on the past year, seen, and put live, and drafts say so. */
class EditionsIT {

    private static final Token OFFICER = officer("officer-1", NINE_HILLS);
    private static final Token MANAGER = manager("manager-1", NINE_HILLS);
    private static final String FORM = "/questionnaires/victim-risk-14";

    @Test
    void showsWhoWouldChangeBandBeforeItGoesLive() {
        Id high = assessed("edition1", 31);
        Id between = assessed("edition2", 26);
        Id interrupted = anOpenCase(NINE_HILLS, "edition3");
        put("/cases/" + interrupted + "/assessment-draft", Map.of("answers", Map.of("frequency", "most-days")),
                OFFICER);
        assertThat(statuses()).isEqualTo(Map.of("1/1", "live", "1/2", "draft", "2/1", "draft", "2/2", "draft"));

        JsonNode bands = tried(Map.of("bandTableVersion", 2));

        assertThat(bands.get("counts").toString()).isEqualTo(
                "[{\"from\":\"medium\",\"to\":\"high\",\"count\":1},{\"from\":\"high\",\"to\":\"high\",\"count\":1}]");
        assertThat(bands.get("changed").intValue()).isEqualTo(1);
        assertThat(bands.at("/cases/0/caseId").stringValue()).isEqualTo(between.value());
        assertThat(get("/dry-runs/" + bands.get("id").stringValue() + "/cases", OFFICER).json().get("total").intValue())
                .isEqualTo(1);
        assertThat(bandOf(assess(high, 26))).isEqualTo("medium");

        Answer live = putLive(1, 2, bands);

        assertThat(live.status()).as(live.body()).isEqualTo(200);
        assertThat(live.json().at("/items/0/by").stringValue()).isEqualTo("manager-1");
        assertThat(statuses()).containsEntry("1/1", "earlier").containsEntry("1/2", "live");
        assertThat(bandOf(assess(high, 26))).isEqualTo("high");
        assertThat(get(FORM, OFFICER).json().at("/bands/2/from").intValue()).isEqualTo(25);
        assertThat(get(FORM, officer("officer-1", HOLLOWDENE)).json().at("/bands/2/from").intValue()).isEqualTo(29);

        JsonNode words = tried(Map.of("version", 2));
        assertThat(words.at("/notComparable/missing/0").toString()).contains("\"children\"");
        assertThat(putLive(2, 2, words).status()).isEqualTo(200);

        JsonNode draft = get("/cases/" + interrupted + "/assessment-draft", OFFICER).json();
        assertThat(draft.get("newVersion").booleanValue()).isTrue();
        assertThat(draft.get("questionnaireVersion").intValue()).isEqualTo(1);
        assertThat(draft.get("liveVersion").intValue()).isEqualTo(2);
        assertThat(draft.get("changed").toString()).isEqualTo("{\"gone\":[\"frequency\"],\"added\":[\"children\"]}");
        assertThat(put("/cases/" + interrupted + "/assessment-draft",
                Map.of("questionnaireVersion", 1, "answers", Map.of("hate", "no-sign")), OFFICER).status())
                .isEqualTo(200);
        assertThat(get("/questionnaires/victim-risk-14/live", OFFICER).json().get("items")).hasSize(2);
    }

    @Test
    void takesAPartnershipsOwnWordsWhileItRuns() {
        Token manager = manager("manager-1", "pastevale");
        Token officer = officer("officer-1", "pastevale");
        String bands = EditionFixtures.earlierHigh().values().iterator().next();

        assertRefused(sending("bands.v2.yaml", bands.replace("to: 24", "to: 99"), manager), 422,
                "bands.v2.yaml");
        assertRefused(sending("bands.v2.yaml", bands, officer), 403, "(expected: csu-manager)");
        assertThat(sending("bands.v2.yaml", bands, manager).status()).isEqualTo(200);
        assertThat(get("/questionnaire-files/bands.v2.yaml", officer).json().get("text").stringValue())
                .isEqualTo(bands);
        assertThat(get(FORM + "?version=1&bandTableVersion=2", officer).status()).isEqualTo(200);
        assertThat(get(FORM + "?version=1&bandTableVersion=2", officer("officer-1", HOLLOWDENE)).status())
                .isEqualTo(404);

        String run = post(FORM + "/dry-runs", Map.of("bandTableVersion", 2), manager).json().get("id").stringValue();
        await().atMost(PATIENCE).until(() -> get("/dry-runs/" + run, manager).json().get("status").stringValue()
                .equals("finished"));
        assertThat(post(FORM + "/live", Map.of("version", 1, "bandTableVersion", 2, "dryRun", run), manager).status())
                .isEqualTo(200);

        assertThat(get(FORM, officer).json().get("bandTableVersion").intValue()).isEqualTo(2);
        assertRefused(post("/questionnaire-files/withdraw", Map.of("names", List.of("bands.v2.yaml")), manager), 409,
                "went live");
        assertRefused(post("/questionnaire-files/withdraw", Map.of("names", List.of("lost.yaml")), manager), 404,
                "lost.yaml");
        assertThat(sending("bands.v3.yaml", bands.replace("version: 2", "version: 3"), manager).status())
                .isEqualTo(200);
        Answer left = post("/questionnaire-files/withdraw", Map.of("names", List.of("bands.v3.yaml")), manager);
        assertThat(left.json().get("items")).hasSize(1);
        assertRefused(sending("../bands.yaml", bands, manager), 422, "our-form.v1.yaml");
        assertRefused(post("/questionnaire-files", Map.of("files", List.of()), manager), 422, "1 to 20");
    }

    private static Answer sending(String name, String text, Token token) {
        return post("/questionnaire-files", Map.of("files", List.of(Map.of("name", name, "text", text))), token);
    }

    @Test
    void goesOnWithADryRunThatAnInstanceLeftBehind() {
        Id caseId = anOpenCase("leftover", "edition4");
        post("/cases/" + caseId + "/assessments", Map.of("answers", answersTotalling(theMatrix(), 20)),
                officer("officer-1", "leftover"));
        Instant longAgo = Instant.now().minus(Duration.ofMinutes(5));
        Questionnaire form = RiskService.bean(Questionnaires.class)
                .live(new Code("leftover"), new Code("victim-risk-14")).orElseThrow();
        Plan plan = new Plan(new Code("leftover"), form.id(), form.edition(), form.fingerprint(),
                Optional.of(form.edition()), longAgo, Instant.now().plusSeconds(60), "manager-1");
        DryRuns dryRuns = RiskService.bean(DryRuns.class);
        dryRuns.create(DryRun.begun(new Id("dry-left-behind"), plan, 1, longAgo), longAgo);

        RiskService.bean(DryRunWorker.class).resume();

        Token manager = manager("manager-1", "leftover");
        await().atMost(PATIENCE).until(() -> get("/dry-runs/dry-left-behind", manager).json().get("status")
                .stringValue().equals("finished"));
        assertThat(get("/dry-runs/dry-left-behind", manager).json().get("assessments").intValue()).isEqualTo(1);
        assertThat(dryRuns.newest(Set.of(new Code("leftover")), form.id())).hasSize(1);
        assertThat(get("/dry-runs", manager).json().get("items")).hasSize(1);
        assertThat(get("/dry-runs/dry-left-behind", MANAGER).status()).isEqualTo(404);
    }

    @Test
    void isForManagersAndForWhatThereIs() {
        assertRefused(post(FORM + "/dry-runs", Map.of(), OFFICER), 403, "(expected: csu-manager)");
        assertRefused(post(FORM + "/live", Map.of("version", 1, "bandTableVersion", 1, "dryRun", "dry-1"), OFFICER),
                403, "(expected: csu-manager)");
        assertRefused(post(FORM + "/dry-runs", Map.of("version", 9), MANAGER), 422,
                "version: 9, bandTableVersion: any (expected: questions v1 with bands v1; questions v1 with bands v2;");
        assertRefused(post("/questionnaires/tarot/dry-runs", Map.of(), MANAGER), 404, "questionnaire 'tarot'");
        assertRefused(post(FORM + "/live", Map.of("version", 1, "bandTableVersion", 1, "dryRun", "dry-1"), MANAGER),
                404, "There is no dry run 'dry-1'");
        assertRefused(postText(FORM + "/live", "{\"version\": 1, \"bandTableVersion\": 1}", MANAGER), 422, "dryRun");
        assertRefused(get(FORM + "?version=9", OFFICER), 404, "questionnaire 'victim-risk-14'");
    }

    private static JsonNode tried(Map<String, Integer> edition) {
        Answer begun = post(FORM + "/dry-runs", edition, MANAGER);
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        String path = "/dry-runs/" + begun.json().get("id").stringValue();
        await().atMost(PATIENCE).until(() -> get(path, OFFICER).json().get("percent").intValue() == 100);
        JsonNode done = get(path, OFFICER).json();
        assertThat(done.get("status").stringValue()).isEqualTo("finished");
        return done;
    }

    private static Answer putLive(int version, int bandTableVersion, JsonNode dryRun) {
        return post(FORM + "/live", Map.of("version", version, "bandTableVersion", bandTableVersion, "dryRun",
                dryRun.get("id").stringValue(), "note", "agreed by the partnership"), MANAGER);
    }

    private static Map<String, String> statuses() {
        Map<String, String> statuses = new HashMap<>();
        get("/questionnaires", OFFICER).json().get("items").valueStream()
                .filter(item -> item.get("id").stringValue().equals("victim-risk-14"))
                .forEach(item -> statuses.put(
                        item.get("version").intValue() + "/" + item.get("bandTableVersion").intValue(),
                        item.get("status").stringValue()));
        return statuses;
    }

    private static Id assessed(String name, int total) {
        Id caseId = anOpenCase(NINE_HILLS, name);
        assertThat(assess(caseId, total).status()).isEqualTo(201);
        return caseId;
    }

    private static Answer assess(Id caseId, int total) {
        return post("/cases/" + caseId + "/assessments", Map.of("answers", answersTotalling(theMatrix(), total)),
                OFFICER);
    }

    private static String bandOf(Answer assessed) {
        return assessed.json().get("band").stringValue();
    }

    private static void assertRefused(Answer answer, int status, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().get("detail").stringValue()).contains(sentence);
    }
}
