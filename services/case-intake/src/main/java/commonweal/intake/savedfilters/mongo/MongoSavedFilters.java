package commonweal.intake.savedfilters.mongo;

import java.util.Comparator;
import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.springframework.stereotype.Repository;

import commonweal.events.Id;
import commonweal.intake.mongo.Fields;
import commonweal.intake.savedfilters.SavedFilter;
import commonweal.messaging.AggregateStores;

/** The filters of everybody, one document for each person. No aggregate: setting a field twice is setting it once. */
@Repository
public class MongoSavedFilters {

    private static final String FILTERS = "filters";

    private final MongoCollection<Document> people;

    MongoSavedFilters(AggregateStores stores) {
        people = stores.database().getCollection("savedFilters");
    }

    /** Somebody's filters by name. */
    public List<SavedFilter> of(String subject) {
        Document found = people.find(new Document("_id", subject)).first();
        return found == null
                ? List.of()
                : found.get(FILTERS, new Document()).values().stream()
                        .map(filter -> filter((Document) filter))
                        .sorted(Comparator.comparing(SavedFilter::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    /** Keeps a filter in place of the one of the same name. */
    public void keep(String subject, SavedFilter filter) {
        people.updateOne(new Document("_id", subject), new Document("$set", new Document(field(filter.id()),
                new Fields().put("id", filter.id()).put("name", filter.name()).put("query", filter.query())
                        .put("at", filter.at())
                        .document())),
                new UpdateOptions().upsert(true));
    }

    public void forget(String subject, Id id) {
        people.updateOne(new Document("_id", subject), new Document("$unset", new Document(field(id), "")));
    }

    private static String field(Id id) {
        return FILTERS + "." + id.value();
    }

    private static SavedFilter filter(Document document) {
        return new SavedFilter(Fields.id(document, "id"), Fields.text(document, "name"), Fields.text(document, "query"),
                Fields.instant(document, "at"));
    }
}
