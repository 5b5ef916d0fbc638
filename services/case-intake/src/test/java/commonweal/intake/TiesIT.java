package commonweal.intake;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import commonweal.events.AreaCode;
import commonweal.events.CaseIntakeEvent.CaseMerged;
import commonweal.events.CaseIntakeEvent.CaseOpened;
import commonweal.events.CaseIntakeEvent.CaseSplit;
import commonweal.events.CaseIntakeEvent.CaseUnmerged;
import commonweal.events.CaseIntakeEvent.FeedbackGiven;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.IntakeClient.Answer;

import static commonweal.intake.Bodies.report;
import static commonweal.intake.Bodies.triage;
import static commonweal.intake.IntakeClient.officerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Cases are joined and taken apart, and both sides agree. */
@RunningIntake
class TiesIT {

    private static final Code LETTER = new Code("letter");

    @Autowired
    private IntakeClient intake;

    @Autowired
    private Topics topics;

    @Test
    void mergesTwoCasesKeepsBothTimelinesAndTakesThemApartAgain() {
        String officer = officerOf("merging");
        Id report = aReport(officer);
        Id other = aReport(officer);
        Id part = openCase(report, officer);
        Id whole = openCase(other, officer);

        Answer merged = intake.post("/cases/" + part + "/merge", "{\"intoCaseId\":\"%s\"}".formatted(whole), officer)
                .expect(200);
        assertThat(merged.get("status")).isEqualTo("merged");
        assertThat(merged.get("mergedInto.caseId")).isEqualTo(whole.value());
        assertThat(topics.events(part, 2).getLast().data()).isEqualTo(new CaseMerged(part, whole, List.of(report)));

        Answer shown = intake.get("/cases/" + whole, officer).expect(200);
        assertThat(shown.body().get("reports").asInt()).isEqualTo(2);
        assertThat(shown.body().at("/reportsSummary/1/fromCaseId").asString()).isEqualTo(part.value());
        assertThat(shown.body().at("/absorbed/0/caseId").asString()).isEqualTo(part.value());
        assertThat(texts(whole, officer)).contains("Merged into case " + Ids.reference(whole),
                "Case %s was merged into this one".formatted(Ids.reference(part)));
        assertThat(intake.get("/cases", officer).body().get("total").asInt()).isEqualTo(1);
        assertThat(intake.get("/cases?status=merged", officer).body().get("total").asInt()).isEqualTo(1);
        intake.post("/cases/" + part + "/close", "{\"reason\":\"mediated\",\"behaviour\":\"improved\"}", officer)
                .expectProblem(409, "is part of case " + Ids.reference(whole));

        // why: through the one case everybody is told, and each case keeps what was said to whom
        Answer told = intake.post("/cases/" + whole + "/feedback", "{\"method\":\"letter\"}", officer).expect(200);
        assertThat(told.body().get("reportsSummary").valueStream()
                .allMatch(one -> !one.at("/feedback/owed").asBoolean())).isTrue();
        assertThat(topics.events(part, 3).getLast().data()).isEqualTo(new FeedbackGiven(List.of(report), LETTER));

        Answer apart = intake.post("/cases/" + part + "/unmerge", "{}", officer).expect(200);
        assertThat(apart.get("status")).isEqualTo("open");
        assertThat(apart.body().get("feedbackOwed").asInt()).isZero();
        assertThat(topics.events(part, 4).getLast().data()).isEqualTo(new CaseUnmerged(part, whole, List.of(report)));
        assertThat(intake.get("/cases/" + whole, officer).body().get("absorbed")).isEmpty();
        assertThat(texts(whole, officer)).contains(
                "Case %s was taken out of this one again".formatted(Ids.reference(part)));
    }

    @Test
    void saysWhyCasesCannotBeMerged() {
        String officer = officerOf("no-merge");
        Id first = openCase(aReport(officer), officer);
        Id second = openCase(aReport(officer), officer);
        Id elsewhere = openCase(aReport(officerOf("no-merge-elsewhere")), officerOf("no-merge-elsewhere"));
        String path = "/cases/" + first + "/merge";

        intake.post(path, "{\"intoCaseId\":\"%s\"}".formatted(first), officer).expectProblem(422, "the case itself");
        intake.post(path, "{\"intoCaseId\":\"%s\"}".formatted(elsewhere), officer).expectProblem(422,
                "a case of this partnership");
        intake.post("/cases/" + second + "/close", "{\"reason\":\"mediated\",\"behaviour\":\"improved\"}", officer);
        intake.post(path, "{\"intoCaseId\":\"%s\"}".formatted(second), officer).expectProblem(409, "is not open");
        intake.post("/cases/" + first + "/unmerge", "{}", officer).expectProblem(409, "stands for itself");
        intake.post(path, "{}", officer).expectProblem(422, "intoCaseId");
    }

    @Test
    void splitsReportsOffIntoACaseOfTheirOwn() {
        String officer = officerOf("splitting");
        Id first = aReport(officer);
        Id second = aReport(officer);
        Id caseId = openCase(first, officer);
        intake.post("/reports/" + second + "/triage", triage("link-to-case", ",\"caseId\":\"" + caseId + "\""), officer)
                .expect(200);
        await().atMost(Duration.ofSeconds(20)).until(
                () -> intake.get("/cases/" + caseId, officer).body().get("reportIds").size() == 2);

        intake.post("/cases/" + caseId + "/split", "{\"reportIds\":[\"rep-other\"]}", officer).expectProblem(422,
                "rep-other");
        Id part = new Id(intake.post("/cases/" + caseId + "/split",
                "{\"reportIds\":[\"%s\"],\"category\":\"graffiti\"}".formatted(second), officer).expect(201).get("id"));

        Code graffiti = new Code("graffiti");
        Code personal = new Code("personal");
        AreaCode ward = new AreaCode("E05009960");
        AreaCode lsoa = new AreaCode("E01024405");
        assertThat(topics.events(caseId, 3).getLast().data()).isEqualTo(new CaseSplit(caseId, part, List.of(second),
                graffiti, personal, ward, lsoa, false, List.of(), List.of()));
        assertThat(topics.events(part, 1).getLast().data())
                .isEqualTo(new CaseOpened(part, second, graffiti, personal, ward, lsoa));
        Answer shown = intake.get("/cases/" + part, officer).expect(200);
        assertThat(shown.get("splitFrom.caseId")).isEqualTo(caseId.value());
        assertThat(shown.body().get("feedbackOwed").asInt()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                intake.get("/reports/" + second, officer).get("caseId")).isEqualTo(part.value()));
        assertThat(intake.get("/reports/" + first, officer).get("caseId")).isEqualTo(caseId.value());
        assertThat(intake.get("/cases/" + caseId, officer).body().at("/split/0/caseId").asString())
                .isEqualTo(part.value());
        assertThat(intake.get("/feedback-owed", officer).expect(200).body().get("items"))
                .extracting(owed -> owed.get("caseId").asString()).containsExactly(caseId.value(), part.value());
    }

    @Test
    void relatesTwoCasesBothWays() {
        String officer = officerOf("relating");
        Id one = openCase(aReport(officer), officer);
        Id other = openCase(aReport(officer), officer);

        intake.post("/cases/" + one + "/relate", "{\"caseId\":\"%s\"}".formatted(other), officer).expect(200);
        assertThat(intake.get("/cases/" + other, officer).body().at("/related/0/caseId").asString())
                .isEqualTo(one.value());
        Answer apart = intake.post("/cases/" + one + "/unrelate", "{\"caseId\":\"%s\"}".formatted(other), officer)
                .expect(200);
        assertThat(apart.body().get("related")).isEmpty();
    }

    private Id aReport(String officer) {
        return new Id(intake.post("/reports", report(), officer).expect(201).get("id"));
    }

    private Id openCase(Id report, String officer) {
        Id caseId = new Id(intake.post("/reports/" + report + "/triage", triage("open-case", ""), officer).expect(200)
                .get("caseId"));
        await().atMost(Duration.ofSeconds(20)).until(() -> intake.get("/cases/" + caseId, officer).status() == 200);
        return caseId;
    }

    private List<String> texts(Id caseId, String officer) {
        return intake.get("/cases/" + caseId + "/timeline", officer).expect(200).body().get("items").valueStream()
                .map((JsonNode item) -> item.get("text").asString()).toList();
    }
}
