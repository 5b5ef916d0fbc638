package commonweal.intake.feedback.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.Index;

/** The reports of a partnership by whether their reporter can be and has been told, the longest waiting first. */
final class M001_ReportsByFeedbackOwed implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(
                new Document("partnership", 1).append("told.anonymous", 1).append("told.statistical", 1)
                        .append("feedback.method", 1).append("receivedAt", 1).append("_id", 1),
                new IndexOptions().name("reports-by-feedback-owed"));
    }
}
