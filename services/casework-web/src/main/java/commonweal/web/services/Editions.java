package commonweal.web.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import commonweal.web.signin.SignedIn;

/** risk-assessment: the versions of questionnaires and band tables, which are live, and what a change would do. */
public final class Editions {

    private static final ParameterizedTypeReference<Listing<Edition>> EDITIONS = new ParameterizedTypeReference<>() {
    };
    private static final ParameterizedTypeReference<Listing<WentLive>> WENT_LIVE = new ParameterizedTypeReference<>() {
    };

    private final ServiceLine line;

    Editions(ServiceLine line) {
        this.line = line;
    }

    /** Every version with each band table that fits it. */
    public List<Edition> all(SignedIn user) {
        return line.read(user, EDITIONS, Address.of("/questionnaires")).items();
    }

    public Questionnaire read(SignedIn user, String id, int version, int bandTableVersion) {
        return line.read(user, ParameterizedTypeReference.forType(Questionnaire.class),
                Address.of("/questionnaires/{id}", id).with("version", version).with("bandTableVersion",
                        bandTableVersion));
    }

    /** What went live when, newest first. */
    public List<WentLive> history(SignedIn user, String id) {
        return line.read(user, WENT_LIVE, Address.of("/questionnaires/{id}/live", id)).items();
    }

    /** Begins to work out who of the past year would have got another band. */
    public DryRun tryOut(SignedIn user, String id, int version, int bandTableVersion) {
        return line.change(user, null, Map.of("version", version, "bandTableVersion", bandTableVersion), DryRun.class,
                "/questionnaires/{id}/dry-runs", id);
    }

    public DryRun dryRun(SignedIn user, String id) {
        return line.read(user, DryRun.class, "/dry-runs/{id}", id);
    }

    public void goLive(SignedIn user, String id, GoLive goLive) {
        line.change(user, null, goLive, "/questionnaires/{id}/live", id);
    }

    /** @param status live, draft or earlier; @param own the partnership's own, not one that comes with Commonweal */
    public record Edition(String id, String title, int version, int bandTableVersion, String status,
            @JsonProperty("default") boolean usual, boolean own) {}

    public record WentLive(int version, int bandTableVersion, @Nullable Instant at, @Nullable String by,
            @Nullable String note) {}

    /** @param dryRun the finished one of just this edition */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GoLive(int version, int bandTableVersion, String dryRun, @Nullable String note) {}

    /** @param status running, finished or given-up */
    public record DryRun(String id, String questionnaire, int version, int bandTableVersion, int liveVersion,
            int liveBandTableVersion, @Nullable LocalDate from, @Nullable LocalDate to, String status,
            @Nullable String reason, int casesLookedAt, int casesToLookAt, int percent, int assessments, int changed,
            @Nullable List<Moved> counts, @Nullable List<Changed> cases) {

        public record Moved(String from, String to, int count) {}

        public record Changed(String caseId, @Nullable Instant at, String from, String to, boolean open) {}

        @Override
        public List<Moved> counts() {
            return Objects.requireNonNullElse(counts, List.of());
        }

        @Override
        public List<Changed> cases() {
            return Objects.requireNonNullElse(cases, List.of());
        }

        public boolean isRunning() {
            return "running".equals(status);
        }

        public boolean isFinished() {
            return "finished".equals(status);
        }

        /** It is that of what is live already. */
        public boolean isOfLive() {
            return version == liveVersion && bandTableVersion == liveBandTableVersion;
        }
    }
}
