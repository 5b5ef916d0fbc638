package commonweal.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import commonweal.events.AreaCode;
import commonweal.events.CaseIntakeEvent.CaseClosed;
import commonweal.events.CaseIntakeEvent.CaseOpened;
import commonweal.events.CaseIntakeEvent.CaseRecategorised;
import commonweal.events.CaseIntakeEvent.CaseReopened;
import commonweal.events.CaseIntakeEvent.CaseReviewRequested;
import commonweal.events.CaseIntakeEvent.FeedbackGiven;
import commonweal.events.CaseIntakeEvent.ReportLinked;
import commonweal.events.CaseIntakeEvent.ReportReceived;
import commonweal.events.CaseIntakeEvent.ReportTriaged;
import commonweal.events.CaseIntakeEvent.SurveyAnswered;
import commonweal.events.Code;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.events.Occurred;
import commonweal.events.RiskAssessmentEvent.AssessmentCompleted;
import commonweal.events.RiskAssessmentEvent.BandConfirmed;
import commonweal.events.TaskingEvent.ReferralAccepted;
import commonweal.events.TaskingEvent.ReferralMade;
import commonweal.intake.IntakeClient.Answer;

import static commonweal.intake.Bodies.anonymousReport;
import static commonweal.intake.Bodies.report;
import static commonweal.intake.Bodies.triage;
import static commonweal.intake.IntakeClient.officerOf;
import static commonweal.intake.IntakeClient.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@RunningIntake
class JourneyIT {

    private static final AreaCode WARD = new AreaCode("E05009960");
    private static final AreaCode LSOA = new AreaCode("E01024405");
    private static final Code NOISE = new Code("noise");
    private static final Code PERSONAL = new Code("personal");
    private static final Code LETTER = new Code("letter");

    @Autowired
    private IntakeClient intake;

    @Autowired
    private Topics topics;

    @Test
    void worksAReportFromReceptionToTheSurvey() {
        String officer = officerOf("journey");

        Answer received = intake.post("/reports", report(), officer).expect(201);
        Id reportId = new Id(received.get("id"));
        assertThat(received.get("reference")).matches("R-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(received.get("status")).isEqualTo("received");
        assertThat(intake.get("/reports?status=received", officer).expect(200).body().at("/items/0/id").asString())
                .isEqualTo(reportId.value());

        Answer triaged = intake.post("/reports/" + reportId + "/triage", triage("open-case", ""), officer).expect(200);
        Id caseId = new Id(triaged.get("caseId"));
        assertThat(triaged.body().get("version").asLong()).isEqualTo(2);

        // why: at once, although the case is another document that follows from an event
        Answer opened = intake.get("/cases/" + caseId, officer).expect(200);
        assertThat(opened.get("status")).isEqualTo("open");
        assertThat(opened.get("place.location")).isEqualTo("On or near Invented Road");
        assertThat(opened.body().get("feedbackOwed").asInt()).isEqualTo(1);

        Id linked = new Id(intake.post("/reports", anonymousReport(""), officer).expect(201).get("id"));
        intake.post("/reports/" + linked + "/triage", triage("link-to-case", ",\"caseId\":\"" + caseId + "\""), officer)
                .expect(200);
        intake.post("/cases/" + caseId + "/recategorise", """
                                                          {"category":"rowdy-behaviour","qualifier":"nuisance"}""",
                officer).expect(200);
        Answer told = intake.post("/cases/" + caseId + "/feedback", """
                                                                    {"method":"letter","text":"Dear resident"}""",
                officer).expect(200);
        assertThat(told.body().get("feedbackOwed").asInt()).isZero();
        Answer closed = intake.post("/cases/" + caseId + "/close", """
                                                                   {"reason":"mediated","behaviour":"improved"}""",
                officer).expect(200);
        assertThat(closed.get("closed.behaviour")).isEqualTo("improved");
        Id survey = new Id(intake.post("/cases/" + caseId + "/surveys", """
                                                                        {"outcome":4,"service":5}""", officer)
                .expect(201).get("id"));
        Id review = new Id(intake.post("/cases/" + caseId + "/reviews", "{}", officer).expect(201).get("id"));
        intake.post("/cases/" + caseId + "/reopen", """
                                                    {"reason":"not-fixed"}""", officer).expect(200);

        assertThat(topics.events(reportId, 2)).extracting(Envelope::data).containsExactly(
                new ReportReceived(reportId, new Code("phone"), false,
                        new Occurred(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 20), new Code("minute")), NOISE,
                        WARD, LSOA, false),
                new ReportTriaged(reportId, new Code("open-case"), NOISE, PERSONAL, caseId, null, false, WARD, LSOA,
                        false));
        assertThat(topics.events(caseId, 8)).extracting(Envelope::data).containsExactly(
                new CaseOpened(caseId, reportId, NOISE, PERSONAL, WARD, LSOA), new ReportLinked(caseId, linked),
                new CaseRecategorised(caseId, new Code("rowdy-behaviour"), new Code("nuisance")),
                new FeedbackGiven(List.of(reportId), LETTER),
                new CaseClosed(caseId, new Code("mediated"), new Code("improved")),
                new SurveyAnswered(caseId, survey, 4, 5, null, null), new CaseReviewRequested(caseId, review),
                new CaseReopened(caseId, new Code("not-fixed")));
        assertThat(topics.events(caseId, 8)).allSatisfy(event -> {
            assertThat(event.partnership()).isEqualTo(new Code("journey"));
            assertThat(event.caseId()).isEqualTo(caseId);
        });
        assertThat(words(intake.get("/cases/" + caseId + "/timeline", officer).expect(200))).containsExactly(
                "report-received: Report %s received (Telephone)".formatted(received.get("reference")),
                "case-opened: Case opened: Noise (personal)",
                "report-received: Report %s received (Website)".formatted(Ids.reference(linked)),
                "report-linked: Report %s linked to the case".formatted(Ids.reference(linked)),
                "case-recategorised: Filed anew as Rowdy or inconsiderate behaviour (nuisance)",
                "feedback-given: Feedback given (letter) on %s".formatted(received.get("reference")),
                "case-closed: Case closed: Mediated. Behaviour: improved", "survey-answered: Survey answered",
                "case-review-requested: ASB Case Review requested",
                "case-reopened: Case reopened: Reporter says it is not fixed");
        assertThat(intake.get("/cases/" + caseId + "/timeline", officer).body().at("/items/1/by").asString())
                .isEqualTo("officer-1");
        await().untilAsserted(() -> assertThat(intake.get("/reports/" + reportId, officer).get("feedback.method"))
                .isEqualTo("letter"));
    }

    @Test
    void showsWhatOtherServicesToldOfACase() {
        String officer = officerOf("partners");
        Id caseId = openCase(officer);
        Id assessment = new Id("asm-" + caseId.value().substring(5));
        Id referral = new Id("ref-" + caseId.value().substring(5));

        topics.tell("tasking", referral, 1, "partners", caseId,
                new ReferralMade(referral, caseId, new Code("asb-task-group"), new Code("high-band")));
        topics.tell("risk-assessment", caseId, 1, "partners", caseId,
                new AssessmentCompleted(caseId, assessment, new Code("victim-14"), 1, 31, new Code("high")));
        topics.tell("risk-assessment", caseId, 2, "partners", caseId,
                new BandConfirmed(caseId, assessment, new Code("high"), null, null));
        topics.tell("tasking", referral, 2, "partners", caseId,
                new ReferralAccepted(referral, caseId, new Code("asb-task-group"), new Code("police")));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Answer shown = intake.get("/cases/" + caseId, officer).expect(200);
            assertThat(shown.get("band")).isEqualTo("high");
            assertThat(shown.get("referral.status")).isEqualTo("accepted");
            assertThat(shown.body().at("/assessments/0/score").asInt()).isEqualTo(31);
            assertThat(shown.body().at("/bandHistory/0/band").asString()).isEqualTo("high");
        });
    }

    @Test
    void listsHighRiskFirstThenTheOldest() {
        String officer = officerOf("by-risk");
        Id low = openCase(officer);
        Id unassessed = openCase(officer);
        Id laterUnassessed = openCase(officer);
        Id high = openCase(officer);
        tellBand(low, "low");
        tellBand(high, "high");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(ids(intake.get("/cases", officer)))
                .containsExactly(high.value(), unassessed.value(), laterUnassessed.value(), low.value()));
        assertThat(ids(intake.get("/cases?band=high&status=open", officer))).containsExactly(high.value());
        assertThat(ids(intake.get("/cases?band=none", officer))).containsExactly(unassessed.value(),
                laterUnassessed.value());
        assertThat(ids(intake.get("/cases?sort=newest&size=2&page=1", officer))).containsExactly(unassessed.value(),
                low.value());
        assertThat(intake.get("/cases?status=closed", officer).body().get("total").asInt()).isZero();
    }

    @Test
    void queuesDangerFirstThenTheOldestAndPublishedFiguresLast() {
        String officer = officerOf("queue");
        String figure = intake.post("/reports", anonymousReport("").replace("\"web\"", "\"police-uk\""), officer)
                .get("id");
        String first = intake.post("/reports", anonymousReport(""), officer).get("id");
        String second = intake.post("/reports", report(), officer).get("id");
        String hate = intake.post("/reports", report(",\"hate\":true"), officer).get("id");
        String danger = intake.post("/reports", report(",\"immediateDanger\":true"), officer).get("id");

        assertThat(ids(intake.get("/reports?status=received", officer))).containsExactly(danger, hate, first, second,
                figure);
        assertThat(ids(intake.get("/reports?status=received&page=1&size=2", officer))).containsExactly(first, second);
        assertThat(ids(intake.get("/reports?channel=police-uk", officer))).containsExactly(figure);
        intake.post("/reports/" + first + "/triage", triage("no-action", ",\"reason\":\"Told twice\""), officer)
                .expect(200);
        Answer queue = intake.get("/reports?status=received&size=3", officer).expect(200);
        assertThat(ids(queue)).containsExactly(danger, hate, second);
        assertThat(queue.body().get("total").asInt()).isEqualTo(4);
    }

    @Test
    void showsTheReporterToOfficersWhoReadTheReportOnly() {
        String officer = officerOf("privacy");
        String id = intake.post("/reports", report(), officer).get("id");
        String caseId = intake.post("/reports/" + id + "/triage", triage("open-case", ""), officer).get("caseId");

        assertThat(intake.get("/reports/" + id, officer).get("reporter.name")).isEqualTo("Morgan Invented");
        assertThat(intake.get("/reports/" + id, officer).get("place.postcode")).isEqualTo("TN13 1HG");
        assertThat(intake.get("/reports", officer).text()).doesNotContain("Morgan");
        String chair = token("chair-1", "group-chair", "privacy");
        assertThat(intake.get("/cases/" + caseId, chair).expect(200).text()).doesNotContain("Morgan")
                .doesNotContain("1 Invented Road");
        intake.get("/cases/" + caseId + "/timeline", chair).expect(200);
        intake.get("/reports/" + id, chair).expectProblem(403, "csu-officer");
    }

    @Test
    void givesFeedbackOnAReportThatLedToNoCase() {
        String officer = officerOf("no-case");
        Id id = new Id(intake.post("/reports", report(), officer).get("id"));
        intake.post("/reports/" + id + "/triage", triage("signpost", ",\"agency\":\"police\""), officer).expect(200);

        Answer told = intake.post("/reports/" + id + "/feedback", "{\"method\":\"email\"}", officer).expect(200);

        assertThat(told.body().at("/feedback/owed").asBoolean()).isFalse();
        assertThat(topics.events(id, 3).getLast().data())
                .isEqualTo(new FeedbackGiven(List.of(id), new Code("email")));
    }

    private Id openCase(String officer) {
        String id = intake.post("/reports", report(), officer).expect(201).get("id");
        return new Id(intake.post("/reports/" + id + "/triage", triage("open-case", ""), officer).expect(200)
                .get("caseId"));
    }

    private void tellBand(Id caseId, String band) {
        topics.tell("risk-assessment", caseId, 1, "by-risk", caseId,
                new BandConfirmed(caseId, new Id("asm-1"), new Code(band), null, null));
    }

    private static List<String> ids(Answer list) {
        return StreamSupport.stream(list.expect(200).body().get("items").spliterator(), false)
                .map(item -> item.get("id").asString()).toList();
    }

    private static List<String> words(Answer timeline) {
        return StreamSupport.stream(timeline.body().get("items").spliterator(), false)
                .map((JsonNode item) -> item.get("what").asString() + ": " + item.get("text").asString()).toList();
    }
}
