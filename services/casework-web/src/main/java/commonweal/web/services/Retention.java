package commonweal.web.services;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import commonweal.web.signin.SignedIn;

/** case-intake: how long cases and reports are kept, what is due for erasing, and what was erased. */
public final class Retention {

    private static final ParameterizedTypeReference<Listing<DueCase>> CASES = new ParameterizedTypeReference<>() {
    };
    private static final ParameterizedTypeReference<Listing<DueReport>> REPORTS = new ParameterizedTypeReference<>() {
    };
    private static final ParameterizedTypeReference<Listing<DueApplication>> APPLICATIONS = new ParameterizedTypeReference<>() {
    };
    private static final ParameterizedTypeReference<Listing<Erased>> ERASED = new ParameterizedTypeReference<>() {
    };

    private final ServiceLine line;

    Retention(ServiceLine line) {
        this.line = line;
    }

    public Rules rules(SignedIn user) {
        return line.read(user, Rules.class, "/retention");
    }

    /** @param before the last day that counts */
    public Listing<DueCase> cases(SignedIn user, LocalDate before, int page, int size) {
        return line.read(user, CASES, part("/retention/cases", page, size).with("before", before));
    }

    /** Reports that are in no case; the others go with theirs. */
    public Listing<DueReport> reports(SignedIn user, LocalDate before, int page, int size) {
        return line.read(user, REPORTS, part("/retention/reports", page, size).with("before", before));
    }

    /** The cases that were erased, the newest first. */
    public Listing<Erased> erasedCases(SignedIn user, int page, int size) {
        return line.read(user, ERASED, part("/retention/erased/cases", page, size));
    }

    public Listing<Erased> erasedReports(SignedIn user, int page, int size) {
        return line.read(user, ERASED, part("/retention/erased/reports", page, size));
    }

    /** Erases a case with all that hangs on it: nothing undoes that. */
    public void eraseCase(SignedIn user, String id, @Nullable Long version, String reason) {
        line.change(user, version, Map.of("reason", reason), "/cases/{id}/erase", id);
    }

    /** @return what somebody has to look at by hand; it is told this once */
    public List<LookAt> eraseReport(SignedIn user, String id, @Nullable Long version, String reason) {
        return line.change(user, version, Map.of("reason", reason), Outlook.class, "/reports/{id}/erase", id).lookAt();
    }

    /** What somebody would have to look at by hand if a report were erased. */
    public List<LookAt> outlook(SignedIn user, String id) {
        return line.read(user, Outlook.class, "/reports/{id}/erasure", id).lookAt();
    }

    /** Applications for a case review that came to nothing. */
    public Listing<DueApplication> applications(SignedIn user, LocalDate before, int page, int size) {
        return line.read(user, APPLICATIONS, part("/retention/applications", page, size).with("before", before));
    }

    private static Address part(String path, int page, int size) {
        return Address.of(path).with("page", page).with("size", size);
    }

    /**
     * @param closedCases how long a case is kept once it is closed
     * @param reports how long a report without a case is kept once it is decided on
     * @param setAsideApplications how long an application for a case review is kept once it is set aside
     * @param sweep that what is due is erased by itself
     * @param basis where the periods come from, in a sentence
     */
    public record Rules(int version, @Nullable Period closedCases, @Nullable Period reports,
            @Nullable Period setAsideApplications, boolean sweep, @Nullable String basis,
            @Nullable List<Coded> holdReasons, @Nullable List<Coded> erasureReasons,
            @Nullable Due due) {

        @Override
        public List<Coded> holdReasons() {
            return Objects.requireNonNullElse(holdReasons, List.of());
        }

        @Override
        public List<Coded> erasureReasons() {
            return Objects.requireNonNullElse(erasureReasons, List.of());
        }
    }

    /** How many there are today. */
    public record Due(int cases, int reports, int held) {}

    /** Why something is kept beyond its time. */
    public record Hold(String reason, @Nullable String label, @Nullable Instant at, @Nullable String by) {

        public String why() {
            return Objects.requireNonNullElse(label, reason);
        }
    }

    public record DueCase(String caseId, String reference, @Nullable LocalDate closedOn, @Nullable LocalDate eraseOn,
            @Nullable Hold hold, boolean sample) {}

    public record DueReport(String reportId, String reference, @Nullable LocalDate decidedOn,
            @Nullable String decision, @Nullable LocalDate eraseOn, boolean sample) {}

    public record DueApplication(String applicationId, String reference, @Nullable LocalDate setAsideOn,
            @Nullable String reason, @Nullable LocalDate eraseOn) {}

    /**
     * Something in a case that may tell of somebody whose report is erased.
     *
     * @param kind note, diary, visit, person, feedback, report or case-review
     * @param names their name or address was found in it
     */
    public record LookAt(String kind, String caseId, String caseReference, @Nullable String id, boolean names,
            String sentence) {

        /** A note, an entry of the diary or a visit: another text can be put in its place. */
        public boolean isWritten() {
            return id != null && List.of("note", "diary", "visit").contains(kind);
        }
    }

    private record Outlook(@Nullable List<LookAt> lookAt) {

        @Override
        public List<LookAt> lookAt() {
            return Objects.requireNonNullElse(lookAt, List.of());
        }
    }

    /** @param by null when it went by itself or with its case */
    public record Erased(String kind, String id, String reference, @Nullable Instant erasedAt, @Nullable String reason,
            @Nullable String by) {}
}
