package commonweal.web.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import commonweal.web.signin.SignedIn;

/** case-intake: applications for an ASB Case Review that residents sent in, before an officer puts them with a case. */
public final class ReviewApplications {

    private static final ParameterizedTypeReference<Listing<Application>> APPLICATIONS = new ParameterizedTypeReference<>() {
    };
    private static final String ONE = "/case-review-applications/{id}";

    private final ServiceLine line;

    ReviewApplications(ServiceLine line) {
        this.line = line;
    }

    /** Those that no officer has dealt with, the oldest first. */
    public Listing<Application> waiting(SignedIn user, int page, int size) {
        return line.read(user, APPLICATIONS,
                Address.of("/case-review-applications").with("page", page).with("size", size));
    }

    public Application read(SignedIn user, String id) {
        return line.read(user, Application.class, ONE, id);
    }

    /** Its review begins in that case, under the same id. */
    public void place(SignedIn user, String id, @Nullable Long version, String caseId) {
        line.change(user, version, Map.of("caseId", caseId), ONE + "/place", id);
    }

    /** @param reason other-area, withdrawn, same-application or not-an-application */
    public void setAside(SignedIn user, String id, @Nullable Long version, String reason) {
        line.change(user, version, Map.of("reason", reason), ONE + "/set-aside", id);
    }

    /** The applicant and what was told only when one application is asked for. */
    public record Application(String id, String reference, String status, @Nullable Instant appliedAt,
            @Nullable LocalDate acknowledgeBy, boolean overdue, int complaintCount, int qualifying,
            @Nullable String caseId, @Nullable String caseReference, @Nullable Applicant applicant, boolean consent,
            @Nullable List<CaseReviews.Complaint> complaints, @Nullable String harm, @Nullable String wanted,
            @Nullable SetAside setAside, @Nullable Long version) {

        @Override
        public List<CaseReviews.Complaint> complaints() {
            return Objects.requireNonNullElse(complaints, List.of());
        }

        public boolean isWaiting() {
            return "waiting".equals(status);
        }

        @Override
        public String toString() {
            return "Application[withheld]";
        }
    }

    /** @param onBehalfOf the victim, when somebody applies for them */
    public record Applicant(@Nullable String name, @Nullable String email, @Nullable String phone,
            @Nullable String address, @Nullable String onBehalfOf) {

        @Override
        public String toString() {
            return "Applicant[withheld]";
        }
    }

    public record SetAside(@Nullable String reason, @Nullable Instant at) {}
}
