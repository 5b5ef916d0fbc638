package commonweal.metrics.buckets.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;

import org.bson.Document;

/** Sheets are written by id and version: a unique index on exactly these keys, which all servers use. */
final class M001_Sheets {

    private M001_Sheets() {}

    static void apply(MongoCollection<Document> sheets) {
        sheets.createIndex(new Document("_id", 1).append("version", 1), new IndexOptions().unique(true));
    }
}
