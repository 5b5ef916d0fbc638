package commonweal.tasking.referrals.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import commonweal.events.CaseIntakeEvent.CaseClosed;
import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.CaseMerged;
import commonweal.events.CaseIntakeEvent.CaseOpened;
import commonweal.events.CaseIntakeEvent.CaseReopened;
import commonweal.events.CaseIntakeEvent.CaseSplit;
import commonweal.events.CaseIntakeEvent.CaseUnmerged;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.events.RiskAssessmentEvent.BandConfirmed;
import commonweal.events.TaskingEvent.ReferralCarriedOver;
import commonweal.events.TaskingEvent.ReferralTakenBack;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Reaction;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.groups.TaskGroup;
import commonweal.tasking.groups.TaskGroups;
import commonweal.tasking.referrals.CaseNews;
import commonweal.tasking.referrals.Dossier;
import commonweal.tasking.referrals.FollowCase;
import commonweal.tasking.referrals.Referral;

/**
 * News of a case goes to its referral to each group of the partnership; news that a referral joins or leaves goes to the
 * one that it joins or leaves.
 */
@Component
class CaseNewsSettlesReferrals implements Reaction<Referral> {

    private final Aggregates<Referral> referrals;
    private final TaskGroups groups;

    CaseNewsSettlesReferrals(Aggregates<Referral> referrals, TaskGroups groups) {
        this.referrals = referrals;
        this.groups = groups;
    }

    @Override
    public String name() {
        return "case-news-settles-referrals";
    }

    @Override
    public Aggregates<Referral> aggregates() {
        return referrals;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(CaseOpened.class, CaseClosed.class, CaseReopened.class, CaseMerged.class, CaseUnmerged.class,
                CaseSplit.class, CaseErased.class, BandConfirmed.class, ReferralCarriedOver.class,
                ReferralTakenBack.class);
    }

    @Override
    public List<Id> targets(Envelope event) {
        return switch (event.data()) {
            case ReferralCarriedOver carried -> List.of(carried.intoReferralId());
            case ReferralTakenBack taken -> List.of(taken.fromReferralId());
            default -> groups.of(event.partnership()).stream().map(group -> Dossier.idOf(about(event), group.code()))
                    .toList();
        };
    }

    /** The case that the event is news of: a split says something of the new one, the original goes on as it was. */
    private static Id about(Envelope event) {
        return switch (event.data()) {
            case CaseSplit split -> split.newCaseId();
            case ReferralCarriedOver carried -> carried.intoCaseId();
            case ReferralTakenBack taken -> taken.fromCaseId();
            default -> event.subject();
        };
    }

    @Override
    public Optional<Change<Referral>> react(Optional<Referral> state, Id target, Envelope event, Instant now) {
        Id caseId = about(event);
        Optional<TaskGroup> group = groups.of(event.partnership()).stream()
                .filter(each -> Dossier.idOf(caseId, each.code()).equals(target)).findFirst();
        return group.flatMap(to -> news(event).map(news -> {
            Outcome.Done<Referral> done = FollowCase.hear(state, event.partnership(), caseId, to, news);
            // why: saved even when nothing else changed, because only a saved watermark keeps old news from being heard twice
            return new Change<>(done.state(), List.copyOf(done.events()));
        }));
    }

    private static Optional<CaseNews> news(Envelope event) {
        Instant at = event.time();
        return Optional.ofNullable(switch (event.data()) {
            case CaseOpened opened -> new CaseNews.Opened(at);
            case CaseSplit split -> new CaseNews.SplitOff(at);
            case CaseClosed closed -> new CaseNews.Closed(at);
            case CaseReopened reopened -> new CaseNews.Reopened(at);
            case CaseMerged merged -> new CaseNews.Merged(merged.intoCaseId(), at);
            case CaseUnmerged unmerged -> new CaseNews.Unmerged(at);
            case CaseErased erased -> new CaseNews.Erased(at);
            case BandConfirmed confirmed -> new CaseNews.BandConfirmed(confirmed.band(), at);
            case ReferralCarriedOver carried -> new CaseNews.Joined(carried.referralId(), carried.caseId(),
                    carried.leadAgency(), carried.severity(), carried.mergedAt());
            case ReferralTakenBack taken -> new CaseNews.Left(taken.referralId(), at);
            // why: the platform asks for the types of events() only
            default -> null;
        });
    }
}
