package commonweal.web.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import commonweal.web.signin.SignedIn;

/** tasking: the task groups as they are set up. */
public final class TaskGroups {

    private static final ParameterizedTypeReference<Listing<TaskGroup>> GROUPS = new ParameterizedTypeReference<>() {
    };

    private final ServiceLine line;

    TaskGroups(ServiceLine line) {
        this.line = line;
    }

    public List<TaskGroup> all(SignedIn user) {
        return line.read(user, GROUPS, Address.of("/groups")).items();
    }

    /** @param takesHighBand cases at high risk are referred to it by themselves */
    public record TaskGroup(String id, String name, @Nullable String purpose, @Nullable String chair,
            @Nullable String deputy, @Nullable Integer version, boolean takesHighBand, @Nullable Meets meets,
            @Nullable NextMeeting nextMeeting, @Nullable List<Member> agencies) {

        @Override
        public List<Member> agencies() {
            return Objects.requireNonNullElse(agencies, List.of());
        }
    }

    /** @param pattern such as second Thursday */
    public record Meets(@Nullable String pattern, @Nullable String time, @Nullable String place) {}

    public record NextMeeting(@Nullable LocalDate on, @Nullable String moved) {}

    /** @param purposes for what it may be told of people */
    public record Member(String code, @Nullable String name, @Nullable String label,
            @Nullable List<String> purposes) {

        public String title() {
            return label == null ? Objects.requireNonNullElse(name, code) : label;
        }

        @Override
        public List<String> purposes() {
            return Objects.requireNonNullElse(purposes, List.of());
        }
    }
}
