package commonweal.intake.notes.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import commonweal.events.Code;
import commonweal.http.Caller;
import commonweal.http.Role;
import commonweal.intake.caseparts.mongo.CaseParts;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.web.CaseSection;
import commonweal.intake.cases.web.TimelineItem;
import commonweal.intake.decisions.Act;
import commonweal.intake.notes.Note;
import commonweal.intake.notes.Notebook;

/** Shows the unit on a case's timeline whom it meant to see when; what for stands in the note. */
@Component
class VisitsOnTimeline implements CaseSection {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    private final CaseParts<Notebook> notebooks;

    VisitsOnTimeline(CaseParts<Notebook> notebooks) {
        this.notebooks = notebooks;
    }

    @Override
    public List<TimelineItem> happened(LiveCase subject, Caller caller) {
        return caller.has(Role.CSU_OFFICER) || caller.has(Role.CSU_MANAGER)
                ? notebooks.of(subject.id()).notes().stream().flatMap(VisitsOnTimeline::happened).toList()
                : List.of();
    }

    private static Stream<TimelineItem> happened(Note note) {
        if (!(note.occasion() instanceof Note.Visit visit)) {
            return Stream.of();
        }
        TimelineItem planned = item("visit-planned", "Visit planned for %s", note, visit, note.written());
        Act calledOff = visit.calledOff();
        return calledOff == null
                ? Stream.of(planned)
                : Stream.of(planned, item("visit-called-off", "Visit of %s called off", note, visit, calledOff));
    }

    private static TimelineItem item(String what, String text, Note note, Note.Visit visit, Act act) {
        return new TimelineItem(act.at(), new Code(what), text.formatted(TIME.format(visit.from())), act.by(),
                Map.of("noteId", note.id().value(), "from", visit.from().toString()));
    }
}
