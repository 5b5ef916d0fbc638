package commonweal.web.services;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

import commonweal.web.signin.SignedIn;

/** tasking: task groups, referrals and actions. */
public final class Tasking {

    private static final ParameterizedTypeReference<Listing<Group>> GROUPS = new ParameterizedTypeReference<>() {
    };
    private static final ParameterizedTypeReference<Listing<Referral>> REFERRALS = new ParameterizedTypeReference<>() {
    };
    private static final ParameterizedTypeReference<Listing<AgencyAction>> ACTIONS = new ParameterizedTypeReference<>() {
    };
    private static final ParameterizedTypeReference<Listing<Reminder>> REMINDERS = new ParameterizedTypeReference<>() {
    };
    private static final ParameterizedTypeReference<Listing<TimelineEntry>> TIMELINE = new ParameterizedTypeReference<>() {
    };

    private final ServiceLine line;
    private final Remembered<TaskCodes> codes;

    Tasking(ServiceLine line, Memory memory) {
        this.line = line;
        this.codes = memory.answer();
    }

    public List<Group> groups(SignedIn user) {
        return line.read(user, GROUPS, Address.of("/groups")).items();
    }

    /** The published codes: the last ones known when the service does not answer. */
    public TaskCodes codes(SignedIn user) {
        return codes.get(user, () -> line.read(user, TaskCodes.class, "/reference-data"));
    }

    /** Referrals in a state, of all groups. */
    public Listing<Referral> referrals(SignedIn user, String status, int page, int size) {
        return referrals(user, "", status, page, size);
    }

    /** Referrals in a state; of one group when it is not empty. */
    public Listing<Referral> referrals(SignedIn user, String group, String status, int page, int size) {
        return line.read(user, REFERRALS, Address.of("/referrals").with("group", group).with("status", status)
                .with("page", page).with("size", size));
    }

    public Referral referral(SignedIn user, String id) {
        return line.read(user, Referral.class, "/referrals/{id}", id);
    }

    /** Whether the referral is theirs to open: a member of an agency that has no part in it is not told of it. */
    public boolean mayOpen(SignedIn user, String id) {
        try {
            referral(user, id);
            return true;
        } catch (Refusal notTheirs) {
            return false;
        }
    }

    public String refer(SignedIn user, Refer refer) {
        return line.change(user, null, refer, Created.class, "/referrals").id();
    }

    public void tell(SignedIn user, String id, @Nullable Long version, Details told) {
        line.change(user, version, told, "/referrals/{id}/details", id);
    }

    public void accept(SignedIn user, Seen seen, Accept acceptance) {
        decide(user, seen, acceptance, "/referrals/{id}/accept");
    }

    public void decline(SignedIn user, Seen seen, String reason) {
        decide(user, seen, new Decline(reason), "/referrals/{id}/decline");
    }

    /** Leaves the decision to a later meeting. */
    public void defer(SignedIn user, Seen seen, Defer later) {
        decide(user, seen, later, "/referrals/{id}/defer");
    }

    public void assign(SignedIn user, Seen seen, Assign action) {
        decide(user, seen, action, "/referrals/{id}/actions");
    }

    public void reviewBehaviour(SignedIn user, Seen seen, BehaviourReview review) {
        decide(user, seen, review, "/referrals/{id}/behaviour-reviews");
    }

    public void conclude(SignedIn user, Seen seen, String outcome) {
        decide(user, seen, new Conclude(outcome), "/referrals/{id}/conclude");
    }

    public void startFamilyWork(SignedIn user, Seen seen, String agency) {
        decide(user, seen, new FamilyWork(agency), "/referrals/{id}/family-work");
    }

    private void decide(SignedIn user, Seen seen, Object decision, String path) {
        line.change(user, seen.version(), decision, Address.of(path, seen.referral()).with("meeting", seen.meeting()));
    }

    /** Actions in a state; of one agency when it is not empty. */
    public Listing<AgencyAction> actions(SignedIn user, String agency, String status) {
        return actions(user, agency, "", status, 0);
    }

    /** Actions in a state; of one agency and one group when they are not empty. */
    public Listing<AgencyAction> actions(SignedIn user, String agency, String group, String status, int page) {
        return line.read(user, ACTIONS, Address.of("/actions").with("agency", agency).with("group", group)
                .with("status", status).with("page", page));
    }

    /** What is due within a week or overdue, the earliest first; of one agency when it is not empty. */
    public List<Reminder> reminders(SignedIn user, String agency) {
        return line.read(user, REMINDERS, Address.of("/reminders").with("agency", agency)).items();
    }

    public void complete(SignedIn user, String actionId, Complete done) {
        line.change(user, null, done, "/actions/{id}/complete", actionId);
    }

    public List<TimelineEntry> timeline(SignedIn user, String caseId) {
        return line.read(user, TIMELINE, Address.of("/cases/{id}/timeline", caseId)).items();
    }

    /** @param nextMeeting when it meets next by its pattern; null for a group that meets when it has to */
    public record Group(String id, String name, @Nullable String purpose, @Nullable List<Coded> agencies,
            @Nullable Times meets, @Nullable Next nextMeeting) {

        /** @param pattern in words, such as second Thursday */
        public record Times(@Nullable String pattern, @Nullable LocalTime time, @Nullable String place) {}

        /** @param moved why it is another day than the pattern's */
        public record Next(LocalDate on, @Nullable String moved) {}

        @Override
        public List<Coded> agencies() {
            return Objects.requireNonNullElse(agencies, List.of());
        }
    }

    /** @param kind action, audit-action, review or resource */
    public record Reminder(String kind, @Nullable LocalDate due, boolean overdue, String sentence, String id,
            @Nullable String agency, @Nullable String caseReference) {}

    /** An action with the referral that it belongs to. */
    public record AgencyAction(String id, String agency, String what, @Nullable LocalDate due, String status,
            @Nullable String result, @Nullable String referralId, @Nullable String caseReference) {

        public boolean isOpen() {
            return "open".equals(status) || "overdue".equals(status);
        }
    }

    /**
     * A referral as somebody has seen it who decides on it now.
     *
     * @param meeting the open meeting in whose minutes the decision stands; empty outside meetings
     */
    public record Seen(String referral, @Nullable Long version, String meeting) {}

    /** @param caseId null for a place that nobody has a case about */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Refer(@Nullable String caseId, @Nullable String place, String group, @Nullable String subject,
            @Nullable String asked, @Nullable String marking, Map<String, String> details) {

        public static Refer aCase(String caseId, String group, Details told) {
            return new Refer(caseId, null, group, told.subject(), told.asked(), told.marking(), told.details());
        }

        public static Refer aPlace(String place, String group, Details told) {
            return new Refer(null, place, group, null, told.asked(), told.marking(), told.details());
        }
    }

    /**
     * What a group has to know.
     *
     * @param details by the code of the question; an empty text takes the answer out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Details(@Nullable String subject, @Nullable String asked, @Nullable String marking,
            Map<String, String> details) {}

    /**
     * @param severity how bad the behaviour is, with which later reviews are compared
     * @param reviewOn when the behaviour is reviewed; the group's usual time when null
     */
    public record Accept(String leadAgency, @Nullable String severity, @Nullable LocalDate reviewOn) {}

    /** @param until the day from which it is on the agenda again; the next meeting when null */
    public record Defer(@Nullable LocalDate until, String reason) {}

    public record Assign(String agency, String what, LocalDate due) {}

    public record BehaviourReview(String rating, @Nullable String note, @Nullable LocalDate reviewOn) {}

    public record Complete(String result, @Nullable String note) {}

    private record Decline(String reason) {}

    private record Conclude(String outcome) {}

    private record FamilyWork(String agency) {}

    private record Created(String id) {}
}
