package commonweal.web.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import commonweal.web.signin.SignedIn;

/** tasking: what is put out, such as cameras, and what is done on the spot: operations, audits, awareness days. */
public final class FieldWork {

    private static final ParameterizedTypeReference<Listing<Operation>> OPERATIONS = new ParameterizedTypeReference<>() {
    };

    private final ServiceLine line;

    FieldWork(ServiceLine line) {
        this.line = line;
    }

    /** What is out today, and the days from the first to the last one. */
    public Resources resources(SignedIn user, LocalDate from, LocalDate to) {
        return line.read(user, ParameterizedTypeReference.forType(Resources.class),
                Address.of("/resources").with("from", from).with("to", to));
    }

    public void deploy(SignedIn user, Deploy deployment) {
        line.change(user, null, deployment, "/deployments");
    }

    public void withdraw(SignedIn user, String deployment, LocalDate on) {
        line.change(user, null, Map.of("on", on), "/deployments/{id}/withdraw", deployment);
    }

    /** Operations of a kind, of all kinds when it is empty; the newest first. */
    public Listing<Operation> operations(SignedIn user, String kind, int page) {
        return line.read(user, OPERATIONS, Address.of("/operations").with("kind", kind).with("page", page));
    }

    public Operation operation(SignedIn user, String id) {
        return line.read(user, Operation.class, "/operations/{id}", id);
    }

    public String record(SignedIn user, NewOperation operation) {
        return line.change(user, null, operation, Recorded.class, "/operations").id();
    }

    /** Says of an operation that was asked for that it was held. */
    public void hold(SignedIn user, String id, @Nullable Long version, Held held) {
        line.change(user, version, held, "/operations/{id}/hold", id);
    }

    /** Notes what came out of an audit and whose it is to do. */
    public void assign(SignedIn user, String id, @Nullable Long version, Tasking.Assign task) {
        line.change(user, version, task, "/operations/{id}/actions", id);
    }

    public void complete(SignedIn user, String id, String task) {
        line.change(user, null, Map.of(), "/operations/{id}/actions/{task}/complete", id, task);
    }

    public record Deploy(String resourceId, String kind, LocalDate from, @Nullable LocalDate until,
            @Nullable String place, @Nullable String ward) {}

    /** @param held the day it was held; null for one that is asked for */
    public record NewOperation(String kind, @Nullable LocalDate held, @Nullable LocalDate requestedOn,
            @Nullable String place, @Nullable Integer people, List<String> agencies) {}

    public record Held(LocalDate held, @Nullable Integer people, List<String> agencies) {}

    private record Recorded(String id) {}

    /** @param status requested or held */
    public record Operation(String id, String kind, String status, @Nullable LocalDate requestedOn,
            @Nullable LocalDate held, @Nullable String place, @Nullable String ward, @Nullable Integer people,
            @Nullable List<String> agencies, @Nullable List<Task> actions, int planned, long completed,
            @Nullable Long version) {

        /** @param status open, completed or overdue */
        public record Task(String id, String agency, String what, @Nullable LocalDate due, String status) {}

        @Override
        public List<String> agencies() {
            return Objects.requireNonNullElse(agencies, List.of());
        }

        @Override
        public List<Task> actions() {
            return Objects.requireNonNullElse(actions, List.of());
        }

        public boolean wasHeld() {
            return "held".equals(status);
        }

        public @Nullable LocalDate day() {
            return held == null ? requestedOn : held;
        }
    }

    /**
     * What a partnership can put out, and where it is.
     *
     * @param days for each day and kind
     * @param timetable for each resource the days on which it is out
     */
    public record Resources(@Nullable List<Kind> kinds, @Nullable List<Unit> items, @Nullable List<Day> days,
            @Nullable List<Row> timetable) {

        /** @param wanted how many are meant to be out at least */
        public record Kind(String kind, String label, int total, @Nullable Integer wanted, int out) {

            public boolean tooFew() {
                return wanted != null && out < wanted;
            }
        }

        public record Unit(String resourceId, String kind, @Nullable String status, @Nullable String deploymentId,
                @Nullable String place, @Nullable String ward, @Nullable LocalDate from, @Nullable LocalDate until,
                boolean dueBack) {

            public boolean isOut() {
                return "out".equals(status);
            }
        }

        public record Day(LocalDate on, String kind, int out, int total, @Nullable Integer wanted,
                @Nullable Boolean enough) {}

        public record Row(String resourceId, String kind, @Nullable List<Stay> days) {

            @Override
            public List<Stay> days() {
                return Objects.requireNonNullElse(days, List.of());
            }
        }

        public record Stay(LocalDate on, @Nullable String place, @Nullable String ward) {}

        @Override
        public List<Kind> kinds() {
            return Objects.requireNonNullElse(kinds, List.of());
        }

        @Override
        public List<Unit> items() {
            return Objects.requireNonNullElse(items, List.of());
        }

        @Override
        public List<Day> days() {
            return Objects.requireNonNullElse(days, List.of());
        }

        @Override
        public List<Row> timetable() {
            return Objects.requireNonNullElse(timetable, List.of());
        }
    }
}
