package commonweal.intake.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import commonweal.events.AreaCode;
import commonweal.events.CaseIntakeEvent.FeedbackGiven;
import commonweal.events.CaseIntakeEvent.HateMarked;
import commonweal.events.CaseIntakeEvent.HateUnmarked;
import commonweal.events.CaseIntakeEvent.ReportReceived;
import commonweal.events.CaseIntakeEvent.ReportTriaged;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Occurred;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.decisions.Outcome.Kind;
import commonweal.intake.decisions.Outcome.Rejected;
import commonweal.intake.reports.ReportCommand.Attach;
import commonweal.intake.reports.ReportCommand.GiveFeedback;

import static commonweal.intake.reports.ReportFixtures.HOLLOWDENE;
import static commonweal.intake.reports.ReportFixtures.NOISE;
import static commonweal.intake.reports.ReportFixtures.NOW;
import static commonweal.intake.reports.ReportFixtures.NOWHERE;
import static commonweal.intake.reports.ReportFixtures.OFFICER;
import static commonweal.intake.reports.ReportFixtures.PERSONAL;
import static commonweal.intake.reports.ReportFixtures.REPORT;
import static commonweal.intake.reports.ReportFixtures.aReceivedReport;
import static commonweal.intake.reports.ReportFixtures.aSampleSubmission;
import static commonweal.intake.reports.ReportFixtures.aSubmission;
import static commonweal.intake.reports.ReportFixtures.accepted;
import static commonweal.intake.reports.ReportFixtures.anAnonymousSubmission;
import static commonweal.intake.reports.ReportFixtures.deciding;
import static commonweal.intake.reports.ReportFixtures.received;
import static commonweal.intake.reports.ReportFixtures.triaged;
import static org.assertj.core.api.Assertions.assertThat;

class ReportRulesTest {

    private static final Id CASE = new Id("case-00001q2w3e4r");
    private static final AreaCode WARD = new AreaCode("E05009960");
    private static final AreaCode LSOA = new AreaCode("E01024405");
    private static final Code LETTER = new Code("letter");

    @Test
    void tellsOfAReportWithoutNamingAnybody() {
        Accepted<Report> outcome = accepted(ReportRules.receive(REPORT, HOLLOWDENE, aSubmission(), NOWHERE, NOW));

        assertThat(outcome.events()).containsExactly(new ReportReceived(REPORT, new Code("phone"), false,
                new Occurred(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 20), new Code("minute")), NOISE, WARD,
                LSOA, false));
    }

    @Test
    void bearsTheHateMarkerThatAnOfficerSetAndTellsOfItWithItsCase() {
        Accepted<Report> marked = accepted(mark(aReceivedReport(), true));

        assertThat(marked.events()).isEmpty();
        assertThat(Priority.of((LiveReport) marked.state())).isEqualTo(Priority.HATE);
        assertThat(triage((LiveReport) marked.state(), new Verdict.OpenCase()).events())
                .anyMatch(HateMarked.class::isInstance);
        assertThat(mark((LiveReport) marked.state(), true)).isInstanceOfSatisfying(Rejected.class,
                rejected -> assertThat(rejected.code()).isEqualTo("same-mark"));
    }

    @Test
    void tellsWhenTheHateMarkerOfAReportInACaseComesOrGoes() {
        TriagedReport inCase = triaged(aReceivedReport(), new Verdict.OpenCase());
        Id caseId = inCase.caseId();

        Accepted<Report> marked = accepted(mark(inCase, true));

        assertThat(marked.events()).containsExactly(new HateMarked(REPORT, caseId));
        assertThat(accepted(mark((LiveReport) marked.state(), false)).events())
                .containsExactly(new HateUnmarked(REPORT, caseId));
    }

    @Test
    void followsItsCaseThroughSplitsInWhateverOrderItHearsOfThem() {
        TriagedReport report = triaged(aReceivedReport(), new Verdict.OpenCase());
        Id first = report.caseId();
        Id second = new Id("case-2");
        Id third = new Id("case-3");

        LiveReport early = moved(report, second, third);
        assertThat(((TriagedReport) early).caseId()).isEqualTo(first);
        LiveReport both = moved(early, first, second);
        LiveReport inOrder = moved(moved(report, first, second), second, third);

        assertThat(((TriagedReport) both).caseId()).isEqualTo(third)
                .isEqualTo(((TriagedReport) inOrder).caseId());
        assertThat(ReportRules.moved(both, first, second)).isEmpty();
        assertThat(((TriagedReport) both).triage().caseId()).isEqualTo(first);
    }

    @Test
    void takesItsHateMarkerAlongWhenItsCaseIsSplit() {
        TriagedReport hate = (TriagedReport) accepted(mark(triaged(aReceivedReport(), new Verdict.OpenCase()), true))
                .state();
        Id first = hate.caseId();
        Id second = new Id("case-2");
        Id third = new Id("case-3");

        Accepted<Report> early = ReportRules.moved(hate, second, third).orElseThrow();

        assertThat(early.events()).isEmpty();
        assertThat(ReportRules.moved((LiveReport) early.state(), first, second).orElseThrow().events())
                .containsExactly(new HateUnmarked(REPORT, first), new HateMarked(REPORT, third));
        assertThat(ReportRules.moved(triaged(aReceivedReport(), new Verdict.OpenCase()), first, second).orElseThrow()
                .events()).isEmpty();
    }

    private static LiveReport moved(LiveReport report, Id from, Id to) {
        return (LiveReport) ReportRules.moved(report, from, to).orElseThrow().state();
    }

    private static Outcome<Report> mark(LiveReport report, boolean hate) {
        return ReportRules.decide(new ReportCommand.MarkHate(hate, "Slogans"), report, OFFICER);
    }

    @Test
    void keepsAMonthAsAMonth() {
        Accepted<Report> outcome = accepted(
                ReportRules.receive(REPORT, HOLLOWDENE, anAnonymousSubmission(), NOWHERE, NOW));

        assertThat(((ReportReceived) outcome.events().getFirst()).occurred()).isEqualTo(
                new Occurred(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), new Code("month")));
    }

    @Test
    void opensOneCasePerReportWhoeverDecidesAndWhenever() {
        Id first = triaged(aReceivedReport(), new Verdict.OpenCase()).triage().caseId();
        Id second = triaged(aReceivedReport(), new Verdict.OpenCase()).triage().caseId();

        assertThat(first).isNotNull().isEqualTo(second).extracting(Id::value).asString().startsWith("case-");
    }

    @Test
    void tellsWithTheDecisionAllThatACaseIsOpenedWith() {
        Accepted<Report> outcome = triage(aReceivedReport(), new Verdict.OpenCase());

        assertThat(outcome.events()).containsExactly(new ReportTriaged(REPORT, new Code("open-case"), NOISE, PERSONAL,
                ReportRules.caseOpenedFrom(REPORT), null, false, WARD, LSOA, false));
    }

    @Test
    void linksToTheCaseThatWasNamed() {
        assertThat(triaged(aReceivedReport(), link(true, false)).triage().caseId()).isEqualTo(CASE);
    }

    @Test
    void signpostsToAnAgencyWithoutACase() {
        Triage triage = triaged(aReceivedReport(), new Verdict.Signpost(new Code("police"))).triage();

        assertThat(triage.agency()).isEqualTo(new Code("police"));
        assertThat(triage.caseId()).isNull();
    }

    static Stream<Verdict> endsWithoutACase() {
        return Stream.of(new Verdict.Duplicate(), new Verdict.NoAction());
    }

    @ParameterizedTest
    @MethodSource
    void endsWithoutACase(Verdict verdict) {
        assertThat(triaged(aReceivedReport(), verdict).triage().caseId()).isNull();
    }

    @Test
    void refusesToTriageTwice() {
        assertRejected(
                decide(triaged(aReceivedReport(), new Verdict.NoAction()), deciding(new Verdict.OpenCase(),
                        NOISE, PERSONAL, null)),
                Kind.CONFLICT, "already-triaged", "R-7F3K-2M9Q", "no-action on 2026-11-21");
    }

    @Test
    void refusesToLinkToAClosedCase() {
        assertRejected(decide(aReceivedReport(), deciding(link(false, false), NOISE, PERSONAL, null)),
                Kind.CONFLICT, "case-closed", "C-1Q2W-3E4R");
    }

    @Test
    void refusesToMixSampleAndRealData() {
        assertRejected(
                decide(received(aSampleSubmission()), deciding(link(true, false), NOISE, PERSONAL, null)),
                Kind.INVALID, "sample-mixed", CASE.value());
    }

    @Test
    void takesTheReportersOwnHeadingWhenTheOfficerNamesNone() {
        Report after = accepted(decide(aReceivedReport(), deciding(new Verdict.OpenCase(), null, null, null)))
                .state();

        assertThat(((TriagedReport) after).triage()).extracting(Triage::category, Triage::qualifier)
                .containsExactly(NOISE, PERSONAL);
    }

    @Test
    void refusesADecisionWithoutAHeading() {
        assertRejected(
                decide(received(anAnonymousSubmission()), deciding(new Verdict.OpenCase(), null, PERSONAL,
                        null)),
                Kind.INVALID, "category-missing", "category: none");
        assertRejected(decide(received(anAnonymousSubmission()), deciding(new Verdict.OpenCase(), NOISE, null,
                null)), Kind.INVALID, "qualifier-missing", "qualifier: none");
    }

    @Test
    void owesFeedbackToEverybodyWhoCanBeTold() {
        assertThat(aReceivedReport().owesFeedback()).isTrue();
        assertThat(received(anAnonymousSubmission()).owesFeedback()).isFalse();
    }

    @Test
    void givesFeedbackOnAReportWithoutACase() {
        Accepted<Report> outcome = accepted(
                decide(triaged(aReceivedReport(), new Verdict.NoAction()),
                        new GiveFeedback(LETTER, "Thank you", Set.of())));

        assertThat(outcome.events()).containsExactly(new FeedbackGiven(List.of(REPORT), LETTER));
        assertThat(((LiveReport) outcome.state()).owesFeedback()).isFalse();
    }

    @Test
    void refusesFeedbackThatNobodyCouldGetOrThatTheCaseHasToGive() {
        GiveFeedback feedback = new GiveFeedback(LETTER, null, Set.of());
        LiveReport told = (LiveReport) accepted(
                decide(triaged(aReceivedReport(), new Verdict.NoAction()), feedback)).state();

        assertRejected(decide(aReceivedReport(), feedback), Kind.CONFLICT, "not-triaged");
        assertRejected(decide(triaged(aReceivedReport(), new Verdict.OpenCase()), feedback), Kind.CONFLICT,
                "feedback-through-case");
        assertRejected(decide(triaged(received(anAnonymousSubmission()), new Verdict.NoAction()), feedback),
                Kind.CONFLICT, "anonymous");
        assertRejected(decide(told, feedback), Kind.CONFLICT, "feedback-given");
    }

    @Test
    void isNoLongerOwedFeedbackThatWasGivenThroughItsCase() {
        TriagedReport inCase = triaged(aReceivedReport(), new Verdict.OpenCase());

        assertThat(ReportRules.toldThroughCase(inCase, LETTER, OFFICER)).hasValueSatisfying(
                report -> assertThat(((TriagedReport) report).owesFeedback()).isFalse());
        assertThat(
                ReportRules.toldThroughCase(triaged(received(anAnonymousSubmission()), new Verdict.OpenCase()), LETTER,
                        OFFICER))
                .isEmpty();
    }

    @Test
    void reachesNobodyInAWayThatTheyAskedNotTo() {
        GiveFeedback letter = new GiveFeedback(LETTER, null, Set.of(new Code("do-not-write")));

        assertRejected(decide(triaged(aReceivedReport(), new Verdict.NoAction()), letter), Kind.CONFLICT,
                "unsafe-contact", "do-not-write");
    }

    @Test
    void takesAFileOnceAndNoMoreThanItMay() {
        Attachment photo = new Attachment(new Id("att-1"), "fence.jpg", "image/jpeg", 3, "00", OFFICER);
        Attachment letter = new Attachment(new Id("att-2"), "letter.pdf", "application/pdf", 4, "01", OFFICER);

        LiveReport one = (LiveReport) accepted(decide(aReceivedReport(), new Attach(photo, 1))).state();

        assertThat(accepted(decide(one, new Attach(photo, 1))).state()).isEqualTo(one);
        assertThat(one.addenda().attachments()).containsExactly(photo);
        assertRejected(decide(one, new Attach(letter, 1)), Kind.CONFLICT, "attachments-full", "at most 1");
        assertThat(triaged(one, new Verdict.NoAction()).addenda().attachments()).containsExactly(photo);
    }

    @Test
    void looksUpTheAreasOfAPointThatNobodyNamed() {
        Areas areas = point -> new Areas.Found(new AreaCode("E05000001"), new AreaCode("E01000001"));
        Place bare = new Place(null, null, null, null, new Point(0.19, 51.27), null, null, null, false);
        Submission told = at(bare);

        ReceivedReport report = (ReceivedReport) accepted(ReportRules.receive(REPORT, HOLLOWDENE, told, areas, NOW))
                .state();

        assertThat(report.account().told().place().wardCode()).contains(new AreaCode("E05000001"));
        assertThat(report.account().told().place().areasLookedUp()).isTrue();
        assertThat(report.account().fingerprint()).isEqualTo(told.fingerprint());
        assertThat(aSubmission().located(areas)).isEqualTo(aSubmission());
    }

    @Test
    void putsDangerFirstThenHateThenRepeatsAndPublishedFiguresLast() {
        assertThat(priority(true, true, false)).isEqualTo(Priority.IMMEDIATE_DANGER);
        assertThat(priority(true, false, true)).isEqualTo(Priority.HATE);
        assertThat(priority(false, false, false)).isEqualTo(Priority.ORDINARY);
        assertThat(priority(false, false, true)).isEqualTo(Priority.PUBLISHED_FIGURES);
        assertThat(Priority.of(aReceivedReport().with(
                Addenda.NONE.withRepeats(List.of(new Repeat(Repeat.Kind.PERSON, 2, 14)))))).isEqualTo(Priority.REPEAT);
        assertThat(Priority.values()).isSortedAccordingTo(java.util.Comparator.comparingInt(Priority::rank));
    }

    private static Priority priority(boolean hate, boolean danger, boolean statistical) {
        Submission told = anAnonymousSubmission();
        return Priority.of(received(new Submission(told.channel(), true, told.occurred(), null, null, null, null, null,
                hate, danger, statistical, false, null, Consent.NOT_ASKED)));
    }

    private static Submission at(Place place) {
        Submission told = anAnonymousSubmission();
        return new Submission(told.channel(), true, told.occurred(), null, null, null, place, null, false, false, false,
                false, null, Consent.NOT_ASKED);
    }

    private static Verdict link(boolean open, boolean sample) {
        return new Verdict.LinkToCase(new LinkableCase(CASE, open, sample));
    }

    private static Accepted<Report> triage(LiveReport report, Verdict verdict) {
        return accepted(decide(report, deciding(verdict, NOISE, PERSONAL, null)));
    }

    private static Outcome<Report> decide(LiveReport report, ReportCommand command) {
        return ReportRules.decide(command, report, OFFICER);
    }

    private static void assertRejected(Outcome<Report> outcome, Kind kind, String code, String... words) {
        assertThat(outcome).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.kind()).isEqualTo(kind);
            assertThat(rejected.code()).isEqualTo(code);
            assertThat(rejected.sentence()).contains("(expected: ")
                    .contains(Stream.concat(Stream.of(words), Stream.of("(")).toList());
        });
    }
}
