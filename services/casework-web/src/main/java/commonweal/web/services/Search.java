package commonweal.web.services;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import commonweal.web.signin.SignedIn;

/** case-intake: finds cases, reports, people and notes by what stands in them. */
public final class Search {

    private final ServiceLine line;

    Search(ServiceLine line) {
        this.line = line;
    }

    /** @throws Refusal of kind INVALID when nothing is left to look for */
    public Found find(SignedIn user, String text) {
        return line.ask(user, Map.of("text", text), Found.class, "/search");
    }

    /** What was found; {@code more} names the groups of which there is more. */
    public record Found(@Nullable List<FoundCase> cases, @Nullable List<FoundReport> reports,
            @Nullable List<FoundPerson> people, @Nullable List<FoundNote> notes, @Nullable List<String> more) {

        @Override
        public List<FoundCase> cases() {
            return Objects.requireNonNullElse(cases, List.of());
        }

        @Override
        public List<FoundReport> reports() {
            return Objects.requireNonNullElse(reports, List.of());
        }

        @Override
        public List<FoundPerson> people() {
            return Objects.requireNonNullElse(people, List.of());
        }

        @Override
        public List<FoundNote> notes() {
            return Objects.requireNonNullElse(notes, List.of());
        }

        @Override
        public List<String> more() {
            return Objects.requireNonNullElse(more, List.of());
        }

        public int count() {
            return cases().size() + reports().size() + people().size() + notes().size();
        }

        @Override
        public String toString() {
            return "Found[withheld]";
        }
    }

    public record FoundCase(String id, String reference, @Nullable String status, @Nullable String category,
            @Nullable String band, @Nullable Instant openedAt, boolean sample) {}

    public record FoundReport(String id, String reference, @Nullable Instant receivedAt, @Nullable String status,
            @Nullable String category, @Nullable String caseId, @Nullable String caseReference,
            @Nullable String reporter, @Nullable String where, @Nullable String excerpt, boolean sample) {}

    public record FoundPerson(String caseId, String caseReference, @Nullable String name,
            @Nullable List<String> roles, @Nullable String address, @Nullable String phone) {

        @Override
        public List<String> roles() {
            return Objects.requireNonNullElse(roles, List.of());
        }
    }

    /** A note or an entry of a diary. */
    public record FoundNote(String caseId, String caseReference, @Nullable Instant at, @Nullable String excerpt) {}
}
