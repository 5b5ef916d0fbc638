package commonweal.intake.powers.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

import commonweal.intake.mongo.DueKey;
import commonweal.intake.mongo.Index;

/** The cases with a power whose end somebody has to be reminded of; sparse, because most have none. */
final class M002_RemindersByDueDate implements Index {

    @Override
    public void create(MongoCollection<Document> collection) {
        collection.createIndex(new Document(DueKey.FIELD, 1),
                new IndexOptions().unique(true).sparse(true).name("power-reminders-by-due-date"));
    }
}
