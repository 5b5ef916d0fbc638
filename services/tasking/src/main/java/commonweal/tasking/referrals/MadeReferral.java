package commonweal.tasking.referrals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import commonweal.events.Code;
import commonweal.events.TaskingEvent.ReferralAccepted;
import commonweal.events.TaskingEvent.ReferralDeclined;
import commonweal.events.TaskingEvent.ReferralMade;
import commonweal.tasking.decisions.Entry;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.groups.TaskGroup;

/** The case is before the group, which has to decide whether it takes it on. */
public record MadeReferral(Dossier dossier, Asking asking) implements KeptReferral {

    static final Code STATUS = new Code("made");

    /** Puts the case before the group. */
    static Outcome.Done<Referral> make(Dossier dossier, Asking asking, TaskGroup group) {
        String why = asking.cause().equals(Asking.HIGH_BAND) ? " because the risk was confirmed as high" : "";
        Entry entry = new Entry(asking.madeAt(), new Code("referral-made"),
                "Referred to the %s%s.".formatted(group.name(), why), asking.by());
        return new Outcome.Done<>(new MadeReferral(dossier.with(entry), asking), List
                .of(new ReferralMade(dossier.id(), dossier.caseId(), dossier.group(), asking.cause())));
    }

    Outcome<Referral> accept(ReferralCommand.Accept command, TaskGroup group, String by, Instant now) {
        String lead = group.member("leadAgency", command.leadAgency()).name();
        Entry entry = new Entry(now, new Code("referral-accepted"),
                "The %s took the case on. Lead agency: %s.".formatted(group.name(), lead), by);
        return Outcome.done(
                new AcceptedReferral(dossier.with(entry), asking,
                        new Acceptance(command.leadAgency(), command.severity(), now)),
                new ReferralAccepted(id(), caseId(), group(), command.leadAgency()));
    }

    Outcome<Referral> decline(ReferralCommand.Decline command, TaskGroup group, String by, Instant now) {
        Entry entry = new Entry(now, new Code("referral-declined"),
                "The %s declined the case: %s.".formatted(group.name(), command.reasonInWords()), by);
        return Outcome.done(new DeclinedReferral(dossier.with(entry), asking, command.reason(), now),
                new ReferralDeclined(id(), caseId(), group(), command.reason()));
    }

    @Override
    public Code status() {
        return STATUS;
    }

    @Override
    public Optional<Asking> howItCame() {
        return Optional.of(asking);
    }

    @Override
    public MadeReferral with(Dossier changed) {
        return new MadeReferral(changed, asking);
    }
}
