package commonweal.intake.mongo;

import com.mongodb.client.MongoCollection;

import org.bson.Document;

/**
 * One index that a collection needs, made at start if it is not there. The classes are numbered in the order in which they
 * came and never change once released: another index is another class. The embedded store ignores indexes that are not
 * unique and scans instead.
 */
public interface Index {

    void create(MongoCollection<Document> collection);
}
