package commonweal.web.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;

import commonweal.web.signin.SignedIn;

/** tasking: the meetings of task groups, from the agenda to the minutes. */
public final class Meetings {

    private static final ParameterizedTypeReference<Listing<Meeting>> MEETINGS = new ParameterizedTypeReference<>() {
    };

    private static final ParameterizedTypeReference<Listing<Item>> AGENDA = new ParameterizedTypeReference<>() {
    };
    private static final MediaType CALENDAR = new MediaType("text", "calendar");

    private final ServiceLine line;

    Meetings(ServiceLine line) {
        this.line = line;
    }

    public Listing<Meeting> meetings(SignedIn user) {
        return line.read(user, MEETINGS, Address.of("/meetings"));
    }

    public Meeting meeting(SignedIn user, String id) {
        return line.read(user, Meeting.class, "/meetings/{id}", id);
    }

    /** Plans a meeting of a group; on the next date of its pattern when no day is given. */
    public String plan(SignedIn user, String group, @Nullable LocalDate on) {
        return line.change(user, null, new Plan(group, on), Planned.class, "/meetings").id();
    }

    /** What a group will have to talk about on a day, as things stand. */
    public List<Item> agenda(SignedIn user, String group, LocalDate on) {
        return line.read(user, AGENDA, Address.of("/groups/{id}/agenda", group).with("on", on)).items();
    }

    /** Puts one more referral on the agenda. */
    public void add(SignedIn user, String id, @Nullable Long version, String referral) {
        line.change(user, version, Map.of("referralId", referral), "/meetings/{id}/items", id);
    }

    public Document minutes(SignedIn user, String id) {
        return line.document(user, MediaType.TEXT_HTML, Address.of("/meetings/{id}/minutes", id));
    }

    public Document minutesToPrint(SignedIn user, String id) {
        return line.document(user, MediaType.APPLICATION_PDF, Address.of("/meetings/{id}/minutes.pdf", id));
    }

    /** The meetings of a group for a calendar; it names no case. */
    public Document calendar(SignedIn user, String group) {
        return line.document(user, CALENDAR, Address.of("/groups/{id}/calendar.ics", group));
    }

    /** Opens, closes or approves. */
    public void step(SignedIn user, String id, @Nullable Long version, String step) {
        line.change(user, version, Map.of(), "/meetings/{id}/" + step, id);
    }

    public void attend(SignedIn user, String id, @Nullable Long version, Attendance attendance) {
        line.change(user, version, attendance, "/meetings/{id}/attendance", id);
    }

    public void note(SignedIn user, String id, @Nullable Long version, String text) {
        line.change(user, version, Map.of("text", text), "/meetings/{id}/notes", id);
    }

    private record Plan(String group, @Nullable LocalDate on) {}

    private record Planned(String id) {}

    /** @param status planned, open, held or approved */
    public record Meeting(String id, String group, @Nullable LocalDate on, @Nullable LocalDate held, String status,
            @Nullable List<Attendance> attendance, @Nullable List<Item> items, @Nullable List<Said> notes,
            @Nullable Instant approvedAt, @Nullable Long version) {

        @Override
        public List<Attendance> attendance() {
            return Objects.requireNonNullElse(attendance, List.of());
        }

        @Override
        public List<Item> items() {
            return Objects.requireNonNullElse(items, List.of());
        }

        @Override
        public List<Said> notes() {
            return Objects.requireNonNullElse(notes, List.of());
        }

        public @Nullable LocalDate day() {
            return on == null ? held : on;
        }

        public boolean isPlanned() {
            return "planned".equals(status);
        }

        public boolean isOpen() {
            return "open".equals(status);
        }
    }

    /**
     * @param presence present, apologies or absent
     * @param people who came for the agency, in words
     */
    public record Attendance(String agency, String presence, @Nullable String people) {}

    /**
     * @param number its place on the agenda of a meeting that was opened
     * @param why new, deferred, review-due, action-overdue, open or added
     */
    public record Item(int number, String referralId, @Nullable String caseReference, @Nullable String why,
            @Nullable String sentence, @Nullable List<String> decisions) {

        @Override
        public List<String> decisions() {
            return Objects.requireNonNullElse(decisions, List.of());
        }
    }

    public record Said(@Nullable Instant at, String text) {}
}
