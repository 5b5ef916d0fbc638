package commonweal.messaging;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;

import org.bson.BsonMaximumSizeExceededException;
import org.bson.BSONException;

/** Tells what will pass by itself from what will fail in the same way each time. */
final class Failures {

    private Failures() {}

    /** True for an outage, which is waited for; false for what belongs in quarantine. */
    static boolean isTransient(Throwable failure) {
        return switch (failure) {
            case MongoWriteException e -> isOutage(e);
            case MongoBulkWriteException e -> isOutage(e);
            case BsonMaximumSizeExceededException e -> false;
            case MongoException e -> true;
            case BSONException e -> false;
            case Contended e -> true;
            case QuarantineFull e -> true;
            case BrokerAway e -> true;
            default -> false;
        };
    }

    private static boolean isOutage(MongoException e) {
        return e.hasErrorLabel("RetryableWriteError") || e.hasErrorLabel("RetryableError");
    }
}
