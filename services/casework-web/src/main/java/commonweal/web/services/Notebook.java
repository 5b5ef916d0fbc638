package commonweal.web.services;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import commonweal.web.signin.SignedIn;

/** case-intake: what is written down in a case; notes, the complainant's diary, and visits. */
public final class Notebook {

    private static final ParameterizedTypeReference<Listing<Note>> NOTES = new ParameterizedTypeReference<>() {
    };

    private final ServiceLine line;

    Notebook(ServiceLine line) {
        this.line = line;
    }

    public List<Note> of(SignedIn user, String caseId) {
        return line.read(user, NOTES, Address.of("/cases/{id}/notes", caseId)).items();
    }

    public void write(SignedIn user, String caseId, NewNote note) {
        line.change(user, null, note, "/cases/{id}/notes", caseId);
    }

    public void keepDiary(SignedIn user, String caseId, DiaryEntry entry) {
        line.change(user, null, entry, "/cases/{id}/diary", caseId);
    }

    public void planVisit(SignedIn user, String caseId, NewVisit visit) {
        line.change(user, null, visit, "/cases/{id}/visits", caseId);
    }

    public void callVisitOff(SignedIn user, String caseId, String noteId) {
        line.change(user, null, Map.of(), "/cases/{id}/visits/{note}/call-off", caseId, noteId);
    }

    /** Puts a text without the person in the place of one that tells of them; who wrote it and when is kept. */
    public void redact(SignedIn user, String caseId, String noteId, String text) {
        line.change(user, null, Map.of("text", text), "/cases/{id}/notes/{note}/redact", caseId, noteId);
    }

    /**
     * @param kind note, diary or visit
     * @param visibility who may read it: public, partner or staff
     * @param calledOff of a visit that will not be made
     */
    public record Note(String id, @Nullable String kind, @Nullable String visibility, String text,
            @Nullable Occurred occurred, @Nullable String effect, boolean calledOff, @Nullable Instant at,
            @Nullable String by, @Nullable Redacted redacted) {

        /** Somebody put another text in the place of what was written. */
        public record Redacted(@Nullable Instant at, @Nullable String by) {}

        /** In local time. */
        public record Occurred(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {}

        public boolean isDiary() {
            return "diary".equals(kind);
        }

        public boolean isVisit() {
            return "visit".equals(kind);
        }

        /** When it happened or will, not when it was written; null of a mere note. */
        public @Nullable LocalDateTime from() {
            return occurred == null ? null : occurred.from();
        }
    }

    public record NewNote(String visibility, String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DiaryEntry(LocalDateTime from, String text, @Nullable String effect) {}

    /** @param text what it is for */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewVisit(LocalDateTime from, @Nullable LocalDateTime to, String text) {}
}
