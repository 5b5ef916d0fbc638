package commonweal.intake.reports.mongo;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.RunningIntake;
import commonweal.intake.reports.Account;
import commonweal.intake.reports.Addenda;
import commonweal.intake.reports.Attachment;
import commonweal.intake.reports.Claim;
import commonweal.intake.reports.ErasedReport;
import commonweal.intake.reports.Feedback;
import commonweal.intake.reports.HateMark;
import commonweal.intake.reports.HeldReport;
import commonweal.intake.reports.LinkableCase;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.ReceivedReport;
import commonweal.intake.reports.Repeat;
import commonweal.intake.reports.Report;
import commonweal.intake.reports.ReportFixtures;
import commonweal.intake.reports.Submission;
import commonweal.intake.reports.TriagedReport;
import commonweal.intake.reports.Verdict;
import commonweal.messaging.Change;
import commonweal.messaging.Versioned;

import static commonweal.intake.reports.ReportFixtures.HOLLOWDENE;
import static commonweal.intake.reports.ReportFixtures.NOW;
import static commonweal.intake.reports.ReportFixtures.OFFICER;
import static commonweal.intake.reports.ReportFixtures.aSampleSubmission;
import static commonweal.intake.reports.ReportFixtures.aSubmission;
import static commonweal.intake.reports.ReportFixtures.anAnonymousSubmission;
import static commonweal.intake.reports.ReportFixtures.triaged;
import static org.assertj.core.api.Assertions.assertThat;

/** What every store has to give back; run on the server that MONGODB_URI names when it is set. */
@RunningIntake
class ReportStoreIT {

    @Autowired
    private MongoReports reports;

    static Stream<Report> givesBackEveryStateAsItWas() {
        LiveReport report = received(aSubmission());
        TriagedReport signposted = triaged(received(aSubmission()), new Verdict.Signpost(new Code("police")));
        return Stream.of(report, received(anAnonymousSubmission()), received(aSampleSubmission()),
                triaged(received(aSubmission()), new Verdict.OpenCase()),
                triaged(received(aSubmission()),
                        new Verdict.LinkToCase(new LinkableCase(new Id("case-other"), true, false))),
                signposted,
                received(aSubmission()).with(full()),
                new ReceivedReport(received(aSubmission()).account(), full(),
                        new Claim("officer-2", NOW.plusSeconds(900))),
                new HeldReport(received(aSubmission()).account(), full(), signposted.triage(), NOW.plusSeconds(60)),
                new TriagedReport(received(aSubmission()).account(), full(), signposted.triage(),
                        new Feedback(new Code("letter"), "Dear resident", OFFICER)),
                new ErasedReport(Ids.drawn("rep"), HOLLOWDENE, NOW),
                new ErasedReport(Ids.drawn("rep"), HOLLOWDENE, NOW, new Code("retention"), "manager-1"));
    }

    @ParameterizedTest
    @MethodSource
    void givesBackEveryStateAsItWas(Report report) {
        reports.aggregates().create(Change.silent(report), NOW);

        assertThat(reports.aggregates().find(report.id())).hasValueSatisfying(found -> {
            assertThat(found.state()).isEqualTo(report);
            assertThat(found.version()).isEqualTo(1);
        });
    }

    @Test
    void leavesNothingBehindWhenAReportIsErased() {
        ReceivedReport report = received(aSubmission());
        Versioned<Report> saved = reports.aggregates().create(Change.silent(report), NOW);

        Versioned<Report> later = reports.aggregates().save(saved,
                Change.silent(triaged(report, new Verdict.OpenCase())), NOW);
        reports.aggregates().save(later, Change.silent(new ErasedReport(report.id(), HOLLOWDENE, NOW)), NOW);

        Document left = reports.aggregates().collection().find(new Document("_id", report.id().value())).first();
        assertThat(left).containsOnlyKeys("_id", "version", "sequence", "partnership", "status", "erasedAt");
    }

    @Test
    void keepsAMonthAsAMonth() {
        ReceivedReport report = received(anAnonymousSubmission());
        reports.aggregates().create(Change.silent(report), NOW);

        Document kept = reports.aggregates().collection().find(new Document("_id", report.id().value())).first();
        assertThat(kept.getEmbedded(java.util.List.of("told", "occurred"), Document.class))
                .isEqualTo(new Document("from", "2026-11").append("to", "2026-11").append("precision", "month"));
    }

    private static Addenda full() {
        return new Addenda(
                List.of(new Attachment(new Id("att-1"), "fence.jpg", "image/jpeg", 1234, "00ff", OFFICER),
                        new Attachment(new Id("att-2"), "letter.pdf", "application/pdf", 5_000_000_000L, "01",
                                OFFICER)),
                List.of(new Repeat(Repeat.Kind.PERSON, 2, 14), new Repeat(Repeat.Kind.HOUSEHOLD, 5, 180)),
                List.of(new Addenda.Move(new Id("case-1"), new Id("case-2"))),
                new HateMark(true, "Slogans", OFFICER));
    }

    private static ReceivedReport received(Submission told) {
        Account account = ReportFixtures.received(told).account();
        return new ReceivedReport(
                new Account(Ids.drawn("rep"), account.partnership(), Instant.from(account.receivedAt()),
                        account.told(), account.fingerprint()),
                Addenda.NONE, null);
    }
}
