package commonweal.risk;

import java.util.Map;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import commonweal.events.Id;
import commonweal.risk.cases.mongo.CaseRisks;
import commonweal.testsupport.Token;

import static commonweal.risk.RiskService.get;
import static commonweal.risk.RiskService.manager;
import static commonweal.risk.RiskService.officer;
import static commonweal.risk.RiskService.post;
import static commonweal.risk.Topics.anOpenCase;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.answersTotalling;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.theMatrix;
import static org.assertj.core.api.Assertions.assertThat;

/** Assessors can see where the same answers ended in different bands, and only managers whose. */
class ConsistencyIT {

    private static final String FAIRVALE = "fairvale";

    @Test
    void comparesTheSameAnswersAndNamesPeopleToManagersOnly() {
        assess("fair1", 20, "officer-1");
        assess("fair2", 20, "officer-2");
        assess("fair3", 31, "officer-1");
        post("/assessments/asm-fair2-1/confirm", Map.of("band", "high", "reason", "vulnerability"),
                officer("officer-2", FAIRVALE));

        JsonNode forOfficers = get("/consistency", officer("officer-1", FAIRVALE)).json();
        JsonNode forManagers = get("/consistency", manager("manager-1", FAIRVALE)).json();

        assertThat(forOfficers.get("assessments").intValue()).isEqualTo(3);
        assertThat(forOfficers.get("overridden").intValue()).isEqualTo(1);
        assertThat(forOfficers.get("comparable").intValue()).isEqualTo(2);
        assertThat(forOfficers.get("groups")).hasSize(1);
        assertThat(forOfficers.at("/groups/0/outcomes").toString()).isEqualTo(
                "[{\"band\":\"medium\",\"count\":1},{\"band\":\"high\",\"overrideReason\":\"vulnerability\",\"count\":1}]");
        assertThat(forManagers.at("/groups/0/outcomes/1/by").toString()).isEqualTo("[\"officer-2\"]");
    }

    @Test
    void comparesWhatWasSavedBeforeThereWereJudgements() {
        assess("stillvale", "still1", 18, "officer-1");
        MongoCollection<Document> stored = RiskService.bean(CaseRisks.class).aggregates().collection();
        Document before = stored.find(new Document("_id", "case-still1")).first();
        assertThat(before.getList("judgements", Document.class)).hasSize(1);
        stored.updateOne(new Document("_id", "case-still1"),
                new Document("$unset", new Document("judgements", "")));

        assertThat(get("/consistency", officer("officer-1", "stillvale")).json().get("assessments").intValue())
                .isEqualTo(1);
    }

    @Test
    void refusesATimeThatEndsBeforeItBeginsAndShowsNothingOfOtherPartnerships() {
        Token officer = officer("officer-1", "elsewhere");

        assertThat(get("/consistency?from=2026-02-01&to=2026-01-31", officer).json().get("detail").stringValue())
                .isEqualTo("from: 2026-02-01 (expected: 2026-01-31 or before)");
        assertThat(get("/consistency?from=yesterday", officer).status()).isEqualTo(400);
        assertThat(get("/consistency", officer).json().get("assessments").intValue()).isZero();
    }

    private static void assess(String name, int total, String by) {
        assess(FAIRVALE, name, total, by);
    }

    private static void assess(String partnership, String name, int total, String by) {
        Id caseId = anOpenCase(partnership, name);
        assertThat(post("/cases/" + caseId + "/assessments", Map.of("answers", answersTotalling(theMatrix(), total)),
                officer(by, partnership)).status()).isEqualTo(201);
    }
}
