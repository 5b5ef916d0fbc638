package commonweal.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.ReportErased;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.IntakeClient.Answer;
import commonweal.messaging.AggregateStores;
import commonweal.testsupport.Servers;

import static commonweal.intake.Bodies.triage;
import static commonweal.intake.IntakeClient.officerOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is kept of people goes when its time has come or when they ask for it, wherever it was kept. */
@RunningIntake
class ErasureIT {

    private static final String[] LONG_AGO = {"Commonweal-At", "2019-03-04T10:00:00Z"};
    private static final String NO_LONGER = "{\"reason\":\"retention\"}";
    private static final String ASKED_FOR = "{\"reason\":\"data-subject-request\"}";

    @Autowired
    private IntakeClient intake;

    @Autowired
    private Topics topics;

    @Autowired
    private AggregateStores stores;

    @Test
    void listsWhatIsDueAndErasesItWithEverythingThatWasKeptOfIt() {
        String manager = manager("forgotten");
        String reportId = report(manager, LONG_AGO);
        intake.upload("/reports/" + reportId + "/attachments", "Morgan's diary".getBytes(UTF_8), manager, "File-Name",
                "diary.txt").expect(201);
        String caseId = openCase(reportId, manager, LONG_AGO);
        intake.post("/cases/" + caseId + "/people", "{\"roles\":[\"victim\"],\"name\":\"Morgan\"}", manager)
                .expect(201);
        intake.post("/cases/" + caseId + "/notes", "{\"visibility\":\"staff\",\"text\":\"Morgan called\"}", manager)
                .expect(201);
        close(caseId, manager, LONG_AGO);
        String newer = openCase(report(manager), manager);
        close(newer, manager);

        assertThat(intake.get("/retention", manager).expect(200).text()).contains("\"closedCases\":\"P6Y\"",
                "Limitation Act 1980", "\"due\":{\"cases\":1,\"reports\":0,\"applications\":0,\"held\":0}");
        Answer due = intake.get("/retention/cases", manager).expect(200);
        assertThat(due.body().get("items")).hasSize(1);
        assertThat(due.get("items.0.caseId")).isEqualTo(caseId);
        assertThat(due.get("items.0.eraseOn")).isEqualTo("2025-03-04");
        assertThat(intake.get("/retention/cases?before=2099-01-01", manager).body().get("total").asInt()).isEqualTo(2);
        intake.post("/cases/" + caseId + "/erase", NO_LONGER, officerOf("forgotten")).expectProblem(403,
                "csu-manager");
        intake.post("/cases/" + caseId + "/erase", "{\"reason\":\"tidying\"}", manager).expectProblem(422,
                "reason: 'tidying' (expected: one of retention, data-subject-request");
        intake.post("/cases/" + newer + "/erase", NO_LONGER, manager).expectProblem(409, "is kept until");

        assertThat(intake.post("/cases/" + caseId + "/erase", NO_LONGER, manager).expect(200).get("reason"))
                .isEqualTo("retention");

        for (String gone : List.of("/cases/" + caseId, "/cases/" + caseId + "/timeline", "/cases/" + caseId + "/people",
                "/cases/" + caseId + "/notes", "/reports/" + reportId, "/reports/" + reportId + "/attachments")) {
            intake.get(gone, manager).expect(404);
        }
        assertThat(intake.post("/search", "{\"text\":\"Morgan\"}", manager).expect(200).text())
                .doesNotContain(caseId, reportId);
        assertThat(everythingStoredOf(caseId, reportId)).doesNotContain("Morgan").doesNotContain("960001");
        assertThat(intake.get("/retention/erased/cases", manager).expect(200).get("items.0.by")).isEqualTo("manager-1");
        assertThat(intake.get("/retention/erased/reports", manager).get("items.0.reason")).isEqualTo("retention");
        assertThat(topics.events(new Id(caseId), 3).getLast().data()).isEqualTo(new CaseErased(new Id(caseId),
                List.of(new Id(reportId)), List.of(), List.of(), new Code("retention")));
    }

    @Test
    void keepsWhatIsHeldUntilTheHoldEnds() {
        String manager = manager("held-back");
        String caseId = openCase(report(manager, LONG_AGO), manager, LONG_AGO);
        close(caseId, manager, LONG_AGO);

        intake.post("/cases/" + caseId + "/hold", "{\"reason\":\"because\"}", manager).expectProblem(422,
                "reason: 'because' (expected: one of legal-proceedings");
        assertThat(intake.post("/cases/" + caseId + "/hold", "{\"reason\":\"police\"}", manager).expect(200)
                .get("hold.label")).isEqualTo("Asked for by the police");

        assertThat(intake.get("/retention/cases", manager).get("items.0.hold.reason")).isEqualTo("police");
        assertThat(intake.get("/retention", manager).text())
                .contains("\"due\":{\"cases\":0,\"reports\":0,\"applications\":0,\"held\":1}");
        intake.post("/cases/" + caseId + "/erase", NO_LONGER, manager).expectProblem(409, "without a hold");
        intake.post("/cases/" + caseId + "/erase", ASKED_FOR, manager).expectProblem(409, "without a hold");
        intake.post("/cases/" + caseId + "/hold/end", "{}", manager).expect(200);
        intake.post("/cases/" + caseId + "/erase", ASKED_FOR, manager).expect(200);
    }

    @Test
    void erasesAReportAloneWhenItsReporterAsksAndKeepsTheCase() {
        String manager = manager("asked-for");
        String first = report(manager);
        String caseId = openCase(first, manager);
        String second = report(manager);
        intake.post("/reports/" + second + "/erase", ASKED_FOR, manager).expectProblem(409, "decided on");
        intake.post("/reports/" + second + "/triage", triage("link-to-case", ",\"caseId\":\"" + caseId + "\""),
                manager).expect(200);
        intake.post("/reports/" + second + "/erase", NO_LONGER, manager).expectProblem(409, "with its case");

        intake.post("/cases/" + caseId + "/hold", "{\"reason\":\"police\"}", manager).expect(200);
        intake.post("/reports/" + second + "/erase", ASKED_FOR, manager).expectProblem(409, "without a hold");
        intake.post("/cases/" + caseId + "/hold/end", "{}", manager).expect(200);

        assertThat(intake.post("/reports/" + second + "/erase", ASKED_FOR, manager).expect(200).body().get("lookAt"))
                .isEmpty();

        intake.get("/reports/" + second, manager).expect(404);
        assertThat(intake.get("/cases/" + caseId, manager).expect(200).body().get("feedbackOwed").asInt()).isEqualTo(1);
        assertThat(intake.get("/cases/" + caseId + "/timeline", manager).text()).contains(" erased\"");
        // why: between these it is told that the same person and household reported again
        assertThat(topics.events(new Id(second), 5).getLast().data())
                .isEqualTo(new ReportErased(new Id(second), new Id(caseId), null));
    }

    /** What only the reporter told or was told goes, also in the case that theirs became part of; the rest is shown. */
    @Test
    void forgetsTheReporterWhereverTheCaseLivesOnAndShowsWhatIsLeftToLookAt() {
        String manager = manager("forgotten-alone");
        String reportId = report(manager);
        String part = openCase(reportId, manager);
        intake.post("/cases/" + part + "/people",
                "{\"roles\":[\"complainant\"],\"name\":\"Morgan Invented\",\"reportId\":\"" + reportId + "\"}", manager)
                .expect(201);
        intake.post("/cases/" + part + "/feedback", "{\"method\":\"letter\",\"text\":\"Dear Morgan\"}", manager)
                .expect(200);
        String whole = openCase(intake.post("/reports", Bodies.anonymousReport(""), manager).expect(201).get("id"),
                manager);
        intake.post("/cases/" + part + "/merge", "{\"intoCaseId\":\"" + whole + "\"}", manager).expect(200);
        await().atMost(Duration.ofSeconds(20)).until(
                () -> intake.get("/cases/" + whole, manager).body().get("absorbed").size() == 1);
        close(whole, manager);
        String link = intake.post("/cases/" + whole + "/survey-invitations", "{\"reportId\":\"" + reportId + "\"}",
                manager).expect(201).get("secret");
        String residents = Servers.issuer().token("web").scope("public").partnerships("forgotten-alone").signed();
        intake.post("/survey", "{\"outcome\":1,\"comment\":\"Morgan is not content\"}", residents,
                "Commonweal-Secret", link).expect(201);
        String naming = note(whole, "Spoke with Morgan", manager);
        note(whole, "The street was quiet", manager);
        intake.get("/reports/" + reportId + "/erasure", officerOf("forgotten-alone")).expectProblem(403,
                "csu-manager");
        Answer outlook = intake.get("/reports/" + reportId + "/erasure", manager).expect(200);

        Answer erased = intake.post("/reports/" + reportId + "/erase", ASKED_FOR, manager).expect(200);

        assertThat(erased.body().get("lookAt")).isEqualTo(outlook.body().get("lookAt")).hasSize(2);
        assertThat(erased.get("lookAt.0.id")).isEqualTo(naming);
        assertThat(erased.get("lookAt.0.sentence")).startsWith("Note of").endsWith("names the reporter");
        assertThat(erased.body().at("/lookAt/1/names").asBoolean()).isFalse();
        intake.post("/cases/" + whole + "/notes/" + naming + "/redact", "{\"text\":\"Spoke with the complainant\"}",
                officerOf("forgotten-alone")).expectProblem(403, "csu-manager");
        intake.post("/cases/" + whole + "/notes/" + naming + "/redact", "{\"text\":\"Spoke with the complainant\"}",
                manager).expect(200);
        assertThat(intake.get("/cases/" + whole + "/notes", manager).get("items.0.redacted.by"))
                .isEqualTo("manager-1");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(intake.get("/cases/" + part + "/people", manager).body().get("items")).isEmpty();
            assertThat(intake.get("/surveys/follow-ups", manager).body().get("total").asInt()).isZero();
            assertThat(intake.get("/cases/" + part + "/timeline", manager).text()).contains(" erased\"");
        });
        assertThat(everythingStoredOf(part, whole, reportId)).doesNotContain("Morgan").contains("\"outcome\": 1");
    }

    /** A merge that was undone leaves in the other case's file what was kept there meanwhile. */
    @Test
    void forgetsTheReporterInACaseThatTheirsWasPartOfForATime() {
        String manager = manager("forgotten-apart");
        String reportId = report(manager);
        String part = openCase(reportId, manager);
        String whole = openCase(intake.post("/reports", Bodies.anonymousReport(""), manager).expect(201).get("id"),
                manager);
        intake.post("/cases/" + part + "/merge", "{\"intoCaseId\":\"" + whole + "\"}", manager).expect(200);
        await().atMost(Duration.ofSeconds(20)).until(
                () -> intake.get("/cases/" + whole, manager).body().get("absorbed").size() == 1);
        intake.post("/cases/" + whole + "/people",
                "{\"roles\":[\"complainant\"],\"name\":\"Morgan Invented\",\"reportId\":\"" + reportId + "\"}", manager)
                .expect(201);
        intake.post("/cases/" + part + "/unmerge", "{}", manager).expect(200);
        String naming = note(whole, "Spoke with Morgan", manager);

        Answer erased = intake.post("/reports/" + reportId + "/erase", ASKED_FOR, manager).expect(200);

        assertThat(erased.get("lookAt.0.id")).isEqualTo(naming);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(intake.get("/cases/" + whole + "/people", manager).body().get("items")).isEmpty());
    }

    private String note(String caseId, String text, String manager) {
        return intake.post("/cases/" + caseId + "/notes", "{\"visibility\":\"staff\",\"text\":\"%s\"}".formatted(text),
                manager).expect(201).get("id");
    }

    @Test
    void erasesByItselfWhatIsDueWhereThePartnershipWantsIt() {
        String manager = manager("forgetful");
        String caseId = openCase(report(manager, LONG_AGO), manager, LONG_AGO);
        String kept = openCase(report(manager, LONG_AGO), manager, LONG_AGO);
        intake.post("/cases/" + kept + "/hold", "{\"reason\":\"police\"}", manager).expect(200);
        close(kept, manager, LONG_AGO);
        close(caseId, manager, LONG_AGO);
        String alone = report(manager, LONG_AGO);
        intake.post("/reports/" + alone + "/triage", triage("no-action", ""), manager, LONG_AGO).expect(200);
        String application = setAside(manager);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            intake.get("/cases/" + caseId, manager).expect(404);
            intake.get("/reports/" + alone, manager).expect(404);
            intake.get("/case-review-applications/" + application, manager).expect(404);
        });
        intake.get("/cases/" + kept, manager).expect(200);
        assertThat(intake.get("/retention/erased/cases", manager).expect(200).body().at("/items/0").has("by"))
                .isFalse();
    }

    @Test
    void listsApplicationsThatWereSetAsideLongAgo() {
        String manager = manager("forgotten-applications");
        String application = setAside(manager);

        Answer due = intake.get("/retention/applications", manager).expect(200);
        assertThat(due.get("items.0.applicationId")).isEqualTo(application);
        assertThat(due.get("items.0.eraseOn")).isEqualTo("2020-03-04");
        assertThat(intake.get("/retention", manager).text()).contains("\"setAsideApplications\":\"P1Y\"",
                "\"applications\":1");
        intake.delete("/case-review-applications/" + application, manager).expect(204);
        assertThat(intake.get("/retention/applications", manager).body().get("total").asInt()).isZero();
        assertThat(everythingStoredOf(application)).doesNotContain("Robin");
    }

    private String setAside(String manager) {
        String id = intake.post("/case-review-applications",
                """
                {"applicant":{"name":"Robin Invented","phone":"01632 960007"},"consent":true,
                 "complaints":[{"incidentOn":"2019-03-01","complainedOn":"2019-03-02"}]}""",
                manager, LONG_AGO).expect(201).get("id");
        intake.post("/case-review-applications/" + id + "/set-aside", "{\"reason\":\"other-area\"}", manager, LONG_AGO)
                .expect(200);
        return id;
    }

    /** Whatever stands in any collection under these ids. */
    private String everythingStoredOf(String... ids) {
        MongoDatabase store = stores.database();
        return store.listCollectionNames().into(new ArrayList<>()).stream()
                .flatMap(name -> store.getCollection(name).find().into(new ArrayList<>()).stream())
                .map(Document::toJson).filter(stored -> Arrays.stream(ids).anyMatch(stored::contains))
                .collect(Collectors.joining());
    }

    private String report(String manager, String... headers) {
        String body = headers.length == 0
                ? Bodies.report()
                : Bodies.report().replace("2026-11-20T21:30", "2019-03-01T21:30");
        return intake.post("/reports", body, manager, headers).expect(201).get("id");
    }

    private String openCase(String reportId, String manager, String... headers) {
        String caseId = intake.post("/reports/" + reportId + "/triage", triage("open-case", ""), manager, headers)
                .expect(200).get("caseId");
        await().atMost(Duration.ofSeconds(20)).until(() -> intake.get("/cases/" + caseId, manager).status() == 200);
        return caseId;
    }

    private void close(String caseId, String manager, String... headers) {
        intake.post("/cases/" + caseId + "/close", "{\"reason\":\"mediated\",\"behaviour\":\"improved\"}", manager,
                headers).expect(200);
    }

    private static String manager(String partnership) {
        return Servers.issuer().token("manager-1", List.of("csu-manager", "operator"), null, List.of(partnership));
    }
}
