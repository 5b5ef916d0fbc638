package commonweal.web.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import commonweal.web.signin.SignedIn;

/** tasking: the meetings of task groups, and the resources that they send out. */
public final class Meetings {

    private static final ParameterizedTypeReference<Listing<Meeting>> MEETINGS = new ParameterizedTypeReference<>() {
    };

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

    /** Plans the next meeting of a group, on the next date of its pattern. */
    public String plan(SignedIn user, String group) {
        return line.change(user, null, Map.of("group", group), Planned.class, "/meetings").id();
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

    public Resources resources(SignedIn user) {
        return line.read(user, Resources.class, "/resources");
    }

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

        public boolean isOpen() {
            return "open".equals(status);
        }
    }

    /** @param presence present, apologies or absent */
    public record Attendance(String agency, String presence, @Nullable Integer people) {}

    /** @param why new, deferred, review-due, action-overdue or open */
    public record Item(int number, String referralId, @Nullable String caseReference, @Nullable String why,
            @Nullable String sentence, @Nullable List<String> decisions) {

        @Override
        public List<String> decisions() {
            return Objects.requireNonNullElse(decisions, List.of());
        }
    }

    public record Said(@Nullable Instant at, String text) {}

    /** What a partnership can send out, and where it is. */
    public record Resources(@Nullable List<Kind> kinds, @Nullable List<Unit> items) {

        /** @param wanted how many are meant to be out at least */
        public record Kind(String kind, String label, int total, @Nullable Integer wanted, int out) {

            public boolean tooFew() {
                return wanted != null && out < wanted;
            }
        }

        public record Unit(String resourceId, @Nullable String label, @Nullable String status, @Nullable String place,
                @Nullable String ward, @Nullable LocalDate from, @Nullable LocalDate until, boolean dueBack) {

            public boolean isOut() {
                return "out".equals(status);
            }
        }

        @Override
        public List<Kind> kinds() {
            return Objects.requireNonNullElse(kinds, List.of());
        }

        @Override
        public List<Unit> items() {
            return Objects.requireNonNullElse(items, List.of());
        }
    }
}
