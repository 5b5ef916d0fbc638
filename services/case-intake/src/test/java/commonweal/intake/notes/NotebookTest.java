package commonweal.intake.notes;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;

import commonweal.events.Id;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.decisions.Outcome.Rejected;

import static org.assertj.core.api.Assertions.assertThat;

class NotebookTest {

    private static final Act OFFICER = new Act("officer-1", Instant.parse("2026-11-20T09:30:00Z"));
    private static final Act MANAGER = new Act("manager-1", Instant.parse("2026-11-21T09:30:00Z"));
    private static final LocalDateTime NIGHT = LocalDateTime.of(2026, 11, 19, 23, 0);

    @Test
    void takesSomebodyOutOfANoteAndRemembersWhoDid() {
        Note diary = new Note(new Id("note-1"), Visibility.STAFF, "Morgan heard music",
                new Note.Diary(NIGHT, null, "No sleep"), OFFICER);
        Note other = new Note(new Id("note-2"), Visibility.PARTNER, "Patrol asked for", null, OFFICER);

        Accepted<Notebook> after = (Accepted<Notebook>) new Notebook(List.of(diary, other)).redact(diary.id(),
                "Music was heard", MANAGER);

        assertThat(after.state().notes()).containsExactly(new Note(diary.id(), Visibility.STAFF, "Music was heard",
                new Note.Diary(NIGHT, null, null), OFFICER, MANAGER), other);
        assertThat(Notebook.EMPTY.redact(diary.id(), "Music", MANAGER)).isInstanceOfSatisfying(Rejected.class,
                rejected -> assertThat(rejected.code()).isEqualTo("no-note"));
    }

    @Test
    void callsARedactedVisitOffAndKeepsBoth() {
        Note visit = new Note(new Id("note-1"), Visibility.STAFF, "See the family", new Note.Visit(NIGHT, null, null),
                OFFICER, MANAGER);

        Accepted<Notebook> after = (Accepted<Notebook>) new Notebook(List.of(visit)).callOff(visit.id(), OFFICER);

        assertThat(after.state().notes().getFirst().redacted()).isEqualTo(MANAGER);
        assertThat(after.state().visits()).isEmpty();
    }
}
