package commonweal.intake.reports.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.Index;

/** What came in lately in a partnership. */
final class M004_ReportsByTime implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(new Document("partnership", 1).append("receivedAt", 1),
                new IndexOptions().name("reports-by-time"));
    }
}
