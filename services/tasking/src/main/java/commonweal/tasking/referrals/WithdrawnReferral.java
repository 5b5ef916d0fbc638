package commonweal.tasking.referrals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.TaskingEvent.ReferralConcluded;
import commonweal.tasking.decisions.Entry;
import commonweal.tasking.decisions.Outcome;

/**
 * The case was taken from the group: it was closed, became part of another one, or its band turned out to have
 * been lowered in time. Concluding is the group's word, withdrawing is the case's fate.
 *
 * @param acceptance how the group had taken the case on, absent when it had not
 * @param reason case-closed, case-merged or band-lowered
 */
public record WithdrawnReferral(Dossier dossier, Asking asking, @Nullable Acceptance acceptance, Code reason,
        Instant at)
        implements
            KeptReferral {

    static final Code STATUS = new Code("withdrawn");
    private static final Code CASE_CLOSED = new Code("case-closed");
    private static final Code CASE_MERGED = new Code("case-merged");
    private static final Code BAND_LOWERED = new Code("band-lowered");

    static Outcome.Done<Referral> withdraw(KeptReferral referral, Asking asking, @Nullable Acceptance acceptance,
            Instant at) {
        CaseKnowledge known = referral.dossier().knowledge();
        Code reason = known.mergedInto() != null ? CASE_MERGED : known.isOpen() ? BAND_LOWERED : CASE_CLOSED;
        Entry entry = new Entry(at, new Code("referral-withdrawn"), text(reason), null);
        return new Outcome.Done<>(
                new WithdrawnReferral(referral.dossier().with(entry), asking, acceptance, reason, at),
                List.of(new ReferralConcluded(referral.id(), referral.caseId(), reason)));
    }

    private static String text(Code reason) {
        if (reason.equals(BAND_LOWERED)) {
            return "The referral was taken back because the risk had been lowered before the case was reopened.";
        }
        return "The referral ended because the case was %s."
                .formatted(reason.equals(CASE_MERGED) ? "joined to another one" : "closed");
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
    public Optional<Acceptance> howItWasTaken() {
        return Optional.ofNullable(acceptance);
    }

    @Override
    public WithdrawnReferral with(Dossier changed) {
        return new WithdrawnReferral(changed, asking, acceptance, reason, at);
    }
}
