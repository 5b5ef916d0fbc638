package commonweal.web.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import commonweal.web.signin.SignedIn;

/** case-intake: the work on a case; its people, its tools and powers, and the short commands. */
public final class CaseWork {

    private static final ParameterizedTypeReference<Listing<Person>> PEOPLE = new ParameterizedTypeReference<>() {
    };
    private static final ParameterizedTypeReference<Listing<Power>> POWERS = new ParameterizedTypeReference<>() {
    };

    private final ServiceLine line;
    private final Remembered<PowerKinds> kinds;
    private final Remembered<Policy> policy;
    private final Remembered<Officers> officers;

    CaseWork(ServiceLine line, Memory memory) {
        this.line = line;
        this.kinds = memory.answer();
        this.policy = memory.answer();
        this.officers = memory.answer();
    }

    public List<Person> people(SignedIn user, String caseId) {
        return line.read(user, PEOPLE, Address.of("/cases/{id}/people", caseId)).items();
    }

    public void addPerson(SignedIn user, String caseId, PersonTold person) {
        line.change(user, null, person, "/cases/{id}/people", caseId);
    }

    public void changePerson(SignedIn user, String caseId, String personId, PersonTold person) {
        line.replace(user, null, person, "/cases/{id}/people/{person}", caseId, personId);
    }

    public void removePerson(SignedIn user, String caseId, String personId) {
        line.remove(user, "/cases/{id}/people/{person}", caseId, personId);
    }

    public List<Power> powers(SignedIn user, String caseId) {
        return line.read(user, POWERS, Address.of("/cases/{id}/powers", caseId)).items();
    }

    /** The tools and powers there are: the last ones known when the service does not answer. */
    public PowerKinds powerKinds(SignedIn user) {
        return kinds.get(user, () -> line.read(user, PowerKinds.class, "/powers/kinds"));
    }

    public void usePower(SignedIn user, String caseId, NewPower power) {
        line.change(user, null, power, "/cases/{id}/powers", caseId);
    }

    /** @param outcome expired, complied, breached, withdrawn or quashed */
    public void endPower(SignedIn user, String caseId, String powerId, LocalDate on, String outcome) {
        line.change(user, null, Map.of("on", on, "outcome", outcome), "/cases/{id}/powers/{power}/end", caseId,
                powerId);
    }

    /** Makes a case of its own out of some reports of a case; its id. */
    public String split(SignedIn user, String caseId, @Nullable Long version, Split split) {
        return line.change(user, version, split, Made.class, "/cases/{id}/split", caseId).id();
    }

    /** What was promised, and the reasons for which clocks may stand still. */
    public Policy policy(SignedIn user) {
        return policy.get(user, () -> line.read(user, Policy.class, "/clocks/policy"));
    }

    /** Who works on cases here: those last known when the service does not answer. */
    public Officers officers(SignedIn user) {
        return officers.get(user, () -> line.read(user, Officers.class, "/officers"));
    }

    /** Tells what an officer is called: their token may not say. */
    public boolean introduce(SignedIn user) {
        line.replace(user, null, Map.of("name", user.name()), "/officers/me");
        officers.forget(user);
        return true;
    }

    /** Draws a new code with which a reporter answers the survey. */
    public Invitation invite(SignedIn user, String caseId, String reportId) {
        return line.change(user, null, Map.of("reportId", reportId), Invitation.class,
                "/cases/{id}/survey-invitations", caseId);
    }

    /** Sends one of the short commands on a case, such as {@code contacts} or {@code clocks/pause}. */
    public void command(SignedIn user, String caseId, @Nullable Long version, String command, Map<String, ?> content) {
        line.change(user, version, content, "/cases/{id}/" + command, caseId);
    }

    public record Invitation(String secret, @Nullable LocalDate expiresOn) {

        @Override
        public String toString() {
            return "Invitation[withheld]";
        }
    }

    /** Somebody in a case; only the unit learns who. */
    public record Person(String id, @Nullable List<String> roles, @Nullable String name, @Nullable String email,
            @Nullable String phone, @Nullable String address, @Nullable String safeContact,
            @Nullable LocalDate bornOn, @Nullable String householdOf, @Nullable String reportId) {

        @Override
        public List<String> roles() {
            return Objects.requireNonNullElse(roles, List.of());
        }

        @Override
        public String toString() {
            return "Person[withheld]";
        }
    }

    /** All that is told of somebody; what is absent is not known. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PersonTold(List<String> roles, @Nullable String name, @Nullable String email,
            @Nullable String phone, @Nullable String address, @Nullable String safeContact,
            @Nullable LocalDate bornOn, @Nullable String householdOf, @Nullable String reportId) {

        @Override
        public String toString() {
            return "PersonTold[withheld]";
        }
    }

    /** @param category of the new case, the same when absent; so is the qualifier */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Split(List<String> reportIds, @Nullable String category, @Nullable String qualifier) {}

    private record Made(String id) {}

    /** @param status in-force, expired or ended */
    public record Power(String id, String kind, String label, @Nullable LocalDate on, @Nullable LocalDate expires,
            @Nullable String reference, @Nullable String status, @Nullable Ended ended) {

        public record Ended(@Nullable LocalDate on, @Nullable String outcome) {}

        public boolean hasEnded() {
            return ended != null;
        }
    }

    public record NewPower(String kind, LocalDate on, @Nullable LocalDate expires, @Nullable String reference) {}

    public record PowerKinds(@Nullable List<Coded> kinds) {

        @Override
        public List<Coded> kinds() {
            return Objects.requireNonNullElse(kinds, List.of());
        }
    }

    public record Policy(@Nullable List<Coded> pauseReasons) {

        @Override
        public List<Coded> pauseReasons() {
            return Objects.requireNonNullElse(pauseReasons, List.of());
        }
    }
}
