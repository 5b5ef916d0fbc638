package commonweal.intake.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.CaseOpened;
import commonweal.events.CaseIntakeEvent.ReportLinked;
import commonweal.events.CaseIntakeEvent.ReportTriaged;
import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Id;
import commonweal.events.RiskAssessmentEvent.AssessmentCompleted;
import commonweal.events.RiskAssessmentEvent.BandConfirmed;
import commonweal.events.TaskingEvent.BehaviourReviewed;
import commonweal.events.TaskingEvent.FamilyWorkStarted;
import commonweal.events.TaskingEvent.ReferralAccepted;
import commonweal.events.TaskingEvent.ReferralConcluded;
import commonweal.events.TaskingEvent.ReferralDeclined;
import commonweal.events.TaskingEvent.ReferralMade;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.retention.RetentionPractice;

import static commonweal.intake.cases.CaseFixtures.ANOTHER_REPORT;
import static commonweal.intake.cases.CaseFixtures.CASE;
import static commonweal.intake.cases.CaseFixtures.NOISE;
import static commonweal.intake.cases.CaseFixtures.NOW;
import static commonweal.intake.cases.CaseFixtures.OFFICER;
import static commonweal.intake.cases.CaseFixtures.PERSONAL;
import static commonweal.intake.cases.CaseFixtures.REPORT;
import static commonweal.intake.cases.CaseFixtures.WARD;
import static commonweal.intake.cases.CaseFixtures.aClosedCase;
import static commonweal.intake.cases.CaseFixtures.accepted;
import static commonweal.intake.cases.CaseFixtures.anErasedCase;
import static commonweal.intake.cases.CaseFixtures.anOpenCase;
import static commonweal.intake.cases.CaseFixtures.linking;
import static commonweal.intake.cases.CaseFixtures.triaged;
import static org.assertj.core.api.Assertions.assertThat;

class CaseReactionsTest {

    private static final Code GROUP = new Code("asb-task-group");
    private static final Id FIRST = new Id("ref-1");
    private static final Id SECOND = new Id("ref-2");
    private static final Id ASSESSMENT = new Id("asm-1");

    @Test
    void opensTheCaseThatTriageAskedFor() {
        ReportTriaged event = new ReportTriaged(REPORT, new Code("open-case"), NOISE, PERSONAL, CASE, null, false, WARD,
                null, true);

        Accepted<Case> outcome = triaged(null, event).orElseThrow();

        assertThat(outcome.events()).containsExactly(new CaseOpened(CASE, REPORT, NOISE, PERSONAL, WARD, null));
        assertThat(outcome.state()).isInstanceOfSatisfying(OpenCase.class, open -> {
            assertThat(open.file().sample()).isTrue();
            assertThat(open.file().openedAt()).isEqualTo(NOW);
            assertThat(open.file().reportIds()).containsExactly(REPORT);
        });
    }

    @Test
    void opensACaseOnce() {
        ReportTriaged again = new ReportTriaged(REPORT, new Code("open-case"), NOISE, PERSONAL, CASE, null, false, WARD,
                null, false);

        assertThat(triaged(anOpenCase(), again)).isEmpty();
        assertThat(triaged(aClosedCase(), again)).isEmpty();
    }

    @Test
    void joinsALinkedReportOnce() {
        Accepted<Case> linked = triaged(anOpenCase(), linking(ANOTHER_REPORT, false)).orElseThrow();

        assertThat(linked.events()).containsExactly(new ReportLinked(CASE, ANOTHER_REPORT));
        assertThat(((LiveCase) linked.state()).file().feedbackOwed()).isEqualTo(2);
        assertThat(triaged(linked.state(), linking(ANOTHER_REPORT, false))).isEmpty();
    }

    @Test
    void keepsAReportThatWasLinkedWhileTheCaseWasBeingClosed() {
        assertThat(triaged(aClosedCase(), linking(ANOTHER_REPORT, false)).orElseThrow().state())
                .isInstanceOf(ClosedCase.class);
    }

    @Test
    void takesAReportAlongThatReachesACaseWhichIsErased() {
        assertThat(triaged(anErasedCase(), linking(ANOTHER_REPORT, false))).hasValueSatisfying(outcome -> {
            assertThat(outcome.state()).isEqualTo(anErasedCase());
            assertThat(outcome.events()).containsExactly(new CaseErased(CASE, List.of(ANOTHER_REPORT)));
        });
    }

    @Test
    void makesNoCaseOfALinkToNothing() {
        assertThat(triaged(null, linking(ANOTHER_REPORT, false))).isEmpty();
    }

    @Test
    void showsTheBandThatWasConfirmedLast() {
        LiveCase subject = after(anOpenCase(), 1, assessed());
        subject = after(subject, 2, confirmed("medium", null));
        subject = after(subject, 3, confirmed("high", "medium"));

        assertThat(subject.file().partners().band()).contains(new Code("high"));
        assertThat(subject.file().partners().bands()).extracting(band -> band.band().value()).containsExactly("medium",
                "high");
        assertThat(subject.file().partners().assessments()).extracting(Assessment::score).containsExactly(31);
        assertThat(subject.file().lastActivityAt()).isEqualTo(NOW.plusSeconds(3));
    }

    @Test
    void followsAReferralToItsEnd() {
        LiveCase subject = after(anOpenCase(), 1, new ReferralMade(FIRST, CASE, GROUP, new Code("high-band")));
        subject = after(subject, 2, new ReferralAccepted(FIRST, CASE, GROUP, new Code("police")));
        subject = after(subject, 3, new BehaviourReviewed(FIRST, CASE, new Id("rev-1"), new Code("improved")));
        subject = after(subject, 4, new ReferralConcluded(FIRST, CASE, new Code("resolved")));

        assertThat(subject.file().partners().referral()).contains(new Referral(FIRST, GROUP, Referral.Status.CONCLUDED,
                new Code("improved"), NOW.plusSeconds(1), NOW.plusSeconds(4)));
    }

    @Test
    void remembersThatWorkWithTheWholeFamilyBegan() {
        assertThat(after(aClosedCase(), 1, new FamilyWorkStarted(FIRST, CASE, new Code("police"))).file().partners()
                .wholeFamily()).isTrue();
    }

    /** Events of one source keep their order; between sources, and between them and our own commands, there is none. */
    @Test
    void endsInTheSameStateInEveryOrderOfArrival() {
        List<List<Step>> orders = interleavings(CaseReactionsTest::closed);

        assertThat(orders).hasSize(1680);
        assertThat(ends(orders)).hasSize(1).first().isInstanceOf(ClosedCase.class);
    }

    @Test
    void staysErasedInEveryOrderOfArrival() {
        assertThat(ends(interleavings(CaseReactionsTest::erased)))
                .containsExactly(new ErasedCase(CASE, CaseFixtures.HOLLOWDENE, OFFICER.at(),
                        RetentionPractice.SAMPLE, OFFICER.by()));
    }

    private interface Step extends UnaryOperator<Case> {}

    private static List<List<Step>> interleavings(Step command) {
        List<List<Step>> orders = new ArrayList<>();
        interleave(List.of(
                List.of(event(1, assessed()), event(2, confirmed("high", null)), event(7, confirmed("medium", "high"))),
                List.of(event(3, new ReferralMade(FIRST, CASE, GROUP, new Code("high-band"))),
                        event(5, new ReferralDeclined(FIRST, CASE, GROUP, new Code("below-threshold")))),
                List.of(event(4, new ReferralMade(SECOND, CASE, GROUP, new Code("person"))),
                        event(6, new ReferralAccepted(SECOND, CASE, GROUP, new Code("police")))),
                List.of(command)), List.of(), orders);
        return orders;
    }

    private static Set<Case> ends(List<List<Step>> orders) {
        Set<Case> ends = new HashSet<>();
        for (List<Step> order : orders) {
            Case subject = anOpenCase();
            for (Step step : order) {
                subject = step.apply(subject);
            }
            ends.add(subject);
        }
        return ends;
    }

    private static Case closed(Case subject) {
        return decided(new CaseCommand.Close(new Code("behaviour-stopped"), new Code("improved")), subject);
    }

    private static Case erased(Case subject) {
        return decided(new CaseCommand.EraseSample(), subject);
    }

    private static Case decided(CaseCommand command, Case subject) {
        return accepted(CaseRules.decide(command, (LiveCase) subject, OFFICER)).state();
    }

    private static Step event(int second, DomainEvent event) {
        return subject -> CaseReactions.informed(Optional.of(subject), event, NOW.plusSeconds(second)).orElse(subject);
    }

    private static void interleave(List<List<Step>> left, List<Step> done, List<List<Step>> orders) {
        if (left.stream().allMatch(List::isEmpty)) {
            orders.add(done);
            return;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!left.get(i).isEmpty()) {
                List<List<Step>> rest = new ArrayList<>(left);
                List<Step> longer = new ArrayList<>(done);
                longer.add(left.get(i).getFirst());
                rest.set(i, left.get(i).subList(1, left.get(i).size()));
                interleave(rest, longer, orders);
            }
        }
    }

    @Test
    void makesNoCaseOfNewsAboutOneThatIsNotOurs() {
        assertThat(CaseReactions.informed(Optional.empty(), assessed(), NOW)).isEmpty();
    }

    private static AssessmentCompleted assessed() {
        return new AssessmentCompleted(CASE, ASSESSMENT, new Code("victim-14"), 1, 31, new Code("high"));
    }

    private static BandConfirmed confirmed(String band, String previous) {
        return new BandConfirmed(CASE, ASSESSMENT, new Code(band),
                Optional.ofNullable(previous).map(Code::new).orElse(null),
                null);
    }

    private static LiveCase after(LiveCase subject, int second, DomainEvent event) {
        Instant at = NOW.plusSeconds(second);
        return (LiveCase) CaseReactions.informed(Optional.of(subject), event, at).orElseThrow();
    }
}
