package commonweal.tasking.operations.mongo;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

/** The index for the list that people open: the newest operations. */
final class M001_OperationIndexes {

    private M001_OperationIndexes() {}

    static void create(MongoCollection<Document> operations) {
        operations.createIndex(compoundIndex(ascending("partnership"), descending("on")));
        operations.createIndex(compoundIndex(ascending("partnership", "kind"), descending("on")));
    }
}
