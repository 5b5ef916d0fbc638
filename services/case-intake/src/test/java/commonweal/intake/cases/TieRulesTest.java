package commonweal.intake.cases;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.CaseMerged;
import commonweal.events.CaseIntakeEvent.CaseOpened;
import commonweal.events.CaseIntakeEvent.CaseReopened;
import commonweal.events.CaseIntakeEvent.CaseSplit;
import commonweal.events.CaseIntakeEvent.CaseUnmerged;
import commonweal.events.CaseIntakeEvent.FeedbackGiven;
import commonweal.events.CaseIntakeEvent.ReportLinked;
import commonweal.events.CaseIntakeEvent.WholeFamilyFlagged;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.cases.CaseCommand.Assign;
import commonweal.intake.cases.CaseCommand.Close;
import commonweal.intake.cases.CaseCommand.EraseSample;
import commonweal.intake.cases.CaseCommand.FlagWholeFamily;
import commonweal.intake.cases.CaseCommand.GiveFeedback;
import commonweal.intake.cases.CaseCommand.Merge;
import commonweal.intake.cases.CaseCommand.Relate;
import commonweal.intake.cases.CaseCommand.Reopen;
import commonweal.intake.cases.CaseCommand.SayNotFixed;
import commonweal.intake.cases.CaseCommand.Split;
import commonweal.intake.cases.CaseCommand.Unmerge;
import commonweal.intake.cases.CaseCommand.Unrelate;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.reports.LinkableCase;

import static commonweal.intake.cases.CaseFixtures.ANONYMOUS_REPORT;
import static commonweal.intake.cases.CaseFixtures.ANOTHER_REPORT;
import static commonweal.intake.cases.CaseFixtures.CASE;
import static commonweal.intake.cases.CaseFixtures.HOLLOWDENE;
import static commonweal.intake.cases.CaseFixtures.NOISE;
import static commonweal.intake.cases.CaseFixtures.OFFICER;
import static commonweal.intake.cases.CaseFixtures.PERSONAL;
import static commonweal.intake.cases.CaseFixtures.REPORT;
import static commonweal.intake.cases.CaseFixtures.WARD;
import static commonweal.intake.cases.CaseFixtures.aClosedCase;
import static commonweal.intake.cases.CaseFixtures.accepted;
import static commonweal.intake.cases.CaseFixtures.anErasedCase;
import static commonweal.intake.cases.CaseFixtures.anOpenCase;
import static commonweal.intake.cases.CaseFixtures.anOpenCaseWithThreeReports;
import static commonweal.intake.cases.CaseFixtures.linking;
import static commonweal.intake.cases.CaseFixtures.triaged;
import static commonweal.intake.retention.RetentionPractice.DUE;
import static commonweal.intake.retention.RetentionPractice.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

class TieRulesTest {

    private static final Id OTHER = new Id("case-0000other000");
    private static final Id PART = new Id("case-0000part0000");
    private static final Code LETTER = new Code("letter");

    @Test
    void mergesIntoAnotherOpenCaseAndTakesAllReportsAlong() {
        Accepted<Case> outcome = accepted(decide(anOpenCaseWithThreeReports(), into(OTHER, true, false)));

        assertThat(outcome.state()).isInstanceOfSatisfying(MergedCase.class,
                merged -> assertThat(merged.into()).isEqualTo(OTHER));
        assertThat(outcome.events()).containsExactly(
                new CaseMerged(CASE, OTHER, List.of(REPORT, ANOTHER_REPORT, ANONYMOUS_REPORT)));
    }

    @Test
    void refusesToMergeIntoItselfOrIntoWhatIsNotOpenOrOfAnotherKind() {
        assertRejected(decide(anOpenCase(), into(CASE, true, false)), "merge-into-itself");
        assertRejected(decide(anOpenCase(), into(OTHER, false, false)), "not-open");
        assertRejected(decide(anOpenCase(), into(OTHER, true, true)), "sample-mixed");
        assertRejected(decide(aClosedCase(), into(OTHER, true, false)), "case-closed");
        assertRejected(decide(merged(), into(OTHER, true, false)), "case-merged");
    }

    @Test
    void doesNothingElseInAMergedCaseThanTellItsReporters() {
        assertRejected(decide(merged(), new Close(new Code("mediated"), new Code("improved"))), "case-merged");
        assertRejected(decide(merged(), new Reopen(new Code("not-fixed"))), "case-merged");
        assertRejected(decide(merged(), new Assign("officer-2")), "case-merged");
        assertRejected(decide(merged(), new FlagWholeFamily(true)), "case-merged");
        assertRejected(decide(merged(), new Split(PART, Set.of(REPORT), null)), "case-merged");

        assertThat(accepted(decide(merged(), new GiveFeedback(LETTER, null, Set.of()))).events())
                .containsExactly(new FeedbackGiven(List.of(REPORT), LETTER));
    }

    @Test
    void standsForItselfAgainAsItWasBefore() {
        Accepted<Case> outcome = accepted(decide(merged(), new Unmerge()));

        assertThat(outcome.events()).containsExactly(new CaseUnmerged(CASE, OTHER, List.of(REPORT)));
        assertThat(outcome.state()).isInstanceOfSatisfying(OpenCase.class, open -> {
            assertThat(open.file().reports()).isEqualTo(anOpenCase().file().reports());
            assertThat(open.file().timeline()).extracting(entry -> entry.what().value())
                    .containsExactly("case-opened", "case-merged", "case-unmerged");
        });
        assertRejected(decide(anOpenCase(), new Unmerge()), "not-merged");
    }

    @Test
    void splitsSomeReportsOffWithAllThatTheNewCaseHasToKnow() {
        LiveCase told = live(decide(anOpenCaseWithThreeReports(),
                new GiveFeedback(LETTER, null, Set.of(ANOTHER_REPORT))));

        Accepted<Case> outcome = accepted(
                decide(told, new Split(PART, Set.of(ANOTHER_REPORT, ANONYMOUS_REPORT), null)));

        CaseSplit split = new CaseSplit(CASE, PART, List.of(ANOTHER_REPORT, ANONYMOUS_REPORT), NOISE, PERSONAL, WARD,
                null, false, List.of(ANONYMOUS_REPORT), List.of(ANOTHER_REPORT));
        assertThat(outcome.events()).containsExactly(split);
        assertThat(((LiveCase) outcome.state()).file().reportIds()).containsExactly(REPORT);
        assertThat(((LiveCase) outcome.state()).file().ties().splits()).containsExactly(
                new Ties.SplitOff(PART, List.of(ANOTHER_REPORT, ANONYMOUS_REPORT), OFFICER.at()));
    }

    @Test
    void opensTheNewCaseOnceFromWhatTheSplitTells() {
        CaseSplit split = new CaseSplit(CASE, PART, List.of(ANOTHER_REPORT, ANONYMOUS_REPORT), NOISE, PERSONAL, WARD,
                null, true, List.of(ANONYMOUS_REPORT), List.of(ANOTHER_REPORT));

        Accepted<Case> outcome = TieReactions.splitOff(java.util.Optional.empty(), split, HOLLOWDENE, OFFICER)
                .orElseThrow();

        assertThat(outcome.events()).containsExactly(
                new CaseOpened(PART, ANOTHER_REPORT, NOISE, PERSONAL, WARD, null),
                new ReportLinked(PART, ANONYMOUS_REPORT));
        CaseFile file = ((LiveCase) outcome.state()).file();
        assertThat(file.ties().splitFrom()).isEqualTo(CASE);
        assertThat(file.sample()).isTrue();
        assertThat(file.feedbackOwed()).isZero();
        assertThat(TieReactions.splitOff(java.util.Optional.of(outcome.state()), split, HOLLOWDENE, OFFICER))
                .isEmpty();
    }

    @Test
    void refusesToSplitOffNothingEverythingOrWhatIsNotItsOwn() {
        assertRejected(decide(anOpenCaseWithThreeReports(), new Split(PART, Set.of(), null)), "nothing-to-split");
        assertRejected(decide(anOpenCase(), new Split(PART, Set.of(REPORT), null)), "nothing-to-split");
        assertRejected(decide(anOpenCaseWithThreeReports(), new Split(PART, Set.of(new Id("rep-other")), null)),
                "report-of-other-case");
    }

    @Test
    void keepsAReportThatIsLinkedWhileItIsBeingMergedAndTellsTheOtherCaseOfIt() {
        Accepted<Case> outcome = triaged(merged(), linking(ANOTHER_REPORT, false)).orElseThrow();

        assertThat(outcome.events()).containsExactly(new ReportLinked(CASE, ANOTHER_REPORT),
                new CaseMerged(CASE, OTHER, List.of(REPORT, ANOTHER_REPORT)));
    }

    @Test
    void relatesToAnotherCaseHoweverOftenItIsTold() {
        LiveCase related = live(decide(anOpenCase(), new Relate(OTHER)));

        assertThat(related.file().ties().related()).containsExactly(OTHER);
        assertThat(live(decide(related, new Relate(OTHER)))).isEqualTo(related);
        assertThat(live(decide(related, new Unrelate(OTHER))).file().ties().related()).isEmpty();
        assertRejected(decide(anOpenCase(), new Relate(CASE)), "related-to-itself");
    }

    @Test
    void takesAClosedCaseUpAgainWhenItsReporterSaysInTimeThatItIsNotFixed() {
        SayNotFixed inTime = new SayNotFixed(java.time.LocalDate.of(2026, 11, 21));
        SayNotFixed late = new SayNotFixed(java.time.LocalDate.of(2026, 11, 20));

        Accepted<Case> reopened = accepted(decide(aClosedCase(), inTime));
        assertThat(reopened.state()).isInstanceOf(OpenCase.class);
        assertThat(reopened.events()).containsExactly(new CaseReopened(CASE, new Code("not-fixed")));
        assertThat(accepted(decide(aClosedCase(), late)).state()).isInstanceOf(ClosedCase.class);
        LiveCase said = live(decide(aClosedCase(), late));
        assertThat(said.file().timeline().getLast().what()).isEqualTo(Entry.NOT_FIXED);
        assertRejected(decide(said, late), "said-already");
        assertRejected(decide(anOpenCase(), inTime), "case-open");
    }

    @Test
    void isGivenToAnOfficerAndTakenFromThem() {
        LiveCase given = live(decide(anOpenCase(), new Assign("officer-2")));

        assertThat(given.file().handling().officer()).isEqualTo("officer-2");
        assertRejected(decide(given, new Assign("officer-2")), "same-officer");
        assertThat(live(decide(given, new Assign(null))).file().handling().officer()).isNull();
    }

    @Test
    void isMarkedForWorkWithTheWholeFamily() {
        LiveCase marked = live(decide(anOpenCase(), new FlagWholeFamily(true)));

        assertThat(accepted(decide(anOpenCase(), new FlagWholeFamily(true))).events())
                .containsExactly(new WholeFamilyFlagged(CASE, true));
        assertThat(marked.file().handling().wholeFamily()).isTrue();
        assertRejected(decide(marked, new FlagWholeFamily(true)), "same-flag");
    }

    @Test
    void takesTheCasesThatBecamePartOfItAlongWhenItIsErased() {
        LiveCase whole = (LiveCase) TieReactions.mergedInto(java.util.Optional.of(anOpenCase()),
                new CaseMerged(OTHER, CASE, List.of(ANOTHER_REPORT)), OFFICER).orElseThrow().state();
        CaseErased elsewhere = new CaseErased(OTHER, List.of(), List.of(), List.of(CASE), DUE);

        assertThat(accepted(decide(whole, new EraseSample())).events())
                .containsExactly(new CaseErased(CASE, List.of(REPORT), List.of(), List.of(OTHER), SAMPLE));
        Accepted<Case> gone = TieReactions.erasedWith(java.util.Optional.of(merged()), elsewhere, OFFICER)
                .orElseThrow();
        assertThat(gone.state()).isEqualTo(new ErasedCase(CASE, HOLLOWDENE, OFFICER.at(), DUE, OFFICER.by()));
        assertThat(gone.events()).containsExactly(new CaseErased(CASE, List.of(REPORT), List.of(), List.of(), DUE));
        // why: the merge was undone while the other case was being erased
        assertThat(TieReactions.erasedWith(java.util.Optional.of(anOpenCase()), elsewhere, OFFICER)).isEmpty();
    }

    @Test
    void isErasedAfterAllWhenItBecamePartOfACaseThatWasBeingErased() {
        assertThat(TieReactions.mergedInto(java.util.Optional.of(anErasedCase()),
                new CaseMerged(OTHER, CASE, List.of(ANOTHER_REPORT)), OFFICER).orElseThrow().events())
                .containsExactly(new CaseErased(CASE, List.of(), List.of(), List.of(OTHER), null));
    }

    @Test
    void takesAReviewApplicationAlongThatReachesItErased() {
        Id review = new Id("rev-1");

        assertThat(LaterReactions.reviewRequested(java.util.Optional.of(anErasedCase()), review, OFFICER.at(), OFFICER)
                .orElseThrow().events())
                .containsExactly(new CaseErased(CASE, List.of(), List.of(review), List.of(), null));
        LiveCase asked = (LiveCase) LaterReactions
                .reviewRequested(java.util.Optional.of(anOpenCase()), review, OFFICER.at(), OFFICER).orElseThrow()
                .state();
        assertThat(asked.file().reviews()).containsExactly(new Review(review, Review.REQUESTED, OFFICER.at()));
        assertThat(LaterReactions.reviewRequested(java.util.Optional.of(asked), review, OFFICER.at(), OFFICER))
                .isEmpty();
        assertThat(accepted(decide(asked, new EraseSample())).events())
                .containsExactly(new CaseErased(CASE, List.of(REPORT), List.of(review), List.of(), SAMPLE));
    }

    private static Merge into(Id id, boolean open, boolean sample) {
        return new Merge(new LinkableCase(id, open, sample));
    }

    private static LiveCase merged() {
        return live(decide(anOpenCase(), into(OTHER, true, false)));
    }

    private static Outcome<Case> decide(LiveCase subject, CaseCommand command) {
        return CaseRules.decide(command, subject, OFFICER);
    }

    private static LiveCase live(Outcome<Case> outcome) {
        return (LiveCase) accepted(outcome).state();
    }

    private static void assertRejected(Outcome<Case> outcome, String code) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(code);
            assertThat(rejected.sentence()).contains("(expected: ");
        });
    }
}
