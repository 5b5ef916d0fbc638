package commonweal.metrics.facts.mongo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.AggregateType;
import commonweal.metrics.facts.Fact;
import commonweal.metrics.facts.Standing;
import commonweal.metrics.measures.Entry;
import commonweal.metrics.measures.FactKind;

/** A fact as a document. The names of what there is many of are short. */
public final class FactDocuments implements AggregateType<Fact> {

    private static final String PARTNERSHIP = "partnership";
    private static final String KIND = "kind";
    private static final String ENTRIES = "entries";
    private static final String STANDING = "standing";
    private static final String WHOLE = "whole";
    private static final String PARTS = "parts";
    private static final String WHOLES = "wholes";
    private static final String BUCKETS = "buckets";
    private static final String COUNTED_BY = "countedBy";
    private static final String MARK = "dirty";

    static Document of(Code partnership, Set<FactKind> kinds) {
        return new Document(PARTNERSHIP, partnership.value()).append(KIND,
                new Document("$in", kinds.stream().map(FactKind::name).sorted().toList()));
    }

    @Override
    public String collection() {
        return "facts";
    }

    @Override
    public Id id(Fact fact) {
        return fact.id();
    }

    @Override
    public Code partnership(Fact fact) {
        return fact.partnership();
    }

    @Override
    public Optional<Id> caseId(Fact fact) {
        return Optional.empty();
    }

    @Override
    public Document toDocument(Fact fact) {
        Document document = new Document(PARTNERSHIP, fact.partnership().value()).append(KIND, fact.kind().name())
                .append(ENTRIES, fact.entries().stream().map(FactDocuments::entry).toList());
        switch (fact.standing()) {
            case Standing.Alone() -> document.append(STANDING, "alone");
            case Standing.PartOf(Id whole) -> document.append(STANDING, "part").append(WHOLE, whole.value());
            case Standing.Erased() -> document.append(STANDING, "erased");
        }
        if (!fact.parts().isEmpty()) {
            document.append(PARTS, texts(fact.parts()));
        }
        if (!fact.wholes().isEmpty()) {
            document.append(WHOLES, texts(fact.wholes()));
        }
        Document buckets = new Document();
        fact.buckets().forEach((day, bucket) -> buckets.append(day.toString(), bucket));
        document.append(BUCKETS, buckets).append(COUNTED_BY, fact.countedBy());
        if (!fact.mark().isEmpty()) {
            document.append(MARK, fact.mark());
        }
        return document;
    }

    @Override
    public Fact fromDocument(Document document) {
        TreeMap<LocalDate, String> buckets = new TreeMap<>();
        document.get(BUCKETS, Document.class)
                .forEach((day, bucket) -> buckets.put(LocalDate.parse(day), (String) bucket));
        Standing standing = switch (document.getString(STANDING)) {
            case "part" -> new Standing.PartOf(new Id(document.getString(WHOLE)));
            case "erased" -> new Standing.Erased();
            default -> new Standing.Alone();
        };
        String mark = document.getString(MARK);
        return new Fact(new Id(document.getString("_id")), new Code(document.getString(PARTNERSHIP)),
                FactKind.valueOf(document.getString(KIND)),
                document.getList(ENTRIES, Document.class).stream().map(FactDocuments::entry).toList(), standing,
                ids(document, PARTS), ids(document, WHOLES), buckets, document.getString(COUNTED_BY),
                mark == null ? "" : mark);
    }

    private static Document entry(Entry entry) {
        Document document = new Document("s", entry.subject().value()).append("q", entry.sequence())
                .append("e", entry.event()).append("o", Date.from(entry.occurredAt()));
        if (!entry.knownAt().equals(entry.occurredAt())) {
            document.append("k", Date.from(entry.knownAt()));
        }
        return document.append("d", new Document(new TreeMap<>(entry.details())));
    }

    private static Entry entry(Document document) {
        Map<String, String> details = new HashMap<>();
        document.get("d", Document.class).forEach((name, value) -> details.put(name, (String) value));
        Date occurred = document.getDate("o");
        return new Entry(new Id(document.getString("s")), document.getLong("q"), document.getString("e"),
                occurred.toInstant(), document.get("k", occurred).toInstant(), details);
    }

    private static List<String> texts(Collection<Id> ids) {
        return ids.stream().map(Id::value).toList();
    }

    private static SortedSet<Id> ids(Document document, String field) {
        TreeSet<Id> ids = new TreeSet<>();
        document.getList(field, String.class, List.of()).forEach(id -> ids.add(new Id(id)));
        return ids;
    }
}
