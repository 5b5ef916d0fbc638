package commonweal.metrics.buckets.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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

/** Buckets or months in a collection: found by id or by mark only, and written one by one under their version. */
public sealed class MongoSheets<T extends Sheet> implements Sheets<T> permits MongoMonths {

    private static final String VERSION = "version";
    private static final String PARTS = "parts";
    static final String SUM = "sum";
    private static final String MARK = "dirty";
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
            for (Document document : collection.find(new Document("_id", new Document("$in", List.copyOf(ids))))) {
                found.put(document.getString("_id"), sheet(document));
            }
        }
        return found;
    }

    @Override
    public List<T> marked(int most) {
        List<T> marked = new ArrayList<>();
        for (Document document : collection.find(new Document(MARK, Pattern.compile("^"))).limit(most)) {
            marked.add(sheet(document));
        }
        return marked;
    }

    @Override
    public boolean save(Collection<T> changed) {
        if (changed.isEmpty()) {
            return true;
        }
        List<WriteModel<Document>> writes = changed.stream().map(this::write).toList();
        long updates = changed.stream().filter(sheet -> sheet.version() > 0).count();
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

    private WriteModel<Document> write(T sheet) {
        Document fields = new Document(VERSION, sheet.version() + 1).append(PARTS, type.parts(sheet))
                .append(SUM, type.sum(sheet));
        if (!sheet.mark().isEmpty()) {
            fields.append(MARK, sheet.mark());
        }
        if (sheet.version() == 0) {
            fields.put("_id", sheet.id());
            return new InsertOneModel<>(fields);
        }
        return new UpdateOneModel<>(filter(sheet), new Document("$set", fields));
    }

    @Override
    public void unmark(Collection<T> carriedOn) {
        if (!carriedOn.isEmpty()) {
            collection.bulkWrite(carriedOn.stream().map(sheet -> new UpdateOneModel<Document>(filter(sheet),
                    new Document("$unset", new Document(MARK, "")))).toList(), EACH_BY_ITSELF);
        }
    }

    private static Document filter(Sheet sheet) {
        return new Document("_id", sheet.id()).append(VERSION, sheet.version());
    }

    private T sheet(Document document) {
        String mark = document.getString(MARK);
        return type.sheet(document.getString("_id"), document.getLong(VERSION), mark == null ? "" : mark,
                document.get(PARTS, Document.class));
    }
}
