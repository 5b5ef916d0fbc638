package commonweal.web.services;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import commonweal.web.signin.SignedIn;

/** case-intake: what a day holds; the briefing, what runs out, and who is visited when. */
public final class DayAhead {

    private static final ParameterizedTypeReference<Listing<RunningOut>> CLOCKS = new ParameterizedTypeReference<>() {
    };

    private final ServiceLine line;

    DayAhead(ServiceLine line) {
        this.line = line;
    }

    public Briefing briefing(SignedIn user) {
        return line.read(user, Briefing.class, "/briefing");
    }

    /** Cases with something that runs out by today, the first due first; those of one officer unless empty. */
    public Listing<RunningOut> runningOut(SignedIn user, String officer, int page, int size) {
        return line.read(user, CLOCKS,
                Address.of("/clocks").with("officer", officer).with("page", page).with("size", size));
    }

    /** @param from the first day, {@code to} the last; at most 92 days */
    public List<Visit> visits(SignedIn user, LocalDate from, LocalDate to) {
        Visits visits = line.read(user, ParameterizedTypeReference.forType(Visits.class),
                Address.of("/visits").with("from", from).with("to", to));
        return visits.items();
    }

    /** A case with something that runs out. */
    public record RunningOut(String caseId, String reference, @Nullable String officer, @Nullable String band,
            @Nullable LocalDate nextDue, boolean overdue, @Nullable List<CaseFile.Running> clocks) {

        @Override
        public List<CaseFile.Running> clocks() {
            return Objects.requireNonNullElse(clocks, List.of());
        }
    }

    /** In local time. */
    public record Visit(String caseId, String reference, String id, LocalDateTime from, @Nullable LocalDateTime to) {}

    private record Visits(@Nullable List<Visit> items) {

        @Override
        public List<Visit> items() {
            return Objects.requireNonNullElse(items, List.of());
        }
    }
}
