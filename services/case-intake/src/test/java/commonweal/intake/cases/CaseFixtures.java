package commonweal.intake.cases;

import java.time.Instant;
import java.util.Optional;

import commonweal.events.AreaCode;
import commonweal.events.CaseIntakeEvent.ReportTriaged;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;

public final class CaseFixtures {

    public static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    public static final Act OFFICER = new Act("officer-1", NOW.plusSeconds(60));
    public static final Code HOLLOWDENE = new Code("hollowdene");
    public static final Id CASE = new Id("case-00001q2w3e4r");
    public static final Id REPORT = new Id("rep-00007f3k2m9q");
    public static final Id ANOTHER_REPORT = new Id("rep-0000aaaa1111");
    public static final Id ANONYMOUS_REPORT = new Id("rep-0000bbbb2222");
    public static final Code NOISE = new Code("noise");
    public static final Code PERSONAL = new Code("personal");
    public static final AreaCode WARD = new AreaCode("E05009960");

    private CaseFixtures() {}

    public static OpenCase anOpenCase() {
        return (OpenCase) triaged(null, new ReportTriaged(REPORT, new Code("open-case"), NOISE, PERSONAL, CASE, null,
                false, WARD, null, false)).orElseThrow().state();
    }

    /** With a second reporter to be told and an anonymous one. */
    public static OpenCase anOpenCaseWithThreeReports() {
        LiveCase two = (LiveCase) triaged(anOpenCase(), linking(ANOTHER_REPORT, false)).orElseThrow().state();
        return (OpenCase) triaged(two, linking(ANONYMOUS_REPORT, true)).orElseThrow().state();
    }

    public static ClosedCase aClosedCase() {
        return (ClosedCase) accepted(CaseRules.decide(
                new CaseCommand.Close(new Code("behaviour-stopped"), new Code("improved")), anOpenCase(), OFFICER))
                .state();
    }

    public static ErasedCase anErasedCase() {
        return new ErasedCase(CASE, HOLLOWDENE, NOW);
    }

    public static ReportTriaged linking(Id report, boolean anonymous) {
        return new ReportTriaged(report, new Code("link-to-case"), NOISE, PERSONAL, CASE, null, anonymous, null, null,
                false);
    }

    public static Optional<Accepted<Case>> triaged(Case subject, ReportTriaged event) {
        return triagedAt(subject, event, NOW);
    }

    static Optional<Accepted<Case>> triagedAt(Case subject, ReportTriaged event, Instant at) {
        return CaseReactions.triaged(Optional.ofNullable(subject), event, CASE, HOLLOWDENE, at);
    }

    public static <S> Accepted<S> accepted(Outcome<S> outcome) {
        return (Accepted<S>) outcome;
    }
}
