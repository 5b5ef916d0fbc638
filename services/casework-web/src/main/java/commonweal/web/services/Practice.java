package commonweal.web.services;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import commonweal.web.signin.SignedIn;

/** case-intake: how a partnership works, as data with versions. Read anew each time, because it differs by partnership. */
public final class Practice {

    private final ServiceLine line;

    Practice(ServiceLine line) {
        this.line = line;
    }

    public Promises promises(SignedIn user) {
        return line.read(user, Promises.class, "/clocks/policy");
    }

    public Triage triage(SignedIn user) {
        return line.read(user, Triage.class, "/practice/triage");
    }

    public Repeats repeats(SignedIn user) {
        return line.read(user, Repeats.class, "/practice/repeats");
    }

    public Files files(SignedIn user) {
        return line.read(user, Files.class, "/practice/attachments");
    }

    public Powers powers(SignedIn user) {
        return line.read(user, Powers.class, "/powers/kinds");
    }

    /**
     * What is promised, each in working days.
     *
     * @param from cases opened from this day on have this version
     * @param firstContact by band
     */
    public record Promises(int version, @Nullable LocalDate from, int acknowledge,
            @Nullable Map<String, Integer> firstContact, int unassessed, int update, int silence, int feedback,
            int notFixed, @Nullable List<Coded> pauseReasons) {

        public int firstContact(String band) {
            return Objects.requireNonNullElse(firstContact, Map.<String, Integer>of()).getOrDefault(band, 0);
        }

        @Override
        public List<Coded> pauseReasons() {
            return Objects.requireNonNullElse(pauseReasons, List.of());
        }
    }

    /** @param claim how long a report stays with who took it, {@code hold} how long a decision can be undone */
    public record Triage(int version, Duration claim, Duration hold) {}

    public record Repeats(int version, @Nullable List<Window> windows, @Nullable Duration likelyDuplicate) {

        /** So many reports of the same person, household or place within so many days. */
        public record Window(@Nullable List<String> kinds, int count, int days) {

            @Override
            public List<String> kinds() {
                return Objects.requireNonNullElse(kinds, List.of());
            }
        }

        @Override
        public List<Window> windows() {
            return Objects.requireNonNullElse(windows, List.of());
        }
    }

    public record Files(int version, long largestBytes, int mostPerReport, @Nullable List<String> types) {

        @Override
        public List<String> types() {
            return Objects.requireNonNullElse(types, List.of());
        }
    }

    public record Powers(int version, @Nullable List<Kind> kinds) {

        /** @param expires none, optional or required */
        public record Kind(String code, String label, @Nullable String group, @Nullable Integer minimumAge,
                @Nullable String expires, @Nullable Integer longestDays, int remindDays) {}

        @Override
        public List<Kind> kinds() {
            return Objects.requireNonNullElse(kinds, List.of());
        }
    }
}
