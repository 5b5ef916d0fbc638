package commonweal.intake.reports;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import commonweal.events.CaseIntakeEvent.ReportErased;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.decisions.Outcome.Rejected;
import commonweal.intake.retention.KeptFor;

import static commonweal.intake.reports.ReportFixtures.HOLLOWDENE;
import static commonweal.intake.reports.ReportFixtures.OFFICER;
import static commonweal.intake.reports.ReportFixtures.REPORT;
import static commonweal.intake.reports.ReportFixtures.aReceivedReport;
import static commonweal.intake.reports.ReportFixtures.accepted;
import static commonweal.intake.reports.ReportFixtures.triaged;
import static commonweal.intake.retention.RetentionPractice.DUE;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

class ErasureTest {

    private static final Code ASKED_FOR = new Code("data-subject-request");
    private static final KeptFor TWO_YEARS = new KeptFor(Period.ofYears(2));
    private static final TriagedReport DONE_WITH = triaged(aReceivedReport(), new Verdict.NoAction());
    private static final TriagedReport IN_A_CASE = triaged(aReceivedReport(), new Verdict.OpenCase());

    private static final List<Id> KEPT = List.of(Objects.requireNonNull(IN_A_CASE.caseId()), new Id("case-2"));

    private final List<Id> cleared = new ArrayList<>();
    private final Erasure erasure = new Erasure(List.of(report -> cleared.add(report.id())));

    @Test
    void leavesNothingOfAnErasedReportButItsTombstone() {
        Accepted<Report> outcome = erasure.erase(aReceivedReport(), new Code("sample"), OFFICER);

        assertThat(outcome.state())
                .isEqualTo(new ErasedReport(REPORT, HOLLOWDENE, OFFICER.at(), new Code("sample"), OFFICER.by()));
        assertThat(outcome.events()).containsExactly(new ReportErased(REPORT));
        assertThat(cleared).containsExactly(REPORT);
    }

    @Test
    void erasesAReportThatOpenedNoCaseOnceItsTimeHasCome() {
        Act inTime = new Act("manager-1", OFFICER.at().plus(2 * 366, DAYS));

        assertThat(accepted(erasure.eraseAlone(DONE_WITH, DUE, TWO_YEARS, List.of(), inTime)).events())
                .containsExactly(new ReportErased(REPORT));
        assertRejected(erasure.eraseAlone(DONE_WITH, DUE, TWO_YEARS, List.of(), OFFICER), "not-due", "2028-11-21");
        assertRejected(erasure.eraseAlone(IN_A_CASE, DUE, TWO_YEARS, KEPT, inTime), "report-in-case", "with its case");
    }

    @Test
    void takesWhatSomebodyAskedForOutOfACaseThatIsKept() {
        assertThat(accepted(erasure.eraseAlone(IN_A_CASE, ASKED_FOR, null, KEPT, OFFICER)).events())
                .containsExactly(new ReportErased(REPORT, IN_A_CASE.caseId(), List.of(new Id("case-2"))));
    }

    @Test
    void touchesNothingThatIsNotErased() {
        assertRejected(erasure.eraseAlone(aReceivedReport(), ASKED_FOR, null, List.of(), OFFICER), "not-triaged",
                "decided on");

        assertThat(cleared).isEmpty();
    }

    private static void assertRejected(Outcome<Report> outcome, String code, String... words) {
        assertThat(outcome).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(code);
            assertThat(rejected.sentence()).contains("(expected: ").contains(words);
        });
    }
}
