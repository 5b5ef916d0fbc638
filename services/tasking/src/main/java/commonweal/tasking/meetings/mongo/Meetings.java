package commonweal.tasking.meetings.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;
import commonweal.tasking.meetings.Meeting;
import commonweal.tasking.meetings.OpenMeeting;
import commonweal.tasking.referrals.Sittings;

/** The list of meetings that people open. */
public final class Meetings implements Sittings {

    private final Aggregates<Meeting> aggregates;

    Meetings(Aggregates<Meeting> aggregates) {
        this.aggregates = aggregates;
    }

    /** A part of the list, and how long the whole list is. */
    public record Found(List<Versioned<Meeting>> items, long total) {}

    /**
     * The latest first.
     *
     * @param groups those that are wanted, all when absent
     */
    public Found list(Set<Code> partnerships, Optional<Collection<Code>> groups, int offset, int size) {
        Document filter = new Document("partnership", in(partnerships));
        groups.ifPresent(codes -> filter.append("group", in(codes)));
        List<Versioned<Meeting>> items = new ArrayList<>();
        aggregates.collection().find(filter).sort(new Document("held", -1).append("_id", 1)).skip(offset).limit(size)
                .forEach(document -> items.add(aggregates.read(document)));
        return new Found(items, aggregates.collection().countDocuments(filter));
    }

    /** Those of one group from a day on, earliest first. */
    public List<Meeting> since(Code partnership, Code group, LocalDate day) {
        Document filter = new Document("partnership", partnership.value()).append("group", group.value())
                .append("held", new Document("$gte", day.toString()));
        List<Meeting> meetings = new ArrayList<>();
        aggregates.collection().find(filter).sort(new Document("held", 1))
                .forEach(document -> meetings.add(aggregates.read(document).state()));
        return meetings;
    }

    /** The meetings that had a case on their agenda. */
    public List<Id> about(Id caseId) {
        List<Id> meetings = new ArrayList<>();
        aggregates.collection().find(new Document("agenda.caseId", caseId.value())).projection(new Document("_id", 1))
                .forEach(document -> meetings.add(new Id(document.getString("_id"))));
        return meetings;
    }

    @Override
    public boolean isOpen(Id meeting, Code partnership, Code group) {
        return aggregates.find(meeting).map(Versioned::state).filter(OpenMeeting.class::isInstance)
                .map(Meeting::head)
                .filter(head -> head.partnership().equals(partnership) && head.group().equals(group)).isPresent();
    }

    private static Document in(Collection<Code> codes) {
        return new Document("$in", codes.stream().map(Code::value).toList());
    }
}
