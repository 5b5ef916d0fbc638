package commonweal.tasking.meetings.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;
import commonweal.tasking.meetings.Meeting;

/** The list of meetings that people open. */
public final class Meetings {

    private final Aggregates<Meeting> aggregates;

    Meetings(Aggregates<Meeting> aggregates) {
        this.aggregates = aggregates;
    }

    /** A part of the list, and how long the whole list is. */
    public record Found(List<Versioned<Meeting>> items, long total) {}

    /** The latest first. */
    public Found list(Set<Code> partnerships, Optional<Code> group, int offset, int size) {
        Document filter = new Document("partnership",
                new Document("$in", partnerships.stream().map(Code::value).toList()));
        group.ifPresent(code -> filter.append("group", code.value()));
        List<Versioned<Meeting>> items = new ArrayList<>();
        aggregates.collection().find(filter).sort(new Document("held", -1).append("_id", 1)).skip(offset).limit(size)
                .forEach(document -> items.add(aggregates.read(document)));
        return new Found(items, aggregates.collection().countDocuments(filter));
    }
}
