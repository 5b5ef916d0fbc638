package commonweal.web.services;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import commonweal.web.signin.SignedIn;

/** case-intake: reports, cases, feedback, surveys and reviews. */
public final class CaseIntake {

    private static final ParameterizedTypeReference<Listing<Report>> REPORTS = new ParameterizedTypeReference<>() {
    };
    private static final ParameterizedTypeReference<Listing<CaseFile>> CASES = new ParameterizedTypeReference<>() {
    };
    private static final ParameterizedTypeReference<Listing<TimelineEntry>> TIMELINE = new ParameterizedTypeReference<>() {
    };

    private final ServiceLine line;
    private final Remembered<Codes> codes;

    CaseIntake(ServiceLine line, Memory memory) {
        this.line = line;
        this.codes = memory.answer();
    }

    /** The published codes: the last ones known when the service does not answer. */
    public Codes codes(SignedIn user) {
        return codes.get(user, () -> line.read(user, Codes.class, "/reference-data"));
    }

    public Listing<Report> waitingReports(SignedIn user, int page, int size) {
        return reports(user, new ReportFilter("received", "", page, size));
    }

    public Listing<Report> reports(SignedIn user, ReportFilter filter) {
        return line.read(user, REPORTS, Address.of("/reports").with("status", filter.status())
                .with("claimed", filter.claimed()).with("page", filter.page()).with("size", filter.size()));
    }

    /** Takes a report for oneself for a while, so that nobody else works on it. */
    public void claim(SignedIn user, String id, @Nullable Long version) {
        line.change(user, version, Map.of(), "/reports/{id}/claim", id);
    }

    public void release(SignedIn user, String id, @Nullable Long version) {
        line.change(user, version, Map.of(), "/reports/{id}/release", id);
    }

    /** Takes a held decision back; refused once it took effect. */
    public void undo(SignedIn user, String id, @Nullable Long version) {
        line.change(user, version, Map.of(), "/reports/{id}/triage/undo", id);
    }

    /** Says whether a report tells of hate, whatever its reporter said; what officers made of it last counts. */
    public void markHate(SignedIn user, String id, @Nullable Long version, HateMark mark) {
        line.change(user, version, mark, "/reports/{id}/hate", id);
    }

    public Report report(SignedIn user, String id) {
        return line.read(user, Report.class, "/reports/{id}", id);
    }

    public Triaged triage(SignedIn user, String id, @Nullable Long version, Triage decision) {
        return line.change(user, version, decision, Triaged.class, "/reports/{id}/triage", id);
    }

    /** Decides on several reports at once; what became of each. */
    public List<Signposted> signpost(SignedIn user, Signpost signpost) {
        return line.change(user, null, signpost, SignpostAnswer.class, "/reports/signpost").items();
    }

    public void giveFeedbackOnReport(SignedIn user, String id, @Nullable Long version, Feedback feedback) {
        line.change(user, version, feedback, "/reports/{id}/feedback", id);
    }

    public Listing<CaseFile> cases(SignedIn user, CaseFilter filter) {
        return line.read(user, CASES, Address.of("/cases").with("status", filter.status())
                .with("band", filter.band()).with("officer", filter.officer()).with("page", filter.page())
                .with("size", filter.size()));
    }

    public CaseFile caseFile(SignedIn user, String id) {
        return line.read(user, CaseFile.class, "/cases/{id}", id);
    }

    public List<TimelineEntry> timeline(SignedIn user, String caseId) {
        return line.read(user, TIMELINE, Address.of("/cases/{id}/timeline", caseId)).items();
    }

    public void giveFeedback(SignedIn user, String caseId, @Nullable Long version, Feedback feedback) {
        line.change(user, version, feedback, "/cases/{id}/feedback", caseId);
    }

    public void close(SignedIn user, String caseId, @Nullable Long version, Close close) {
        line.change(user, version, close, "/cases/{id}/close", caseId);
    }

    public void reopen(SignedIn user, String caseId, @Nullable Long version, Reopen reopen) {
        line.change(user, version, reopen, "/cases/{id}/reopen", caseId);
    }

    public void recordSurvey(SignedIn user, String caseId, @Nullable Long version, Survey survey) {
        line.change(user, version, survey, "/cases/{id}/surveys", caseId);
    }

    /** Which cases; an empty status, band or officer means any. */
    public record CaseFilter(String status, String band, String officer, int page, int size) {

        public CaseFilter(String status, String band, int page, int size) {
            this(status, band, "", page, size);
        }
    }

    /** Which reports; {@code claimed} is me, nobody or empty for any. */
    public record ReportFilter(String status, String claimed, int page, int size) {}

    /** @param hold true when the decision can be undone for a minute; absent when it takes effect at once */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Triage(String decision, @Nullable String category, @Nullable String qualifier,
            @Nullable String caseId, @Nullable String agency, @Nullable String reason, @Nullable Boolean hold) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HateMark(boolean hate, @Nullable String reason) {}

    public record Triaged(String id, @Nullable String status, @Nullable String decision, @Nullable String caseId) {}

    /** @param hold true when the decisions can be undone for a minute */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Signpost(List<String> reportIds, String agency, @Nullable String category,
            @Nullable String qualifier, @Nullable String reason, boolean hold) {}

    /** @param status triaged, held or refused; then the sentence says why */
    public record Signposted(String id, String reference, String status, @Nullable String sentence) {}

    private record SignpostAnswer(@Nullable List<Signposted> items) {

        @Override
        public List<Signposted> items() {
            return Objects.requireNonNullElse(items, List.of());
        }
    }

    public record Feedback(String method, @Nullable String text, @Nullable List<String> reportIds) {}

    public record Close(String reason, String behaviour) {}

    public record Reopen(String reason) {}

    public record Survey(@Nullable Integer outcome, @Nullable Integer service, @Nullable Integer informed,
            @Nullable Integer ease) {}
}
