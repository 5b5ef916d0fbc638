package commonweal.tasking.reminders;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import commonweal.events.Code;
import commonweal.tasking.decisions.Days;
import commonweal.tasking.deployments.Deployment;
import commonweal.tasking.deployments.Resource;
import commonweal.tasking.deployments.ResourceOut;
import commonweal.tasking.operations.HeldOperation;
import commonweal.tasking.operations.Operation;
import commonweal.tasking.referrals.AcceptedReferral;
import commonweal.tasking.referrals.AgencyAction;
import commonweal.tasking.referrals.KeptReferral;
import commonweal.tasking.referrals.Referral;
import commonweal.tasking.reminders.Reminder.Kind;

/** Finds what has to be remembered up to a day. */
public final class Reminders {

    private Reminders() {}

    /** An open action with the referral it belongs to. */
    public record Open(KeptReferral referral, AgencyAction action) {}

    /**
     * @param onlyOf the agency whose reminders are wanted, everybody's when absent
     * @param until the last day of what is due
     */
    public static List<Reminder> of(Collection<Open> actions, Collection<Referral> accepted,
            Collection<Resource> resources, Collection<Operation> audits, Optional<Code> onlyOf, LocalDate until) {
        Stream<Reminder> all = Stream.of(actions.stream().map(Reminders::action),
                audits.stream().flatMap(Reminders::tasks), accepted.stream().flatMap(Reminders::review),
                resources.stream().flatMap(Reminders::resource)).flatMap(each -> each);
        return all.filter(reminder -> !reminder.due().isAfter(until))
                .filter(reminder -> onlyOf.isEmpty() || onlyOf.get().equals(reminder.agency()))
                .sorted(Comparator.comparing(Reminder::due).thenComparing(Reminder::id)).toList();
    }

    private static Reminder action(Open open) {
        AgencyAction action = open.action();
        return new Reminder(Kind.ACTION, action.due(), "An action is due %s.".formatted(Days.inWords(action.due())),
                action.id(), action.agency(), open.referral().group(), open.referral().caseId());
    }

    private static Stream<Reminder> tasks(Operation operation) {
        return operation instanceof HeldOperation held
                ? held.audit().stream().filter(task -> task.doneAt() == null)
                        .map(task -> new Reminder(Kind.AUDIT_ACTION, task.due(),
                                "A task of a visual audit is due %s.".formatted(Days.inWords(task.due())), task.id(),
                                task.agency(), null, null))
                : Stream.empty();
    }

    private static Stream<Reminder> review(Referral referral) {
        if (!(referral instanceof AcceptedReferral accepted)) {
            return Stream.empty();
        }
        LocalDate on = accepted.dossier().work().reviewOn();
        return on == null
                ? Stream.empty()
                : Stream.of(new Reminder(Kind.REVIEW, on,
                        "The behaviour is to be reviewed by %s.".formatted(Days.inWords(on)), accepted.id(),
                        accepted.acceptance().leadAgency(), accepted.group(), accepted.caseId()));
    }

    private static Stream<Reminder> resource(Resource resource) {
        if (!(resource instanceof ResourceOut out)) {
            return Stream.empty();
        }
        Deployment current = out.current();
        LocalDate until = current.until();
        return until == null
                ? Stream.empty()
                : Stream.of(new Reminder(Kind.RESOURCE, until,
                        "%s is due back on %s.".formatted(resource.name(), Days.inWords(until)), current.id(), null,
                        null, current.caseId()));
    }
}
