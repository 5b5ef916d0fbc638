package commonweal.tasking.referrals;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/**
 * The case is no longer before the group. Declining and concluding are the group's word and hold for the rest of the
 * episode; withdrawing is the case's fate.
 *
 * @param acceptance how the group had taken the case on, absent when it had not
 */
public record EndedReferral(Dossier dossier, Asking asking, @Nullable Acceptance acceptance, Ending ending)
        implements
            KeptReferral {

    /** Who or what ended it. */
    public enum How {
        DECLINED, CONCLUDED, WITHDRAWN;

        public Code code() {
            return new Code(name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * How, why and when it ended.
     *
     * @param reason a published reason or outcome; case-closed, band-lowered or case-unmerged when it was withdrawn
     */
    public record Ending(How how, Code reason, Instant at) {}

    /** Whether the group itself has decided about the present episode of the case. */
    boolean isDecided() {
        return ending.how() != How.WITHDRAWN && asking.episode() >= dossier.knowledge().episode();
    }

    @Override
    public Code status() {
        return ending.how().code();
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
    public EndedReferral with(Dossier changed) {
        return new EndedReferral(changed, asking, acceptance, ending);
    }
}
