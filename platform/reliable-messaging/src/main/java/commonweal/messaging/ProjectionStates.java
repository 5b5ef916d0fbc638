package commonweal.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

/** One document per projection; every change is guarded by its version. */
final class ProjectionStates {

    private final MongoCollection<Document> collection;

    ProjectionStates(MongoCollection<Document> collection) {
        this.collection = collection;
        collection.createIndex(new Document("_id", 1).append("version", 1), new IndexOptions().unique(true));
    }

    /** The states of these projections, made if need be. */
    Map<String, ProjectionState> of(Collection<String> names) {
        Map<String, ProjectionState> states = new HashMap<>();
        for (Document document : collection.find(new Document("_id", new Document("$in", names)))) {
            states.put(document.getString("_id"), ProjectionState.from(document));
        }
        for (String name : names) {
            states.computeIfAbsent(name, this::created);
        }
        return states;
    }

    private ProjectionState created(String name) {
        ProjectionState first = ProjectionState.first(name);
        try {
            collection.insertOne(first.toDocument());
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        return first;
    }

    /** Whether the state was still as it was before. */
    boolean replace(ProjectionState before, ProjectionState after) {
        Document set = after.toDocument();
        set.remove("_id");
        return collection.updateOne(new Document("_id", before.name()).append("version", before.version()),
                new Document("$set", set)).getMatchedCount() == 1;
    }
}
