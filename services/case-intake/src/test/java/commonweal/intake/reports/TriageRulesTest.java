package commonweal.intake.reports;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import commonweal.events.CaseIntakeEvent.HateMarked;
import commonweal.events.CaseIntakeEvent.RepeatFound;
import commonweal.events.CaseIntakeEvent.ReportTriaged;
import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Id;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.decisions.Outcome.Rejected;
import commonweal.intake.reports.ReportCommand.ClaimReport;
import commonweal.intake.reports.ReportCommand.ReleaseReport;
import commonweal.intake.reports.ReportCommand.TakeEffect;
import commonweal.intake.reports.ReportCommand.TriageReport;
import commonweal.intake.reports.ReportCommand.UndoTriage;

import static commonweal.intake.reports.ReportFixtures.NOISE;
import static commonweal.intake.reports.ReportFixtures.NOW;
import static commonweal.intake.reports.ReportFixtures.OFFICER;
import static commonweal.intake.reports.ReportFixtures.PERSONAL;
import static commonweal.intake.reports.ReportFixtures.REPORT;
import static commonweal.intake.reports.ReportFixtures.aReceivedReport;
import static commonweal.intake.reports.ReportFixtures.accepted;
import static commonweal.intake.reports.ReportFixtures.anAnonymousSubmission;
import static commonweal.intake.reports.ReportFixtures.deciding;
import static commonweal.intake.reports.ReportFixtures.received;
import static org.assertj.core.api.Assertions.assertThat;

class TriageRulesTest {

    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Repeat TWICE = new Repeat(Repeat.Kind.PERSON, 2, 14);
    private static final Repeat OFTEN = new Repeat(Repeat.Kind.PLACE, 5, 180);

    @Test
    void keepsOthersOffAClaimedReportUntilTheClaimEnds() {
        LiveReport claimed = after(aReceivedReport(), new ClaimReport(QUARTER), OFFICER);

        assertThat(decide(claimed, new ClaimReport(QUARTER), another(0))).satisfies(refused("claimed"));
        assertThat(decide(claimed, deciding(new Verdict.OpenCase(), null, null, null), another(899)))
                .satisfies(refused("claimed"));
        assertThat(decide(claimed, deciding(new Verdict.OpenCase(), null, null, null), another(900)))
                .isInstanceOf(Accepted.class);
        assertThat(decide(claimed, deciding(new Verdict.OpenCase(), null, null, null), OFFICER))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void prolongsAClaimForItsOfficer() {
        LiveReport claimed = after(aReceivedReport(), new ClaimReport(QUARTER), OFFICER);

        assertThat(((ReceivedReport) after(claimed, new ClaimReport(QUARTER), at(OFFICER.by(), 60))).claim())
                .isEqualTo(new Claim(OFFICER.by(), NOW.plusSeconds(960)));
    }

    @Test
    void letsTheOfficerOrAManagerReleaseAClaim() {
        LiveReport claimed = after(aReceivedReport(), new ClaimReport(QUARTER), OFFICER);

        assertThat(decide(claimed, new ReleaseReport(false), another(10))).satisfies(refused("claimed"));
        assertThat(after(claimed, new ReleaseReport(false), OFFICER)).isEqualTo(aReceivedReport());
        assertThat(after(claimed, new ReleaseReport(true), another(10))).isEqualTo(aReceivedReport());
        assertThat(decide(aReceivedReport(), new ReleaseReport(true), OFFICER)).satisfies(refused("not-claimed"));
        assertThat(decide(claimed, new ReleaseReport(false), at(OFFICER.by(), 900))).satisfies(refused("not-claimed"));
    }

    @Test
    void tellsNobodyOfADecisionThatCanStillBeUndone() {
        Accepted<Report> outcome = accepted(decide(aReceivedReport(), held(new Verdict.OpenCase()), OFFICER));

        assertThat(outcome.events()).isEmpty();
        assertThat(outcome.state()).isInstanceOfSatisfying(HeldReport.class,
                held -> assertThat(held.takesEffect()).isEqualTo(NOW.plus(MINUTE)));
    }

    @Test
    void takesADecisionBackWithinTheMinute() {
        LiveReport held = after(aReceivedReport(), held(new Verdict.NoAction()), OFFICER);

        assertThat(after(held, new UndoTriage(false), at(OFFICER.by(), 59))).isEqualTo(aReceivedReport());
        assertThat(after(held, new UndoTriage(true), another(59))).isEqualTo(aReceivedReport());
        assertThat(decide(held, new UndoTriage(false), another(59))).satisfies(refused("decided-by-another"));
        assertThat(decide(held, new UndoTriage(true), at(OFFICER.by(), 60))).satisfies(refused("not-held"));
    }

    @Test
    void takesNothingBackThatOthersHaveBeenToldOf() {
        LiveReport triaged = after(aReceivedReport(), deciding(new Verdict.NoAction(), null, null, null), OFFICER);

        assertThat(decide(triaged, new UndoTriage(true), OFFICER)).satisfies(refused("not-held"));
        assertThat(decide(aReceivedReport(), new UndoTriage(true), OFFICER)).satisfies(refused("not-held"));
    }

    @Test
    void letsAHeldDecisionTakeEffectAsIfItHadNeverBeenHeld() {
        LiveReport held = after(aReceivedReport(), held(new Verdict.OpenCase()), OFFICER);

        assertThat(decide(held, new TakeEffect(List.of()), at("system", 59))).satisfies(refused("already-decided"));
        assertThat(decide(held, new TakeEffect(List.of(TWICE)), at("system", 60)))
                .isEqualTo(decide(aReceivedReport(),
                        deciding(new Verdict.OpenCase(), null, null, null).with(List.of(TWICE)), OFFICER));
    }

    @Test
    void decidesOnAReportOnce() {
        LiveReport held = after(aReceivedReport(), held(new Verdict.NoAction()), OFFICER);

        assertThat(decide(held, held(new Verdict.NoAction()), another(5))).satisfies(refused("already-decided"));
        assertThat(decide(held, new ClaimReport(QUARTER), another(5))).satisfies(refused("already-decided"));
        LiveReport triaged = after(held, new TakeEffect(List.of()), at("system", 60));
        assertThat(decide(triaged, held(new Verdict.NoAction()), another(70))).satisfies(refused("already-triaged"));
        assertThat(decide(triaged, new TakeEffect(List.of()), another(70))).satisfies(refused("already-triaged"));
    }

    @Test
    void saysThatAReportWhichGoesIntoACaseIsARepeat() {
        TriageReport opening = deciding(new Verdict.OpenCase(), NOISE, PERSONAL, null).with(List.of(TWICE, OFTEN));

        Accepted<Report> outcome = accepted(decide(aReceivedReport(), opening, OFFICER));

        Id caseId = ((ReportTriaged) outcome.events().getFirst()).caseId();
        assertThat(outcome.events().subList(1, 3)).containsExactly(
                new RepeatFound(REPORT, caseId, new Code("person"), 2, 14),
                new RepeatFound(REPORT, caseId, new Code("place"), 5, 180));
        assertThat(((LiveReport) outcome.state()).addenda().repeats()).containsExactly(TWICE, OFTEN);
    }

    @Test
    void saysThatAReportWhichGoesIntoACaseTellsOfHate() {
        Submission told = anAnonymousSubmission();
        ReceivedReport hate = received(new Submission(told.channel(), true, told.occurred(), null, NOISE, PERSONAL,
                null, null, true, false, false, false, null, Consent.NOT_ASKED));

        List<DomainEvent> opening = accepted(decide(hate, deciding(new Verdict.OpenCase(), null, null, null), OFFICER))
                .events();

        assertThat(opening.getLast()).isEqualTo(new HateMarked(REPORT, ((ReportTriaged) opening.getFirst()).caseId()));
        assertThat(accepted(decide(hate, deciding(new Verdict.NoAction(), null, null, null).with(List.of(TWICE)),
                OFFICER)).events()).as("no case, nobody to tell").hasSize(1);
    }

    private static TriageReport held(Verdict verdict) {
        return new TriageReport(verdict, null, null, null, MINUTE, List.of());
    }

    private static Act another(long second) {
        return at("officer-2", second);
    }

    private static Act at(String officer, long second) {
        return new Act(officer, NOW.plusSeconds(second));
    }

    private static LiveReport after(LiveReport report, ReportCommand command, Act act) {
        return (LiveReport) accepted(decide(report, command, act)).state();
    }

    private static Outcome<Report> decide(LiveReport report, ReportCommand command, Act act) {
        return ReportRules.decide(command, report, act);
    }

    private static Consumer<Outcome<Report>> refused(String code) {
        return outcome -> assertThat(outcome).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(code);
            assertThat(rejected.sentence()).contains("(expected: ");
        });
    }
}
