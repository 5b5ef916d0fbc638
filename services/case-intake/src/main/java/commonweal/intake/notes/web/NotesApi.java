package commonweal.intake.notes.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.IfMatch;
import commonweal.http.Refused;
import commonweal.intake.caseparts.mongo.CaseParts;
import commonweal.intake.caseparts.web.PartDesk;
import commonweal.intake.caseparts.web.PartDesk.Found;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.decisions.Act;
import commonweal.intake.notes.Note;
import commonweal.intake.notes.Notebook;
import commonweal.intake.notes.Visibility;
import commonweal.messaging.Inbox;

import static commonweal.http.Role.CSU_MANAGER;
import static commonweal.http.Role.CSU_OFFICER;
import static commonweal.http.Role.GROUP_CHAIR;
import static commonweal.http.Role.GROUP_MEMBER;

/** Notes, which show to those whom they are meant for; complainants' diary entries and visits, which the unit keeps to itself. */
@RestController
@RequestMapping("/cases/{caseId}")
class NotesApi {

    private final PartDesk<Notebook> desk;

    NotesApi(CaseParts<Notebook> notebooks, MongoCases cases, Inbox inbox, Clock clock) {
        this.desk = new PartDesk<>(notebooks, cases, inbox, clock);
    }

    record NewNote(Code visibility, String text) {}

    /**
     * @param from when it began, in local time
     * @param effect what it did to the complainant
     */
    record NewDiaryEntry(LocalDateTime from, @Nullable LocalDateTime to, String text, @Nullable String effect) {}

    /** @param from when it is to be, in local time */
    record NewVisit(LocalDateTime from, @Nullable LocalDateTime to, String text) {}

    record OccurredView(LocalDateTime from, @Nullable LocalDateTime to) {}

    /** @param text that leaves somebody out whom the note told of */
    record Redact(String text) {}

    record RedactedView(Instant at, String by) {

        static @Nullable RedactedView of(@Nullable Act redacted) {
            return redacted == null ? null : new RedactedView(redacted.at(), redacted.by());
        }
    }

    /** @param calledOff of a visit only */
    record NoteView(Id id, String kind, Code visibility, String text, @Nullable OccurredView occurred,
            @Nullable String effect, @Nullable Boolean calledOff, Instant at, String by,
            @Nullable RedactedView redacted) {

        static NoteView of(Note note) {
            Note.Occasion occasion = note.occasion();
            return new NoteView(note.id(), note.kind(), note.visibility().code(), note.text(),
                    occasion == null ? null : new OccurredView(occasion.from(), occasion.to()),
                    occasion instanceof Note.Diary diary ? diary.effect() : null,
                    occasion instanceof Note.Visit visit ? visit.calledOff() != null : null, note.written().at(),
                    note.written().by(), RedactedView.of(note.redacted()));
        }
    }

    record NotesView(List<NoteView> items, long version) {}

    record Made(Id id, long version) {}

    /** @param visibility only these; all that the caller may read when absent */
    @GetMapping("/notes")
    ResponseEntity<NotesView> read(@PathVariable Id caseId,
            @RequestParam(required = false) @Nullable Code visibility, Caller caller) {
        Visibility reader = reader(caller);
        Visibility only = visibility == null ? null : Visibility.of(visibility);
        Found<Notebook> found = desk.find(caseId, caller);
        return ResponseEntity.ok().eTag(Etag.of(found.version()))
                .body(new NotesView(found.content().readableBy(reader).stream()
                        .filter(note -> only == null || note.visibility() == only).map(NoteView::of).toList(),
                        found.version()));
    }

    @PostMapping("/notes")
    ResponseEntity<Made> write(@PathVariable Id caseId, @RequestBody NewNote request,
            IfMatch ifMatch, Caller caller) {
        Visibility visibility = Visibility.of(request.visibility());
        if (reader(caller) == Visibility.PARTNER && visibility != Visibility.PARTNER) {
            throw Refused.forbidden("visibility", "visibility: '%s' (expected: partner, from a partner agency)"
                    .formatted(visibility.code()));
        }
        return write("write-note", caseId, caller, ifMatch, visibility, request.text(), null);
    }

    @PostMapping("/diary")
    ResponseEntity<Made> keepDiary(@PathVariable Id caseId, @RequestBody NewDiaryEntry request,
            IfMatch ifMatch, Caller caller) {
        caller.require(CSU_OFFICER, CSU_MANAGER);
        return write("keep-diary", caseId, caller, ifMatch, Visibility.STAFF, request.text(),
                new Note.Diary(request.from(), request.to(), request.effect()));
    }

    @PostMapping("/visits")
    ResponseEntity<Made> planVisit(@PathVariable Id caseId, @RequestBody NewVisit request,
            IfMatch ifMatch, Caller caller) {
        caller.require(CSU_OFFICER, CSU_MANAGER);
        return write("plan-visit", caseId, caller, ifMatch, Visibility.STAFF, request.text(),
                new Note.Visit(request.from(), request.to(), null));
    }

    @PostMapping("/visits/{noteId}/call-off")
    ResponseEntity<Made> callOff(@PathVariable Id caseId, @PathVariable Id noteId,
            IfMatch ifMatch, Caller caller) {
        caller.require(CSU_OFFICER, CSU_MANAGER);
        Found<Notebook> after = desk.handle("call-off-visit", caseId, caller, ifMatch,
                (_, notebook, act) -> notebook.callOff(noteId, act));
        return ResponseEntity.ok().eTag(Etag.of(after.version())).body(new Made(noteId, after.version()));
    }

    /** For managers, as all erasing is. */
    @PostMapping("/notes/{noteId}/redact")
    ResponseEntity<Made> redact(@PathVariable Id caseId, @PathVariable Id noteId, @RequestBody Redact request,
            IfMatch ifMatch, Caller caller) {
        caller.require(CSU_MANAGER);
        Found<Notebook> after = desk.handle("redact-note", caseId, caller, ifMatch,
                (_, notebook, act) -> notebook.redact(noteId, request.text(), act));
        return ResponseEntity.ok().eTag(Etag.of(after.version())).body(new Made(noteId, after.version()));
    }

    private ResponseEntity<Made> write(String name, Id caseId, Caller caller, IfMatch ifMatch,
            Visibility visibility, String text, Note.@Nullable Occasion occasion) {
        Id id = Ids.drawn("note");
        Found<Notebook> after = desk.handle(name, caseId, caller, ifMatch,
                (_, notebook, act) -> notebook.write(new Note(id, visibility, text, occasion, act)));
        return ResponseEntity.status(HttpStatus.CREATED).eTag(Etag.of(after.version()))
                .body(new Made(id, after.version()));
    }

    /** What somebody may read by their role. */
    private static Visibility reader(Caller caller) {
        caller.require(CSU_OFFICER, CSU_MANAGER, GROUP_CHAIR, GROUP_MEMBER);
        return caller.has(CSU_OFFICER) || caller.has(CSU_MANAGER) ? Visibility.STAFF : Visibility.PARTNER;
    }
}
