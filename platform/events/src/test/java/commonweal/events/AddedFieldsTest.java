package commonweal.events;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.CaseReviewRequested;
import commonweal.events.CaseIntakeEvent.CaseSplit;
import commonweal.events.CaseIntakeEvent.ReportErased;
import commonweal.events.PlanMetricsEvent.PeriodPublished;
import commonweal.events.TaskingEvent.OperationHeld;
import commonweal.events.TaskingEvent.ReferralAccepted;
import commonweal.events.TaskingEvent.ReferralMade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Fields that were added to a version are carried, and may be absent. */
class AddedFieldsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final Id CASE = new Id("case-1");
    private static final Id PART = new Id("case-2");
    private static final List<Id> REPORTS = List.of(new Id("rep-1"), new Id("rep-2"));

    private final EventCodec codec = EventCodec.standard();

    @Test
    void carriesWhatANewCaseStartsWith() throws UndecodableEvent {
        CaseSplit split = new CaseSplit(CASE, PART, REPORTS, new Code("noise"), new Code("personal"),
                new AreaCode("E05000001"), null, true, List.of(), List.of(new Id("rep-1")));

        assertThat(read(codec.data(split))).isEqualTo(split);
    }

    @Test
    void readsASplitFromBeforeThat() throws UndecodableEvent {
        byte[] before = """
                        {"caseId":"case-1","newCaseId":"case-2","reportIds":["rep-1","rep-2"]}""".getBytes(UTF_8);

        assertThat(read(before)).isEqualTo(new CaseSplit(CASE, PART, REPORTS));
    }

    @Test
    void carriesWhereAnOperationWasHeldAndForHowMany() throws UndecodableEvent {
        OperationHeld held = new OperationHeld(new Id("op-1"), new Code("carmageddon"), DAY, null,
                new Code("ridge-road"), 12);

        assertThat(read(OperationHeld.class, codec.data(held))).isEqualTo(held);
        assertThat(read(OperationHeld.class, """
                                             {"operationId":"op-1","kind":"carmageddon","held":"2026-06-15"}"""
                .getBytes(UTF_8))).isEqualTo(new OperationHeld(new Id("op-1"), new Code("carmageddon"), DAY, null));
    }

    @Test
    void carriesWhatAReferralIsAbout() throws UndecodableEvent {
        ReferralMade made = new ReferralMade(new Id("ref-1"), CASE, new Code("tcg"), new Code("person"),
                new Code("place"));

        assertThat(read(ReferralMade.class, codec.data(made))).isEqualTo(made);
        assertThat(read(ReferralMade.class, """
                                            {"referralId":"ref-1","caseId":"case-1","group":"tcg","cause":"person"}"""
                .getBytes(UTF_8)))
                .isEqualTo(new ReferralMade(new Id("ref-1"), CASE, new Code("tcg"), new Code("person")));
    }

    @Test
    void carriesHowSevereAReferralWasFoundToBe() throws UndecodableEvent {
        ReferralAccepted accepted = new ReferralAccepted(new Id("ref-1"), CASE, new Code("tcg"), new Code("police"),
                new Code("severe"));

        assertThat(read(ReferralAccepted.class, codec.data(accepted))).isEqualTo(accepted);
        assertThat(read(ReferralAccepted.class,
                """
                {"referralId":"ref-1","caseId":"case-1","group":"tcg","leadAgency":"police"}""".getBytes(UTF_8)))
                .isEqualTo(new ReferralAccepted(new Id("ref-1"), CASE, new Code("tcg"), new Code("police")));
    }

    @Test
    void carriesWhatGoesWithAnErasedCaseAndWhenAReviewWasAskedFor() throws UndecodableEvent {
        CaseErased erased = new CaseErased(CASE, REPORTS, List.of(new Id("rev-1")), List.of(PART),
                new Code("retention"));
        CaseReviewRequested requested = new CaseReviewRequested(CASE, new Id("rev-1"), DAY);

        assertThat(read(CaseErased.class, codec.data(erased))).isEqualTo(erased);
        assertThat(read(CaseErased.class, """
                                          {"caseId":"case-1","reportIds":["rep-1","rep-2"]}""".getBytes(UTF_8)))
                .isEqualTo(new CaseErased(CASE, REPORTS));
        assertThat(read(CaseReviewRequested.class, codec.data(requested))).isEqualTo(requested);
        assertThat(read(CaseReviewRequested.class, """
                                                   {"caseId":"case-1","reviewId":"rev-1"}""".getBytes(UTF_8)))
                .isEqualTo(new CaseReviewRequested(CASE, new Id("rev-1")));
    }

    @Test
    void carriesTheCasesThatAreKeptWithoutAnErasedReport() throws UndecodableEvent {
        ReportErased erased = new ReportErased(new Id("rep-1"), CASE, List.of(PART));

        assertThat(read(ReportErased.class, codec.data(erased))).isEqualTo(erased);
        assertThat(read(ReportErased.class, """
                                            {"reportId":"rep-1","caseId":"case-1"}""".getBytes(UTF_8)))
                .isEqualTo(new ReportErased(new Id("rep-1"), CASE, null));
        assertThat(read(ReportErased.class, """
                                            {"reportId":"rep-1"}""".getBytes(UTF_8)))
                .isEqualTo(new ReportErased(new Id("rep-1")));
    }

    @Test
    void carriesTheWholeDigestOfAPublishedPaper() throws UndecodableEvent {
        Sha256 digest = Sha256.of("a page".getBytes(UTF_8));
        PeriodPublished published = new PeriodPublished(new Id("plan-1"), new Code("2011-12-q1"),
                new Code("quarterly"), digest);

        assertThat(digest.hex()).hasSize(64).startsWith(published.sha256().value());
        assertThat(read(PeriodPublished.class, codec.data(published))).isEqualTo(published);
        assertThat(read(PeriodPublished.class,
                """
                {"planId":"plan-1","period":"2011-12-q1","paper":"quarterly","sha256":"%s"}"""
                        .formatted(published.sha256()).getBytes(UTF_8)))
                .isEqualTo(new PeriodPublished(published.planId(), published.period(), published.paper(),
                        published.sha256(), null));
    }

    private DomainEvent read(byte[] data) throws UndecodableEvent {
        return read(CaseSplit.class, data);
    }

    private DomainEvent read(Class<? extends DomainEvent> type, byte[] data) throws UndecodableEvent {
        Map<String, String> attributes = new HashMap<>(codec.attributes(SampleEvents.envelope(type)));
        return codec.decode(attributes, data).orElseThrow().data();
    }
}
