package commonweal.tasking.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Id;
import commonweal.tasking.decisions.Act;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.groups.Agency;
import commonweal.tasking.groups.TaskGroup;

import static org.assertj.core.api.Assertions.assertThat;

/** A case, a group, and referrals in every state. */
public final class ReferralFixtures {

    public static final Code HOLLOWDENE = new Code("hollowdene");
    public static final Id CASE = new Id("case-7f3k2m9q4tvw");
    public static final Id OTHER_CASE = new Id("case-000000000000");
    public static final Code POLICE = new Code("police");
    public static final Code COUNCIL = new Code("council");
    public static final Code HOUSING = new Code("housing");
    public static final String CHAIR = "user-chair";
    public static final Id MEETING = new Id("mtg-7f3k2m9q4tvw");
    public static final TaskGroup ASB = new TaskGroup(new Code("asb-task-group"), "ASB Task Group", 1, null,
            new TaskGroup.Chairs(COUNCIL, null), true, 28, null,
            List.of(new Agency(COUNCIL, "District Council", Set.of()), new Agency(POLICE, "Police", Set.of())));
    public static final TaskGroup TCG = new TaskGroup(new Code("tcg"), "Tasking and Co-ordination Group", 1, null,
            new TaskGroup.Chairs(null, null), false, 28, null, List.of(new Agency(POLICE, "Police", Set.of())));

    private ReferralFixtures() {}

    /** A day of the story, at noon. */
    public static Instant day(int day) {
        return Instant.parse("2026-09-01T12:00:00Z").plusSeconds(86_400L * (day - 1));
    }

    public static LocalDate date(int day) {
        return LocalDate.of(2026, 9, day);
    }

    static CaseNews opened(int day) {
        return new CaseNews.Opened(day(day));
    }

    static CaseNews closed(int day) {
        return new CaseNews.Closed(day(day));
    }

    static CaseNews reopened(int day) {
        return new CaseNews.Reopened(day(day));
    }

    static CaseNews merged(int day) {
        return new CaseNews.Merged(OTHER_CASE, day(day));
    }

    static CaseNews unmerged(int day) {
        return new CaseNews.Unmerged(day(day));
    }

    static CaseNews erased(int day) {
        return new CaseNews.Erased(day(day));
    }

    /** The referral of the other case joins this one. */
    static CaseNews joined(@Nullable Code leadAgency, int day) {
        return new CaseNews.Joined(Dossier.idOf(OTHER_CASE, ASB.code()), OTHER_CASE, leadAgency, null, day(day));
    }

    static CaseNews left(int day) {
        return new CaseNews.Left(Dossier.idOf(OTHER_CASE, ASB.code()), day(day));
    }

    static CaseNews band(String band, int day) {
        return new CaseNews.BandConfirmed(new Code(band), day(day));
    }

    /** What the ASB Task Group's referral is after this news, in this order. */
    static Referral after(CaseNews... news) {
        return after(ASB, null, List.of(news), new ArrayList<>());
    }

    static Referral after(Referral referral, CaseNews... news) {
        return after(ASB, referral, List.of(news), new ArrayList<>());
    }

    static Referral after(TaskGroup group, @Nullable Referral referral, List<CaseNews> news,
            List<DomainEvent> told) {
        Referral state = referral;
        for (CaseNews each : news) {
            Outcome.Done<Referral> done = FollowCase.hear(Optional.ofNullable(state), HOLLOWDENE, CASE, group, each);
            state = done.state();
            told.addAll(done.events());
        }
        return Objects.requireNonNull(state);
    }

    public static MadeReferral aMadeReferral() {
        return (MadeReferral) after(opened(1), band("high", 2));
    }

    public static AcceptedReferral anAcceptedReferral() {
        return (AcceptedReferral) done(decide(new ReferralCommand.Accept(POLICE, null, null), aMadeReferral(), 3))
                .state();
    }

    public static AcceptedReferral anAcceptedReferralWithAnAction() {
        return (AcceptedReferral) done(
                decide(new ReferralCommand.Assign(POLICE, "Visit the victim", date(20)), anAcceptedReferral(), 4))
                .state();
    }

    /** A referral in every state, with everything in it that a state can hold. */
    public static List<Referral> everyState() {
        AcceptedReferral busy = busy();
        return List.of(after(band("high", 1)), after(opened(1), band("low", 2)), aMadeReferral(),
                done(decide(refer("Please visit"), after(opened(1)), 2)).state(), busy,
                anAcceptedReferral(), describedAndDeferred(),
                done(decide(new ReferralCommand.Decline(new Code("other-group"), "for another group"), aMadeReferral(),
                        3)).state(),
                done(decide(new ReferralCommand.Conclude(new Code("resolved"), "problem resolved"), busy, 9)).state(),
                after(busy, closed(9)), after(aMadeReferral(), merged(9)), after(busy, merged(9)),
                after(opened(1), joined(POLICE, 2)), after(aMadeReferral(), joined(null, 3)),
                after(opened(1), erased(2)));
    }

    public static Referral aDeferredReferral(LocalDate until) {
        return done(decide(new ReferralCommand.Defer(until, "More is to come"), aMadeReferral(), 4)).state();
    }

    private static Referral describedAndDeferred() {
        Referral told = done(decide(new ReferralCommand.Describe(new ReferralCommand.Telling(new Code("victim"),
                "Please visit", new Code("official-sensitive"), Map.of(new Code("tried"), "Mediation"))),
                aMadeReferral(), 3)).state();
        return done(decide(new ReferralCommand.Defer(date(9), "More is to come"), told, 4)).state();
    }

    private static AcceptedReferral busy() {
        Referral state = done(
                decide(new ReferralCommand.Accept(POLICE, new Code("serious"), null), aMadeReferral(), 3)).state();
        state = done(decide(new ReferralCommand.Assign(POLICE, "Visit the victim", date(20)), state, 4)).state();
        state = done(decide(new ReferralCommand.Assign(COUNCIL, "Write a letter", date(21)), state, 4)).state();
        Id first = ((AcceptedReferral) state).dossier().actions().getFirst().id();
        state = done(decide(new ReferralCommand.Complete(first, new Code("done"), "done", "Was at home", null), state,
                5)).state();
        state = done(decide(new ReferralCommand.Review(new Code("improved"), "improved", "Quiet", null), state, 6))
                .state();
        return (AcceptedReferral) done(decide(new ReferralCommand.StartFamilyWork(COUNCIL), state, 7)).state();
    }

    static ReferralCommand refer(@Nullable String asked) {
        return new ReferralCommand.Refer(ReferralCommand.Telling.asking(asked));
    }

    static Outcome<Referral> decide(ReferralCommand command, Referral referral, int day) {
        return HandleReferral.decide(command, referral, ASB, new Act(day(day), CHAIR, MEETING));
    }

    static Outcome.Done<Referral> done(Outcome<Referral> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done<Referral>) outcome;
    }

    static Outcome.Refused<Referral> refused(Outcome<Referral> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return (Outcome.Refused<Referral>) outcome;
    }
}
