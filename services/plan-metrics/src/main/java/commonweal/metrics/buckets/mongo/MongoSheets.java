package commonweal.metrics.buckets.mongo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;

import commonweal.metrics.buckets.Bucket;
import commonweal.metrics.buckets.Months;
import commonweal.metrics.buckets.Sheet;
import commonweal.metrics.buckets.Sheets;

/** Buckets or months in a collection: found by id only, and written one by one under their version. */
public sealed class MongoSheets<T extends Sheet> implements Sheets<T> permits MongoMonths {

    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String PARTS = "parts";
    static final String SUM = "sum";
    private static final BulkWriteOptions EACH_BY_ITSELF = new BulkWriteOptions().ordered(false);

    final MongoCollection<Document> collection;
    private final SheetType<T> type;

    MongoSheets(MongoCollection<Document> collection, SheetType<T> type) {
        this.collection = collection;
        this.type = type;
        M001_Sheets.apply(collection);
    }

    public static Sheets<Bucket> buckets(MongoCollection<Document> collection) {
        return new MongoSheets<>(collection, new BucketDocuments());
    }

    public static Months months(MongoCollection<Document> collection) {
        return new MongoMonths(collection);
    }

    @Override
    public Map<String, T> byId(Collection<String> ids) {
        Map<String, T> found = new HashMap<>();
        if (!ids.isEmpty()) {
            for (Document document : collection.find(new Document(ID, new Document("$in", List.copyOf(ids))))) {
                found.put(document.getString(ID), sheet(document));
            }
        }
        return found;
    }

    @Override
    public boolean save(Collection<Change<T>> changes) {
        if (changes.isEmpty()) {
            return true;
        }
        List<WriteModel<Document>> writes = changes.stream().map(this::write).toList();
        long updates = writes.stream().filter(UpdateOneModel.class::isInstance).count();
        try {
            return collection.bulkWrite(writes, EACH_BY_ITSELF).getMatchedCount() == updates;
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return false;
            }
            throw e;
        }
    }

    private WriteModel<Document> write(Change<T> change) {
        T before = change.before();
        T after = change.after();
        Document parts = type.parts(after, before);
        Document fields = new Document(VERSION, after.version()).append(SUM, type.sum(after));
        if (before.version() == 0) {
            return new InsertOneModel<>(fields.append(ID, after.id()).append(PARTS, parts));
        }
        // why: of a sheet of many parts only those travel that are new; none is ever taken out
        parts.forEach((name, part) -> fields.append(PARTS + "." + name, part));
        return new UpdateOneModel<>(new Document(ID, before.id()).append(VERSION, before.version()),
                new Document("$set", fields));
    }

    private T sheet(Document document) {
        return type.sheet(document.getString(ID), document.getLong(VERSION), document.get(PARTS, Document.class));
    }
}
