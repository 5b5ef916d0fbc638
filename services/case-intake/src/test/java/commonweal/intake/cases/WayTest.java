package commonweal.intake.cases;

import java.util.Set;

import org.junit.jupiter.api.Test;

import commonweal.events.Id;
import commonweal.intake.cases.CaseCommand.Merge;
import commonweal.intake.cases.CaseCommand.Split;
import commonweal.intake.cases.CaseCommand.Unmerge;
import commonweal.intake.decisions.Act;
import commonweal.intake.reports.LinkableCase;

import static commonweal.intake.cases.CaseFixtures.ANOTHER_REPORT;
import static commonweal.intake.cases.CaseFixtures.NOW;
import static commonweal.intake.cases.CaseFixtures.REPORT;
import static commonweal.intake.cases.CaseFixtures.accepted;
import static commonweal.intake.cases.CaseFixtures.anOpenCaseWithThreeReports;
import static org.assertj.core.api.Assertions.assertThat;

class WayTest {

    private static final Id OTHER = new Id("case-0000other000");
    private static final Id PART = new Id("case-0000part0000");
    private static final CaseCommand MERGE = new Merge(new LinkableCase(OTHER, true, false));
    private static final CaseCommand SPLIT = new Split(PART, Set.of(ANOTHER_REPORT), null);

    @Test
    void staysWhereItIs() {
        assertWay(after(), REPORT);
    }

    @Test
    void goesWithTheWholeCase() {
        assertWay(after(MERGE), REPORT, OTHER);
        assertThat(Way.next(after(MERGE), REPORT)).contains(OTHER);
    }

    @Test
    void comesBackWithItAndLeavesItsTraces() {
        LiveCase back = after(MERGE, new Unmerge());

        assertWay(back, REPORT, OTHER);
        assertThat(Way.next(back, REPORT)).isEmpty();
    }

    @Test
    void goesWhereItWasSplitOffAndNotWithTheCaseAnyMore() {
        LiveCase left = after(SPLIT, MERGE, new Unmerge(), MERGE);

        assertWay(left, ANOTHER_REPORT, PART);
        assertThat(Way.next(left, ANOTHER_REPORT)).contains(PART);
        assertThat(Way.next(left, REPORT)).contains(OTHER);
    }

    @Test
    void remembersWhereItWasBeforeItWasSplitOff() {
        assertWay(after(MERGE, new Unmerge(), SPLIT), ANOTHER_REPORT, OTHER, PART);
    }

    private static void assertWay(LiveCase subject, Id report, Id... onwards) {
        assertThat(Way.onwards(subject, report)).containsExactly(onwards);
    }

    /** A case after these commands, a minute apart. */
    private static LiveCase after(CaseCommand... commands) {
        LiveCase subject = anOpenCaseWithThreeReports();
        for (int minute = 0; minute < commands.length; minute++) {
            Act act = new Act("officer-1", NOW.plusSeconds(60 + 60L * minute));
            subject = (LiveCase) accepted(CaseRules.decide(commands[minute], subject, act)).state();
        }
        return subject;
    }
}
