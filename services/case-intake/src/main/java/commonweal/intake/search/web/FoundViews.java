package commonweal.intake.search.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.caseparts.CasePart.Kept;
import commonweal.intake.cases.ClosedCase;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.MergedCase;
import commonweal.intake.cases.OpenCase;
import commonweal.intake.notes.Note;
import commonweal.intake.notes.Notebook;
import commonweal.intake.people.People;
import commonweal.intake.people.Role;
import commonweal.intake.reports.HeldReport;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Place;
import commonweal.intake.reports.ReceivedReport;
import commonweal.intake.reports.Reporter;
import commonweal.intake.reports.Submission;
import commonweal.intake.reports.TriagedReport;
import commonweal.intake.search.Excerpt;
import commonweal.intake.search.Sought;
import commonweal.intake.words.Words;

/** What was found, as far as one needs to know whether it is what was looked for. */
final class FoundViews {

    private FoundViews() {}

    record CaseFound(Id id, String reference, String status, Code category, @Nullable Code band, Instant openedAt,
            boolean sample) {

        static CaseFound of(LiveCase found) {
            return new CaseFound(found.id(), Ids.reference(found.id()), switch (found) {
                case OpenCase _ -> "open";
                case ClosedCase _ -> "closed";
                case MergedCase _ -> "merged";
            }, found.file().heading().category(), found.file().partners().band().orElse(null),
                    found.file().openedAt(), found.file().sample());
        }
    }

    /** @param reporter their name */
    record ReportFound(Id id, String reference, Instant receivedAt, String status, @Nullable Code category,
            @Nullable Id caseId, @Nullable String caseReference, @Nullable String reporter, @Nullable String where,
            @Nullable String excerpt, boolean sample) {

        static ReportFound of(LiveReport report, Sought sought) {
            Submission told = report.account().told();
            Reporter reporter = told.reporter();
            Id caseId = report instanceof TriagedReport triaged ? triaged.caseId() : null;
            return new ReportFound(report.id(), report.account().reference(), report.account().receivedAt(),
                    switch (report) {
                        case ReceivedReport _ -> "received";
                        case HeldReport _ -> "held";
                        case TriagedReport _ -> "triaged";
                    }, told.category(), caseId, caseId == null ? null : Ids.reference(caseId),
                    reporter == null ? null : reporter.name(), where(told.place()),
                    told.description() == null ? null : Excerpt.around(told.description(), sought), told.sample());
        }

        private static @Nullable String where(@Nullable Place place) {
            if (place == null) {
                return null;
            }
            String words = place.address() == null ? place.location() : place.address();
            String postcode = place.postcode() == null ? null : place.postcode().value();
            return words == null || postcode == null || words.contains(postcode)
                    ? words == null ? postcode : words
                    : words + ", " + postcode;
        }

        /** Withheld, so that no log line can hold a person's name. */
        @Override
        public String toString() {
            return "ReportFound[withheld]";
        }
    }

    record PersonFound(Id caseId, String caseReference, Id personId, @Nullable String name, List<Code> roles,
            @Nullable String address, @Nullable String phone) {

        /** Those people of a case of whom all words are told. */
        static Stream<PersonFound> in(Kept<People> part, Sought sought) {
            return part.content().all().stream().filter(person -> sought.isFoundIn(person.words()))
                    .map(person -> new PersonFound(part.caseId(), Ids.reference(part.caseId()), person.id(),
                            person.name(), person.roles().stream().sorted().map(Role::code).toList(),
                            person.address(), person.phone()));
        }

        /** Withheld, so that no log line can hold a person's name. */
        @Override
        public String toString() {
            return "PersonFound[withheld]";
        }
    }

    /** @param kind note, diary or visit */
    record NoteFound(Id caseId, String caseReference, Id noteId, String kind, Instant at, String excerpt) {

        /** Those notes of a case in which all words stand. */
        static Stream<NoteFound> in(Kept<Notebook> part, Sought sought) {
            return part.content().notes().stream().filter(note -> sought.isFoundIn(Words.of(note.text())))
                    .map(note -> of(part.caseId(), note, sought));
        }

        private static NoteFound of(Id caseId, Note note, Sought sought) {
            return new NoteFound(caseId, Ids.reference(caseId), note.id(), note.kind(),
                    note.written().at(), Excerpt.around(note.text(), sought));
        }

        /** Withheld: what somebody wrote down is in no log. */
        @Override
        public String toString() {
            return "NoteFound[withheld]";
        }
    }
}
