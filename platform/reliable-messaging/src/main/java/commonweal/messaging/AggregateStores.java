package commonweal.messaging;

import com.mongodb.client.MongoDatabase;

/** Where a service gets its {@link Aggregates} from; ask once per collection and keep the answer. */
public final class AggregateStores {

    private final MongoDatabase database;
    private final OutboxWriter outbox;
    private final Relay relay;
    private final Steps steps;

    AggregateStores(MongoDatabase database, OutboxWriter outbox, Relay relay, Steps steps) {
        this.database = database;
        this.outbox = outbox;
        this.relay = relay;
        this.steps = steps;
    }

    /** The aggregates of one type, in the service's own database; makes the collection's own indexes if need be. */
    public <S> Aggregates<S> of(AggregateType<S> type) {
        return new Aggregates<>(type, database.getCollection(type.collection()), outbox, relay, steps);
    }

    /** The service's database, for what is no aggregate. */
    public MongoDatabase database() {
        return database;
    }
}
