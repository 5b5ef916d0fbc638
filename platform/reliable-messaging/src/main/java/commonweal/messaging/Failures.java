package commonweal.messaging;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;

import org.bson.BSONException;
import org.bson.BsonMaximumSizeExceededException;

/** Tells what will pass by itself from what will fail in the same way each time. */
final class Failures {

    private Failures() {}

    /** True for what is waited for; false for what belongs in quarantine. */
    static boolean isTransient(Throwable failure) {
        return failure instanceof Contended || failure instanceof SwapUnderWay || isOutage(failure);
    }

    /** True when the store or the broker is away. */
    static boolean isOutage(Throwable failure) {
        return switch (failure) {
            case MongoWriteException e -> isPassing(e);
            case MongoBulkWriteException e -> isPassing(e) || e.getWriteErrors().isEmpty();
            case BsonMaximumSizeExceededException e -> false;
            case MongoException e -> true;
            case BSONException e -> false;
            case BrokerAway e -> true;
            default -> false;
        };
    }

    private static boolean isPassing(MongoException e) {
        return e.hasErrorLabel("RetryableWriteError") || e.hasErrorLabel("RetryableError");
    }
}
