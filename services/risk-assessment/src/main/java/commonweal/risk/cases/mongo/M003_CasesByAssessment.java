package commonweal.risk.cases.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;

import org.bson.Document;

/** Finds what a partnership assessed since some day, for dry runs and for comparing assessors. */
final class M003_CasesByAssessment {

    private M003_CasesByAssessment() {}

    static void create(MongoCollection<Document> caseRisks) {
        caseRisks.createIndex(
                new Document(CaseRiskDocuments.PARTNERSHIP, 1).append(CaseRiskDocuments.ASSESSED_AT, 1)
                        .append(CaseRiskDocuments.ID, 1),
                new IndexOptions().name("M003_casesByAssessment"));
    }
}
