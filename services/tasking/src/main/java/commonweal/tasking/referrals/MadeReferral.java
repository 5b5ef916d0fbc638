package commonweal.tasking.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.TaskingEvent.ReferralAccepted;
import commonweal.events.TaskingEvent.ReferralDeclined;
import commonweal.events.TaskingEvent.ReferralMade;
import commonweal.tasking.decisions.Act;
import commonweal.tasking.decisions.Days;
import commonweal.tasking.decisions.Entry;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.decisions.Outcome.Why;
import commonweal.tasking.groups.TaskGroup;

/**
 * The case is before the group, which has to decide whether it takes it on.
 *
 * @param deferral that the group has put off its decision, absent when it has not
 */
public record MadeReferral(Dossier dossier, Asking asking, @Nullable Deferral deferral) implements KeptReferral {

    static final Code STATUS = new Code("made");

    /** Puts the case before the group. */
    static Outcome.Done<Referral> make(Dossier dossier, Asking asking, TaskGroup group) {
        String why = switch (asking.cause().value()) {
            case "high-band" -> " because the risk was confirmed as high";
            case "case-merged" -> " because a case that was before it became part of this one";
            default -> "";
        };
        Entry entry = new Entry(asking.madeAt(), new Code("referral-made"),
                "Referred to the %s%s.".formatted(group.name(), why), asking.by(), null, null);
        return new Outcome.Done<>(new MadeReferral(dossier.with(entry), asking, null),
                List.of(new ReferralMade(dossier.id(), dossier.caseId(), dossier.group(), asking.cause(),
                        dossier.description().subject())));
    }

    Outcome<Referral> accept(ReferralCommand.Accept command, TaskGroup group, Act act) {
        String lead = group.member("leadAgency", command.leadAgency()).name();
        LocalDate reviewOn = command.reviewOn() == null ? group.reviewAfter(act.today()) : command.reviewOn();
        Optional<String> past = Days.past("reviewOn", reviewOn, act.today());
        if (past.isPresent()) {
            return Outcome.refused(Why.REQUEST, "review-in-the-past", past.get());
        }
        Entry entry = act.entry("referral-accepted",
                "The %s took the case on. Lead agency: %s.".formatted(group.name(), lead));
        return Outcome.done(
                new AcceptedReferral(dossier.with(dossier.work().reviewedOn(reviewOn)).with(entry), asking,
                        new Acceptance(command.leadAgency(), command.severity(), act.at(), null)),
                new ReferralAccepted(id(), caseId(), group(), command.leadAgency(), command.severity()));
    }

    /** The group had taken it on already: as a part of another case, or before it became one. */
    Outcome.Done<Referral> takenOn(Acceptance acceptance, TaskGroup group, Instant now) {
        Entry entry = Entry.ofService(now, "referral-accepted", "The %s goes on with the case. Lead agency: %s."
                .formatted(group.name(), group.nameOf(acceptance.leadAgency())));
        Work work = dossier.work().reviewOn() == null
                ? dossier.work().reviewedOn(group.reviewAfter(Days.inLondon(acceptance.at())))
                : dossier.work();
        return new Outcome.Done<>(new AcceptedReferral(dossier.with(work).with(entry), asking, acceptance),
                List.of(new ReferralAccepted(id(), caseId(), group(), acceptance.leadAgency(),
                        acceptance.severity())));
    }

    Outcome<Referral> decline(ReferralCommand.Decline command, TaskGroup group, Act act) {
        Entry entry = act.entry("referral-declined",
                "The %s declined the case: %s.".formatted(group.name(), command.reasonInWords()));
        return Outcome.done(
                new EndedReferral(dossier.with(entry), asking, null,
                        new EndedReferral.Ending(EndedReferral.How.DECLINED, command.reason(), act.at())),
                new ReferralDeclined(id(), caseId(), group(), command.reason()));
    }

    Outcome<Referral> defer(ReferralCommand.Defer command, TaskGroup group, Act act) {
        Optional<String> past = command.until() == null
                ? Optional.empty()
                : Days.past("until", command.until(), act.today());
        if (past.isPresent()) {
            return Outcome.refused(Why.REQUEST, "until-in-the-past", past.get());
        }
        Deferral put = new Deferral(command.until(), command.reason());
        String until = put.until() == null ? "its next meeting" : Days.inWords(put.until());
        Entry entry = act.entry("referral-deferred",
                "The %s put off its decision until %s: %s".formatted(group.name(), until, put.reason()));
        return Outcome.done(new MadeReferral(dossier.with(entry), asking, put));
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
        return new MadeReferral(changed, asking, deferral);
    }
}
