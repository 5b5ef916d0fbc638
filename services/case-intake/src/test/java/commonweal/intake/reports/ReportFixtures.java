package commonweal.intake.reports;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.reports.ReportCommand.TriageReport;

public final class ReportFixtures {

    public static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    public static final Act OFFICER = new Act("officer-1", NOW);
    public static final Code HOLLOWDENE = new Code("hollowdene");
    public static final Id REPORT = new Id("rep-00007f3k2m9q");
    public static final Code NOISE = new Code("noise");
    public static final Code PERSONAL = new Code("personal");
    public static final Areas NOWHERE = _ -> Areas.Found.NOTHING;

    private ReportFixtures() {}

    public static Submission aSubmission() {
        return new Submission(new Code("phone"), false, Occurrence.told("2026-11-20T21:30", null, Precision.MINUTE),
                "Loud music until three", NOISE, PERSONAL, aPlace(),
                new Reporter("A Resident", "resident@example.org", "01632 960001", "Not after six", new Code("phone"),
                        List.of(new Code("do-not-write"))),
                false, false, false, false, "call-17", new Consent(true, new Code("public-task")));
    }

    public static Submission anAnonymousSubmission() {
        return new Submission(new Code("web"), true, Occurrence.told("2026-11", null, Precision.MONTH), null, null,
                null, null, null, false, false, false, false, null, Consent.NOT_ASKED);
    }

    public static Submission aSampleSubmission() {
        Submission told = aSubmission();
        return new Submission(told.channel(), told.anonymous(), told.occurred(), told.description(), told.category(),
                told.qualifier(), told.place(), told.reporter(), false, false, false, true, null, told.consent());
    }

    public static Place aPlace() {
        return new Place("1 Invented Road", Postcode.told("TN13 1HG"), new Uprn("100000000017"),
                new Usrn("12345678"), new Point(0.19, 51.27), "On or near Invented Road", "E05009960", "E01024405",
                false);
    }

    public static ReceivedReport aReceivedReport() {
        return received(aSubmission());
    }

    public static ReceivedReport received(Submission told) {
        return (ReceivedReport) accepted(ReportRules.receive(REPORT, HOLLOWDENE, told, NOWHERE, NOW)).state();
    }

    public static TriagedReport triaged(LiveReport report, Verdict verdict) {
        return (TriagedReport) accepted(
                ReportRules.decide(deciding(verdict, NOISE, PERSONAL, "As told"), report, OFFICER)).state();
    }

    /** At once, and with nothing that other reports tell. */
    public static TriageReport deciding(Verdict verdict, @Nullable Code category, @Nullable Code qualifier,
            @Nullable String reason) {
        return new TriageReport(verdict, category, qualifier, reason, null, List.of());
    }

    public static <S> Accepted<S> accepted(Outcome<S> outcome) {
        return (Accepted<S>) outcome;
    }
}
