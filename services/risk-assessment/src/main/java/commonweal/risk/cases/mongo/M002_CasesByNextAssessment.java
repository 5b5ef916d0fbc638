package commonweal.risk.cases.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;

import org.bson.Document;

/** Lists what is due in a partnership, the soonest first. */
final class M002_CasesByNextAssessment {

    private M002_CasesByNextAssessment() {}

    static void create(MongoCollection<Document> caseRisks) {
        caseRisks.createIndex(
                new Document(CaseRiskDocuments.PARTNERSHIP, 1).append(CaseRiskDocuments.NEXT_DUE, 1)
                        .append(CaseRiskDocuments.ID, 1),
                new IndexOptions().name("M002_casesByNextAssessment"));
    }
}
