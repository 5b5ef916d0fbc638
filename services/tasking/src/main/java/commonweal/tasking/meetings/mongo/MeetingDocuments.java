package commonweal.tasking.meetings.mongo;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.AggregateType;
import commonweal.tasking.meetings.AgendaItem;
import commonweal.tasking.meetings.ApprovedMeeting;
import commonweal.tasking.meetings.HeldMeeting;
import commonweal.tasking.meetings.Meeting;
import commonweal.tasking.meetings.OpenMeeting;
import commonweal.tasking.meetings.PlannedMeeting;
import commonweal.tasking.meetings.Proceedings;

/** Meetings as documents. */
final class MeetingDocuments implements AggregateType<Meeting> {

    static final String PARTNERSHIP = "partnership";
    static final String GROUP = "group";
    static final String HELD = "held";
    static final String STATUS = "status";
    private static final String APPROVAL = "approval";
    private static final String REDRAWN_AT = "redrawnAt";
    private static final String PRESENCE = "presence";

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
        return state.head().partnership();
    }

    @Override
    public Optional<Id> caseId(Meeting state) {
        return Optional.empty();
    }

    @Override
    public Document toDocument(Meeting meeting) {
        Meeting.Head head = meeting.head();
        Document document = new Document(PARTNERSHIP, head.partnership().value()).append(GROUP, head.group().value())
                .append(HELD, head.on().toString()).append("recordedAt", Date.from(head.recordedAt()))
                .append("by", head.by()).append(STATUS, meeting.status().value());
        Proceedings proceedings = meeting.proceedings();
        document.append("attendance", proceedings.attendance().stream().map(MeetingDocuments::attendance).toList())
                .append("agenda", proceedings.agenda().stream().map(MeetingDocuments::item).toList())
                .append("notes", proceedings.notes().stream()
                        .map(note -> new Document("at", Date.from(note.at())).append("text", note.text())).toList());
        if (meeting instanceof ApprovedMeeting approved) {
            document.append(APPROVAL, new Document("sha256", approved.sha256())
                    .append("at", Date.from(approved.approvedAt())).append("by", approved.approvedBy())
                    .append(REDRAWN_AT, approved.redrawnAt() == null ? null : Date.from(approved.redrawnAt())));
        }
        return document;
    }

    @Override
    public Meeting fromDocument(Document document) {
        Meeting.Head head = new Meeting.Head(new Id(document.getString("_id")),
                new Code(document.getString(PARTNERSHIP)), new Code(document.getString(GROUP)),
                LocalDate.parse(document.getString(HELD)), document.getDate("recordedAt").toInstant(),
                document.getString("by"));
        Proceedings proceedings = proceedings(document);
        String status = document.getString(STATUS);
        return switch (status) {
            case "planned" -> new PlannedMeeting(head);
            case "open" -> new OpenMeeting(head, proceedings);
            case "held" -> new HeldMeeting(head, proceedings);
            case "approved" -> {
                Document approval = document.get(APPROVAL, Document.class);
                yield new ApprovedMeeting(head, proceedings, approval.getString("sha256"),
                        approval.getDate("at").toInstant(), approval.getString("by"),
                        approval.getDate(REDRAWN_AT) == null ? null : approval.getDate(REDRAWN_AT).toInstant());
            }
            default -> throw new IllegalStateException("status of %s: '%s' (expected: a state of a meeting)"
                    .formatted(head.id(), status));
        };
    }

    private static Proceedings proceedings(Document document) {
        return new Proceedings(list(document, "attendance").stream()
                .map(attends -> new Proceedings.Attendance(new Code(attends.getString("agency")),
                        Proceedings.Presence.valueOf(attends.getString(PRESENCE)), attends.getString("people")))
                .toList(), list(document, "agenda").stream().map(MeetingDocuments::item).toList(),
                list(document, "notes").stream()
                        .map(note -> new Proceedings.Note(note.getDate("at").toInstant(), note.getString("text")))
                        .toList());
    }

    private static Document attendance(Proceedings.Attendance attendance) {
        return new Document("agency", attendance.agency().value()).append(PRESENCE, attendance.presence().name())
                .append("people", attendance.people());
    }

    private static Document item(AgendaItem item) {
        return new Document("referral", item.referral().value()).append("caseId", item.caseId().value())
                .append("why", item.why().value()).append("sentence", item.sentence());
    }

    private static AgendaItem item(Document item) {
        return new AgendaItem(new Id(item.getString("referral")), new Id(item.getString("caseId")),
                new Code(item.getString("why")), item.getString("sentence"));
    }

    private static List<Document> list(Document document, String field) {
        return document.getList(field, Document.class, List.of());
    }
}
