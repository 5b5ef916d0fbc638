package commonweal.tasking.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.tasking.decisions.Days;
import commonweal.tasking.referrals.AcceptedReferral;
import commonweal.tasking.referrals.Asking;
import commonweal.tasking.referrals.EndedReferral;
import commonweal.tasking.referrals.ErasedReferral;
import commonweal.tasking.referrals.JoinedReferral;
import commonweal.tasking.referrals.KeptReferral;
import commonweal.tasking.referrals.MadeReferral;
import commonweal.tasking.referrals.MergedReferral;
import commonweal.tasking.referrals.PendingReferral;
import commonweal.tasking.referrals.Referral;

/**
 * The agenda builds itself: new referrals, those whose decision was put off, reviews that are due, actions that are
 * overdue; the longest waiting first in each.
 */
public final class Agenda {

    private static final List<Code> ORDER = Stream.of("new", "deferred", "review-due", "action-overdue").map(Code::new)
            .toList();

    private Agenda() {}

    /**
     * @param referrals the active ones of the group, and those that have joined them
     * @param on the day of the meeting
     */
    public static List<AgendaItem> of(Collection<Referral> referrals, LocalDate on) {
        Map<Id, Referral> known = new HashMap<>();
        referrals.forEach(referral -> known.put(referral.id(), referral));
        return referrals.stream().flatMap(referral -> item(referral, known, on).stream())
                .sorted(Comparator.comparing(item -> ORDER.indexOf(item.why()))).toList();
    }

    private static Optional<AgendaItem> item(Referral referral, Map<Id, Referral> known, LocalDate on) {
        return switch (referral) {
            case MadeReferral made -> waiting(made, on);
            case AcceptedReferral accepted -> due(accepted, known, on);
            case PendingReferral pending -> Optional.empty();
            case MergedReferral merged -> Optional.empty();
            case EndedReferral ended -> Optional.empty();
            case ErasedReferral erased -> Optional.empty();
        };
    }

    private static Optional<AgendaItem> waiting(MadeReferral made, LocalDate on) {
        if (made.deferral() != null) {
            return made.deferral().isOver(on)
                    ? Optional.of(item(made, "deferred", "Its decision was put off: " + made.deferral().reason()))
                    : Optional.empty();
        }
        Asking asking = made.asking();
        String how = switch (asking.cause().value()) {
            case "high-band" -> "by a confirmed high risk";
            case "case-merged" -> "with a case that became part of this one";
            default -> "by a person";
        };
        return Optional.of(item(made, "new",
                "Referred on %s %s.".formatted(Days.inWords(Days.inLondon(asking.madeAt())), how)));
    }

    private static Optional<AgendaItem> due(AcceptedReferral accepted, Map<Id, Referral> known, LocalDate on) {
        LocalDate reviewOn = accepted.dossier().work().reviewOn();
        long overdue = everythingOf(accepted, known).flatMap(kept -> kept.dossier().actions().stream())
                .filter(action -> action.isOverdue(on)).count();
        List<String> reasons = new ArrayList<>();
        if (reviewOn != null && !reviewOn.isAfter(on)) {
            reasons.add("The behaviour was to be reviewed by %s.".formatted(Days.inWords(reviewOn)));
        }
        if (overdue > 0) {
            reasons.add(overdue == 1 ? "An action is overdue." : "%d actions are overdue.".formatted(overdue));
        }
        String why = reviewOn != null && !reviewOn.isAfter(on) ? "review-due" : "action-overdue";
        return reasons.isEmpty() ? Optional.empty() : Optional.of(item(accepted, why, String.join(" ", reasons)));
    }

    private static Stream<KeptReferral> everythingOf(KeptReferral referral, Map<Id, Referral> known) {
        return Stream.concat(Stream.of(referral),
                referral.dossier().joined().stream().map(JoinedReferral::referral).map(known::get)
                        .filter(Objects::nonNull).filter(KeptReferral.class::isInstance)
                        .flatMap(joined -> everythingOf((KeptReferral) joined, known)));
    }

    private static AgendaItem item(KeptReferral referral, String why, String sentence) {
        return new AgendaItem(referral.id(), referral.caseId(), new Code(why), sentence);
    }
}
