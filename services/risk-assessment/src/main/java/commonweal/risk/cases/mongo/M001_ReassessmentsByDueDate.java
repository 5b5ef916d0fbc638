package commonweal.risk.cases.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;

import org.bson.Document;

/** Finds the cases whose reassessment has to be announced; sparse, because most cases have none. */
final class M001_ReassessmentsByDueDate {

    private M001_ReassessmentsByDueDate() {}

    static void create(MongoCollection<Document> caseRisks) {
        caseRisks.createIndex(new Document(CaseRiskDocuments.DUE_AT, 1),
                new IndexOptions().unique(true).sparse(true).name("M001_reassessmentsByDueDate"));
    }
}
