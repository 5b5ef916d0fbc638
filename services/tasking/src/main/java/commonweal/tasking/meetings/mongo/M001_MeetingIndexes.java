package commonweal.tasking.meetings.mongo;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

/** The index for the list that people open: the newest meetings. */
final class M001_MeetingIndexes {

    private M001_MeetingIndexes() {}

    static void create(MongoCollection<Document> meetings) {
        meetings.createIndex(compoundIndex(ascending("partnership"), descending("held")));
        meetings.createIndex(compoundIndex(ascending("partnership", "group"), descending("held")));
    }
}
