package commonweal.tasking.operations.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;
import commonweal.tasking.operations.Operation;

/** The list of operations that people open. */
public final class Operations {

    private final Aggregates<Operation> aggregates;

    Operations(Aggregates<Operation> aggregates) {
        this.aggregates = aggregates;
    }

    /** A part of the list, and how long the whole list is. */
    public record Found(List<Versioned<Operation>> items, long total) {}

    /** Visual audits with tasks, the latest first, for reminders. */
    public List<Operation> audits(Set<Code> partnerships) {
        Document filter = new Document("partnership",
                new Document("$in", partnerships.stream().map(Code::value).toList())).append("kind", "visual-audit");
        List<Operation> audits = new ArrayList<>();
        aggregates.collection().find(filter).sort(new Document("on", -1))
                .forEach(document -> audits.add(aggregates.read(document).state()));
        return audits;
    }

    /** The latest first. */
    public Found list(Set<Code> partnerships, Optional<Code> kind, int offset, int size) {
        Document filter = new Document("partnership",
                new Document("$in", partnerships.stream().map(Code::value).toList()));
        kind.ifPresent(code -> filter.append("kind", code.value()));
        List<Versioned<Operation>> items = new ArrayList<>();
        aggregates.collection().find(filter).sort(new Document("on", -1).append("_id", 1)).skip(offset).limit(size)
                .forEach(document -> items.add(aggregates.read(document)));
        return new Found(items, aggregates.collection().countDocuments(filter));
    }
}
