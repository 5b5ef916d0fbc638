package commonweal.web.services;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;

import commonweal.web.signin.SignedIn;

/** plan-metrics: the texts that plans are written in, their versions, and the steps by which a plan is adopted. */
public final class PlanTexts {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");
    private static final ParameterizedTypeReference<Listing<Version>> VERSIONS = new ParameterizedTypeReference<>() {
    };

    private final ServiceLine line;

    PlanTexts(ServiceLine line) {
        this.line = line;
    }

    /** The text in force. */
    public Document text(SignedIn user, String planId) {
        return line.document(user, YAML, Address.of("/plans/{id}/text", planId));
    }

    /** Every text that was sent, the first one first; none for a plan that is as its file says. */
    public List<Version> versions(SignedIn user, String planId) {
        return line.read(user, VERSIONS, Address.of("/plans/{id}/versions", planId)).items();
    }

    public Document version(SignedIn user, String planId, int version) {
        return line.document(user, YAML, Address.of("/plans/{id}/versions/{version}", planId, version));
    }

    /**
     * Sends a plan's text: a new plan, or a new version of one.
     *
     * @throws Refusal with every mistake and its line
     */
    public Written write(SignedIn user, @Nullable Long version, String text) {
        return line.hand(user, version, new MediaType(YAML, StandardCharsets.UTF_8), text,
                Written.class, Address.of("/plans"));
    }

    /** Drafts the plan of the year after this one. */
    public Written nextYear(SignedIn user, String planId) {
        return line.change(user, null, Map.of(), Written.class, "/plans/{id}/next-year", planId);
    }

    /** Has the folder of plans read again; a file with a mistake keeps what it said before. */
    public Reread readFolder(SignedIn user) {
        return line.change(user, null, Map.of(), Reread.class, "/plans/reload");
    }

    /** Takes the next step of adopting the plan. */
    public void adopt(SignedIn user, String planId, String step, LocalDate date) {
        line.change(user, null, Map.of("step", step, "date", date), "/plans/{id}/adoption", planId);
    }

    /** @param by who sent it, as the identity provider names them */
    public record Version(int version, @Nullable Instant at, @Nullable String by) {}

    /**
     * What came of reading the folder again.
     *
     * @param plans the ids of all plans there are now
     * @param problems a sentence for each mistake, with its file and line
     */
    public record Reread(@Nullable List<String> plans, @Nullable List<String> problems) {

        @Override
        public List<String> plans() {
            return Objects.requireNonNullElse(plans, List.of());
        }

        @Override
        public List<String> problems() {
            return Objects.requireNonNullElse(problems, List.of());
        }
    }

    /** The plan that was written. */
    public record Written(String id, @Nullable Long version) {}
}
