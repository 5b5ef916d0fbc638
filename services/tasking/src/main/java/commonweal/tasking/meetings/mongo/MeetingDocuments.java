package commonweal.tasking.meetings.mongo;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.AggregateType;
import commonweal.tasking.meetings.Meeting;

/** Meetings as documents. */
final class MeetingDocuments implements AggregateType<Meeting> {

    static final String PARTNERSHIP = "partnership";
    static final String GROUP = "group";
    static final String HELD = "held";

    @Override
    public String collection() {
        return "meetings";
    }

    @Override
    public Id id(Meeting state) {
        return state.id();
    }

    @Override
    public Code partnership(Meeting state) {
        return state.partnership();
    }

    @Override
    public Optional<Id> caseId(Meeting state) {
        return Optional.empty();
    }

    @Override
    public Document toDocument(Meeting meeting) {
        return new Document(PARTNERSHIP, meeting.partnership().value()).append(GROUP, meeting.group().value())
                .append(HELD, meeting.held().toString()).append("recordedAt", Date.from(meeting.recordedAt()))
                .append("by", meeting.by());
    }

    @Override
    public Meeting fromDocument(Document document) {
        return new Meeting(new Id(document.getString("_id")), new Code(document.getString(PARTNERSHIP)),
                new Code(document.getString(GROUP)), LocalDate.parse(document.getString(HELD)),
                document.getDate("recordedAt").toInstant(), document.getString("by"));
    }
}
