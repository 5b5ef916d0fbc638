package commonweal.intake.reports.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.Index;

/** The reports that are removed with the sample data. */
final class M002_SampleReports implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(new Document("partnership", 1).append("sample", 1),
                new IndexOptions().name("sample-reports"));
    }
}
