package commonweal.intake.cases;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.cases.CaseCommand.EndHold;
import commonweal.intake.cases.CaseCommand.Erase;
import commonweal.intake.cases.CaseCommand.EraseSample;
import commonweal.intake.cases.CaseCommand.HoldErasure;
import commonweal.intake.cases.CaseCommand.Merge;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.decisions.Outcome.Rejected;
import commonweal.intake.reports.Feedback;
import commonweal.intake.reports.LinkableCase;
import commonweal.intake.retention.KeptFor;

import static commonweal.intake.cases.CaseFixtures.ANONYMOUS_REPORT;
import static commonweal.intake.cases.CaseFixtures.ANOTHER_REPORT;
import static commonweal.intake.cases.CaseFixtures.CASE;
import static commonweal.intake.cases.CaseFixtures.HOLLOWDENE;
import static commonweal.intake.cases.CaseFixtures.OFFICER;
import static commonweal.intake.cases.CaseFixtures.REPORT;
import static commonweal.intake.cases.CaseFixtures.aClosedCase;
import static commonweal.intake.cases.CaseFixtures.accepted;
import static commonweal.intake.cases.CaseFixtures.anErasedCase;
import static commonweal.intake.cases.CaseFixtures.anOpenCase;
import static commonweal.intake.cases.CaseFixtures.anOpenCaseWithThreeReports;
import static commonweal.intake.retention.RetentionPractice.DUE;
import static commonweal.intake.retention.RetentionPractice.SAMPLE;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

class ErasureRulesTest {

    private static final Code ASKED_FOR = new Code("data-subject-request");
    private static final Code POLICE = new Code("police");
    private static final Erase BECAUSE_IT_IS_DUE = new Erase(DUE, new KeptFor(Period.ofYears(6)));

    @Test
    void erasesAClosedCaseWithItsReportsOnceItsTimeHasCome() {
        Act inTime = new Act("manager-1", OFFICER.at().plus(6 * 366, DAYS));

        Accepted<Case> outcome = accepted(CaseRules.decide(BECAUSE_IT_IS_DUE, aClosedCase(), inTime));

        assertThat(outcome.state()).isEqualTo(new ErasedCase(CASE, HOLLOWDENE, inTime.at(), DUE, "manager-1"));
        assertThat(outcome.events())
                .containsExactly(new CaseErased(CASE, List.of(REPORT), List.of(), List.of(), DUE));
    }

    @Test
    void keepsACaseUntilItsTimeHasCome() {
        assertRejected(decide(aClosedCase(), BECAUSE_IT_IS_DUE), "not-due", "2032-11-21");
    }

    @Test
    void erasesEarlierWhatSomebodyAskedForButNoWorkThatGoesOn() {
        Erase asked = new Erase(ASKED_FOR, null);

        assertThat(accepted(decide(aClosedCase(), asked)).state())
                .isEqualTo(new ErasedCase(CASE, HOLLOWDENE, OFFICER.at(), ASKED_FOR, OFFICER.by()));
        assertRejected(decide(anOpenCase(), asked), "case-open", "a closed case");
        assertRejected(decide(new MergedCase(anOpenCase().file(), new Id("case-2"), OFFICER), asked), "case-merged",
                "the other one");
    }

    @Test
    void erasesNothingThatIsHeldWhateverTheReason() {
        LiveCase held = live(decide(aClosedCase(), new HoldErasure(POLICE)));

        assertRejected(decide(held, new Erase(ASKED_FOR, null)), "held", "without a hold");
        assertRejected(decide(held, new HoldErasure(POLICE)), "held", "without a hold");
        LiveCase released = live(decide(held, new EndHold()));
        assertThat(accepted(decide(released, new Erase(ASKED_FOR, null))).state()).isInstanceOf(ErasedCase.class);
        assertRejected(decide(released, new EndHold()), "not-held", "a case that is held");
        assertThat(released.file().timeline()).extracting(entry -> entry.what().value())
                .endsWith("erasure-held", "erasure-hold-ended");
    }

    @Test
    void putsNoHeldCaseWhereItWouldGoWithAnother() {
        LiveCase held = live(decide(anOpenCase(), new HoldErasure(POLICE)));

        assertRejected(decide(held, new Merge(new LinkableCase(new Id("case-2"), true, false))), "held",
                "without a hold");
        assertRejected(decide(new MergedCase(anOpenCase().file(), new Id("case-2"), OFFICER), new HoldErasure(POLICE)),
                "case-merged", "the other one");
    }

    @Test
    void erasesWhatIsInventedInAnyState() {
        assertThat(accepted(decide(anOpenCaseWithThreeReports(), new EraseSample())).events())
                .containsExactly(new CaseErased(CASE, List.of(REPORT, ANOTHER_REPORT, ANONYMOUS_REPORT), List.of(),
                        List.of(), SAMPLE));
    }

    @Test
    void owesNobodyAnythingForAReportThatWasErasedByItself() {
        LiveCase after = (LiveCase) LaterReactions
                .reportErased(Optional.of(anOpenCaseWithThreeReports()), ANOTHER_REPORT, OFFICER)
                .orElseThrow();

        assertThat(after.file().feedbackOwed()).isEqualTo(1);
        assertThat(after.file().reportIds()).contains(ANOTHER_REPORT);
        assertThat(LaterReactions.reportErased(Optional.of(after), ANOTHER_REPORT, OFFICER)).isEmpty();
        LiveCase told = live(decide(anOpenCaseWithThreeReports(), new CaseCommand.GiveFeedback(new Code("letter"),
                "Dear Morgan", Set.of(ANOTHER_REPORT))));
        assertThat(((LiveCase) LaterReactions.reportErased(Optional.of(told), ANOTHER_REPORT, OFFICER).orElseThrow())
                .file()
                .report(ANOTHER_REPORT).orElseThrow().feedback())
                .isEqualTo(new Feedback(new Code("letter"), null, OFFICER));
        assertThat(LaterReactions.reportErased(Optional.of(anErasedCase()), ANOTHER_REPORT, OFFICER))
                .isEmpty();
    }

    private static Outcome<Case> decide(LiveCase subject, CaseCommand command) {
        return CaseRules.decide(command, subject, OFFICER);
    }

    private static LiveCase live(Outcome<Case> outcome) {
        return (LiveCase) accepted(outcome).state();
    }

    private static void assertRejected(Outcome<Case> outcome, String code, String... words) {
        assertThat(outcome).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(code);
            assertThat(rejected.sentence()).contains("(expected: ").contains(words);
        });
    }
}
