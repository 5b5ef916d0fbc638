package commonweal.tasking.meetings.mongo;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

import static com.mongodb.client.model.Indexes.ascending;

/** The index that finds the meetings which had a case on their agenda. */
final class M002_MeetingsByCase {

    private M002_MeetingsByCase() {}

    static void create(MongoCollection<Document> meetings) {
        meetings.createIndex(ascending("agenda.caseId"));
    }
}
