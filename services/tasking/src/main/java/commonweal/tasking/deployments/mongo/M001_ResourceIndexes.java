package commonweal.tasking.deployments.mongo;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

/** The index for the list that people open: the resources of a partnership by their names. */
final class M001_ResourceIndexes {

    private M001_ResourceIndexes() {}

    static void create(MongoCollection<Document> resources) {
        resources.createIndex(compoundIndex(ascending("partnership"), descending("name")));
    }
}
