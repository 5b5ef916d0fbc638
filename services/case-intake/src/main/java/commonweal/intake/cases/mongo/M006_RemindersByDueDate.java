package commonweal.intake.cases.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.DueKey;
import commonweal.intake.mongo.Index;

/** The cases of which somebody has to be reminded; sparse, because most have nothing due. */
final class M006_RemindersByDueDate implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(new Document(DueKey.FIELD, 1),
                new IndexOptions().unique(true).sparse(true).name("reminders-by-due-date"));
    }
}
