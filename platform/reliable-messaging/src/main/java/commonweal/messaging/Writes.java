package commonweal.messaging;

import java.util.Collection;
import java.util.List;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Carries out the writes of one collection, each only while its document is as expected, and tells the relay of them. */
final class Writes {

    private final MongoCollection<Document> collection;
    private final @Nullable Relay relay;
    private final Steps steps;

    /** @param relay nothing when these documents never emit events */
    Writes(MongoCollection<Document> collection, @Nullable Relay relay, Steps steps) {
        this.collection = collection;
        this.relay = relay;
        this.steps = steps;
    }

    /** Writes one; false when the document was not as expected. */
    boolean isDone(PendingWrite write) {
        steps.reached(Steps.Point.BEFORE_SAVE);
        try {
            if (write.update() == null) {
                collection.insertOne(write.after());
            } else if (collection.updateOne(write.filter(), write.update()).getMatchedCount() == 0) {
                return false;
            }
        } catch (MongoWriteException e) {
            if (write.isCreation() && isTakenId(e.getError())) {
                return false;
            }
            throw e;
        }
        steps.reached(Steps.Point.AFTER_SAVE);
        hand(List.of(write));
        return true;
    }

    /** Writes all at once; false when some document was not as expected, and nothing is known of the others then. */
    boolean areDone(Collection<PendingWrite> writes) {
        if (writes.isEmpty()) {
            return true;
        }
        long updates = writes.stream().filter(write -> !write.isCreation()).count();
        steps.reached(Steps.Point.BEFORE_SAVE);
        try {
            BulkWriteResult result = collection.bulkWrite(writes.stream().map(PendingWrite::model).toList(),
                    new BulkWriteOptions().ordered(false));
            if (result.getMatchedCount() < updates) {
                return false;
            }
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(Writes::isTakenId) && e.getWriteConcernError() == null) {
                return false;
            }
            throw e;
        }
        steps.reached(Steps.Point.AFTER_SAVE);
        hand(writes);
        return true;
    }

    private void hand(Collection<PendingWrite> writes) {
        if (relay != null) {
            for (PendingWrite write : writes) {
                relay.saved(collection, write);
            }
        }
    }

    private static boolean isTakenId(WriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY && error.getMessage().contains("index: _id_");
    }
}
