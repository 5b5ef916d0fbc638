package commonweal.risk.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import commonweal.events.CaseIntakeEvent;
import commonweal.events.CaseIntakeEvent.CaseMerged;
import commonweal.events.CaseIntakeEvent.CaseSplit;
import commonweal.events.CaseIntakeEvent.CaseUnmerged;
import commonweal.events.CaseIntakeEvent.FeedbackGiven;
import commonweal.events.CaseIntakeEvent.HateMarked;
import commonweal.events.CaseIntakeEvent.HateUnmarked;
import commonweal.events.CaseIntakeEvent.RepeatFound;
import commonweal.events.CaseIntakeEvent.ReportLinked;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.RiskAssessmentEvent.ReassessmentDue;
import commonweal.risk.questionnaires.Band;

import static commonweal.risk.cases.CaseRiskFixtures.CASE;
import static commonweal.risk.cases.CaseRiskFixtures.NOW;
import static commonweal.risk.cases.CaseRiskFixtures.OFFICER_CONFIRMS;
import static commonweal.risk.cases.CaseRiskFixtures.accepted;
import static commonweal.risk.cases.CaseRiskFixtures.anAssessedCase;
import static commonweal.risk.cases.CaseRiskFixtures.anOpenCase;
import static commonweal.risk.cases.CaseRiskFixtures.assess;
import static org.assertj.core.api.Assertions.assertThat;

/** A further report, a hate marker or a repeat makes an assessment due before the clock of the band does. */
class TakeNewsTest {

    private static final Instant LATER = NOW.plus(Duration.ofDays(1));
    private static final Id REPORT = new Id("rep-2");
    private static final Id OTHER = new Id("case-other1");
    private static final CaseIntakeEvent LINKED = new ReportLinked(CASE, REPORT);
    private static final CaseIntakeEvent HATE = new HateMarked(REPORT, CASE);
    private static final CaseIntakeEvent REPEAT = new RepeatFound(REPORT, CASE, new Code("person"), 2, 14);
    private static final CaseIntakeEvent MERGED = new CaseMerged(OTHER, CASE, List.of(REPORT));
    private static final CaseIntakeEvent UNMERGED = new CaseUnmerged(OTHER, CASE, List.of(REPORT));
    private static final CaseIntakeEvent SPLIT_OFF = new CaseSplit(OTHER, CASE, List.of(REPORT));

    static List<Object[]> news() {
        return List.of(new Object[]{LINKED, "2026-11-27", Cause.LINKED_REPORT},
                new Object[]{MERGED, "2026-11-27", Cause.LINKED_REPORT},
                new Object[]{SPLIT_OFF, "2026-11-27", Cause.LINKED_REPORT},
                new Object[]{HATE, "2026-11-23", Cause.HATE_MARKER}, new Object[]{REPEAT, "2026-11-25", Cause.REPEAT});
    }

    @ParameterizedTest
    @MethodSource("news")
    void makesAnAssessmentDueAndSaysSoAtOnce(CaseIntakeEvent news, LocalDate day, Cause cause) {
        Outcome.Accepted taken = take(anAssessedCase(31), news);

        assertThat(taken.state().due()).contains(new Due(day, cause));
        assertThat(taken.events()).containsExactly(new ReassessmentDue(CASE, day, cause.code()));
        assertThat(AnnounceReassessment.decide(taken.state(), NOW.plus(Duration.ofDays(8)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("news")
    void makesTheFirstAssessmentDueAsWell(CaseIntakeEvent news, LocalDate day, Cause cause) {
        assertThat(take(anOpenCase(), news).state().due()).contains(new Due(day, cause));
    }

    @ParameterizedTest
    @MethodSource("news")
    void isAnsweredByTheNextAssessment(CaseIntakeEvent news, LocalDate day, Cause cause) {
        CaseRisk prompted = take(anAssessedCase(31), news).state();

        CaseRisk assessed = accepted(assess(31, OFFICER_CONFIRMS).decide(prompted, LATER.plusSeconds(60)));

        assertThat(assessed.prompts()).isEmpty();
        assertThat(assessed.due().orElseThrow().cause()).isEqualTo(Cause.BAND_CLOCK);
    }

    @Test
    void isOfNoAccountWhenItIsHeardAfterAnAssessmentThatWasMadeLater() {
        CaseRisk assessed = accepted(assess(31, OFFICER_CONFIRMS).decide(anOpenCase(), LATER.plusSeconds(60)));

        assertThat(take(assessed, HATE).state()).isEqualTo(assessed);
    }

    @Test
    void asksForNoAssessmentOnceTheHateMarkerIsTakenOff() {
        CaseRisk marked = take(anAssessedCase(31), HATE).state();

        CaseRisk unmarked = take(marked, new HateUnmarked(REPORT, CASE)).state();

        assertThat(unmarked.prompts()).isEmpty();
        assertThat(unmarked.due()).isEqualTo(anAssessedCase(31).due());
    }

    @Test
    void isToldOnceForTheSameReportHoweverManyKindsOfRepeatItIs() {
        CaseRisk told = take(anAssessedCase(31), REPEAT).state();

        Outcome.Accepted again = take(told, new RepeatFound(REPORT, CASE, new Code("place"), 5, 180));

        assertThat(again.state()).isEqualTo(told);
        assertThat(again.events()).isEmpty();
    }

    @Test
    void isAnnouncedAgainOnlyWhenItMakesTheAssessmentDueSooner() {
        CaseRisk linked = take(anAssessedCase(31), LINKED).state();

        assertThat(take(linked, new ReportLinked(CASE, new Id("rep-3"))).events()).isEmpty();
        assertThat(take(linked, HATE).events())
                .containsExactly(new ReassessmentDue(CASE, LocalDate.of(2026, 11, 23), new Code("hate-marker")));
    }

    @Test
    void leavesASoonerDateOfTheClockAlone() {
        CaseRisk assessed = accepted(assess(31, OFFICER_CONFIRMS).decide(anOpenCase(), NOW.minus(Duration.ofDays(12))));

        Outcome.Accepted taken = take(assessed, LINKED);

        assertThat(taken.events()).isEmpty();
        assertThat(taken.state().due()).contains(new Due(LocalDate.of(2026, 11, 23), Cause.BAND_CLOCK));
    }

    @Test
    void saysNothingOfAClosedCaseAndSpeaksOnTheDayWhenItIsReopened() {
        Outcome.Accepted closed = take(anAssessedCase(31).told(new KnownCase.Closed(2)), HATE);
        CaseRisk reopened = closed.state().told(new KnownCase.Open(3));

        assertThat(closed.events()).isEmpty();
        assertThat(AnnounceReassessment.decide(reopened, NOW.plus(Duration.ofDays(2))).orElseThrow().events())
                .containsExactly(new ReassessmentDue(CASE, LocalDate.of(2026, 11, 23), new Code("hate-marker")));
    }

    @Test
    void leavesAnErasedCaseErased() {
        CaseRisk erased = anAssessedCase(31).told(new KnownCase.Erased(4));

        assertThat(take(erased, HATE).state()).isEqualTo(erased);
    }

    @Test
    void isTakenBackWithTheMergeThatBroughtIt() {
        CaseRisk merged = take(take(anAssessedCase(31), MERGED).state(), LINKED).state();

        CaseRisk unmerged = take(merged, UNMERGED).state();

        assertThat(unmerged.prompts()).extracting(Prompt::about).containsExactly(REPORT);
    }

    @Test
    void asksForNothingWhereThePartnershipWantsItSo() {
        Practice practice = new Practice(false, OFFICER_CONFIRMS.reassessAfterDays(), Map.of(Cause.HATE_MARKER, 0));

        assertThat(new TakeNews(LINKED, LATER, practice).decide(anAssessedCase(31)).state().prompts()).isEmpty();
        assertThat(new TakeNews(HATE, LATER, practice).decide(anAssessedCase(31)).state().due())
                .contains(new Due(LocalDate.of(2026, 11, 22), Cause.HATE_MARKER));
        assertThat(take(anAssessedCase(31), new FeedbackGiven(List.of(REPORT), new Code("phone"))).state())
                .isEqualTo(anAssessedCase(31));
    }

    /** 300 times: news, closing, reopening and a split or merge in a random order of arrival end in the same due. */
    @Test
    void endsInTheSameDueInEveryOrderOfArrival() {
        Random random = new Random(7);
        List<Object> all = List.of(LINKED, HATE, REPEAT, SPLIT_OFF, new ReportLinked(CASE, new Id("rep-3")),
                new KnownCase.Open(1), new KnownCase.Closed(2), new KnownCase.Open(3));
        Set<Object> ends = new HashSet<>();
        for (int tries = 0; tries < 300; tries++) {
            List<Object> order = new ArrayList<>(all);
            Collections.shuffle(order, random);
            CaseRisk risk = CaseRisk.heardOf(CASE, CaseRiskFixtures.HOLLOWDENE, new KnownCase.Open(0));
            for (Object arrived : order) {
                risk = arrived instanceof KnownCase known
                        ? risk.told(known)
                        : take(risk, (CaseIntakeEvent) arrived).state();
            }
            ends.add(List.of(risk.known(), risk.prompts(), risk.due().orElseThrow()));
        }

        assertThat(ends).hasSize(1);
    }

    /** A thousand histories at random: the due day is never after the band's clock nor after any unanswered news. */
    @Test
    void isNeverDueLaterThanAnyClockThatRuns() {
        Random random = new Random(11);
        for (int tries = 0; tries < 1000; tries++) {
            CaseRisk risk = anOpenCase();
            Instant at = NOW;
            for (int step = 0; step < 6; step++) {
                at = at.plus(Duration.ofHours(1 + random.nextInt(400)));
                risk = random.nextBoolean()
                        ? take(risk, news().get(random.nextInt(5))[0], at).state()
                        : accepted(assess(1 + random.nextInt(41), OFFICER_CONFIRMS).decide(risk, at));
            }
            assertNoClockRunsOutBefore(risk, at);
        }
    }

    private static void assertNoClockRunsOutBefore(CaseRisk risk, Instant now) {
        LocalDate due = risk.due().map(Due::day).orElseThrow();
        Instant assessed = risk.assessments().isEmpty() ? Instant.MIN : risk.assessments().getLast().at();
        Band band = risk.band().map(ConfirmedBand::band).orElse(Band.LOW);

        risk.band().ifPresent(inForce -> assertThat(due).isBeforeOrEqualTo(inForce.reassessBy()));
        assertThat(risk.prompts()).allSatisfy(prompt -> {
            assertThat(due).isBeforeOrEqualTo(prompt.due());
            assertThat(prompt.at()).isAfterOrEqualTo(assessed);
        });
        assertThat(due)
                .isBeforeOrEqualTo(Practice.dayOf(now).plusDays(OFFICER_CONFIRMS.reassessAfterDays().get(band)));
    }

    private static Outcome.Accepted take(CaseRisk risk, CaseIntakeEvent news) {
        return take(risk, news, LATER);
    }

    private static Outcome.Accepted take(CaseRisk risk, Object news, Instant at) {
        return new TakeNews((CaseIntakeEvent) news, at, OFFICER_CONFIRMS).decide(risk);
    }
}
