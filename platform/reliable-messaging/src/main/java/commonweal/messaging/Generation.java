package commonweal.messaging;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.bson.Document;

/** One set of a {@link Projection}'s collections. */
public final class Generation {

    private final String projection;
    private final int number;
    private final MongoDatabase database;
    private final OutboxWriter silent;

    Generation(String projection, int number, MongoDatabase database, OutboxWriter silent) {
        this.projection = projection;
        this.number = number;
        this.database = database;
        this.silent = silent;
    }

    /** 1 for the first and one more for each rebuild. */
    public int number() {
        return number;
    }

    /** The aggregates of this type in this generation; they may not emit events. Ask once and keep the answer. */
    public <S> Aggregates<S> of(AggregateType<S> type) {
        return new Aggregates<>(type, collection(type.collection()), silent, null, Steps.NONE);
    }

    /** A collection of this generation, for what is no aggregate. */
    public MongoCollection<Document> collection(String name) {
        return database.getCollection(prefix(projection) + number + "." + name);
    }

    /** Removes all of it. */
    void drop() {
        for (String name : database.listCollectionNames()) {
            if (name.startsWith(prefix(projection) + number + ".")) {
                database.getCollection(name).drop();
            }
        }
    }

    private static String prefix(String projection) {
        return projection + ".";
    }
}
