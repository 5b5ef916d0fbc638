package commonweal.intake.surveys.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.Index;

/** The cases of a partnership with somebody dissatisfied, the longest waiting first. */
final class M001_SurveysWaiting implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(
                new Document("partnership", 1).append(SurveyDocuments.WAITING_SINCE, 1).append("_id", 1),
                new IndexOptions().name("surveys-waiting"));
    }
}
