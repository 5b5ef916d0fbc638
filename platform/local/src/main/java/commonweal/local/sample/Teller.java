package commonweal.local.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import commonweal.local.installation.Part;

/** Tells a story: reports it and does, step by step and as far as today, what the unit and its partners did. */
final class Teller {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String GROUP_LEAD = "police";

    private final Desk desk;
    private final JsonNode questionnaire;
    private final Instant now;

    Teller(Desk desk, JsonNode questionnaire, Instant now) {
        this.desk = desk;
        this.questionnaire = questionnaire;
        this.now = now;
    }

    void tell(Story story) throws InterruptedException {
        String report = report(story, "sample-%03d".formatted(story.number()), story.at());
        switch (story.fate()) {
            case Story.Waiting() -> {
            }
            case Story.Settled(var decision, var agency) -> {
                triage(story, report, days(story, 1), decision, null, agency);
                feedback(story, "/reports/" + report, days(story, 3));
            }
            case Story.Worked worked -> work(story, worked, report);
        }
    }

    private void work(Story story, Story.Worked worked, String report) throws InterruptedException {
        String caseId = triage(story, report, days(story, 1), "open-case", null, null);
        if (caseId.isEmpty()) {
            return;
        }
        assess(story, worked, caseId);
        if (worked.again() && past(days(story, 4))) {
            String second = report(story, "sample-%03d-again".formatted(story.number()), days(story, 4));
            triage(story, second, days(story, 5), "link-to-case", caseId, null);
        }
        feedback(story, "/cases/" + caseId, days(story, 6));
        if (worked.risk() == Story.Risk.HIGH) {
            refer(story, worked, caseId);
        }
        close(story, worked, caseId);
    }

    private void assess(Story story, Story.Worked worked, String caseId) throws InterruptedException {
        if (past(days(story, 2))) {
            desk.postWhenKnown(Part.RISK_ASSESSMENT, "/cases/%s/assessments".formatted(caseId), days(story, 2),
                    Map.of("questionnaire", questionnaire.path("id").asString(), "answers",
                            Answers.to(questionnaire, worked.risk(), story.number())));
        }
    }

    private void refer(Story story, Story.Worked worked, String caseId) throws InterruptedException {
        if (!past(days(story, 8))) {
            return;
        }
        Optional<String> referral = desk.await(Part.TASKING, "/cases/%s/timeline".formatted(caseId),
                timeline -> !referralOf(timeline).isEmpty()).map(Teller::referralOf);
        if (referral.isEmpty()) {
            return;
        }
        String path = "/referrals/" + referral.get();
        if (story.number() % 9 == 0) {
            desk.post(Part.TASKING, path + "/decline", days(story, 8), Map.of("reason", "single-agency"));
            return;
        }
        desk.post(Part.TASKING, path + "/accept", days(story, 8),
                Map.of("leadAgency", GROUP_LEAD, "severity", "moderate"));
        act(story, path);
        if (worked.family()) {
            step(path + "/family-work", days(story, 12), Map.of("agency", "county-council"));
        }
        step(path + "/behaviour-reviews", days(story, 36), Map.of("rating", worked.behaviour()));
        if (worked.closes()) {
            step(path + "/conclude", days(story, 40),
                    Map.of("outcome", worked.behaviour().equals("improved") ? "improved" : "no-further-action"));
        }
    }

    private void act(Story story, String path) {
        if (past(days(story, 9))) {
            desk.post(Part.TASKING, path + "/actions", days(story, 9),
                    Map.of("agency", "housing", "what", "Visit the household and agree a plan", "due",
                            day(days(story, 23)).toString()))
                    .filter(action -> past(days(story, 20)))
                    .ifPresent(action -> desk.post(Part.TASKING,
                            "/actions/%s/complete".formatted(action.path("id").asString()), days(story, 20),
                            Map.of("result", "done")));
        }
    }

    private void step(String path, Instant at, Object body) {
        if (past(at)) {
            desk.post(Part.TASKING, path, at, body);
        }
    }

    private void close(Story story, Story.Worked worked, String caseId) {
        if (!worked.closes() || !past(days(story, 45))) {
            return;
        }
        desk.post(Part.CASE_INTAKE, "/cases/%s/close".formatted(caseId), days(story, 45),
                Map.of("reason", worked.behaviour().equals("improved") ? "behaviour-improved" : "unresolved",
                        "behaviour",
                        worked.behaviour()))
                .filter(closed -> worked.satisfaction() > 0 && past(days(story, 52)))
                .ifPresent(closed -> desk.post(Part.CASE_INTAKE, "/cases/%s/surveys".formatted(caseId), days(story, 52),
                        Map.of("outcome", worked.satisfaction(), "service", Math.min(5, worked.satisfaction() + 1),
                                "informed", worked.satisfaction(), "ease", 4)));
    }

    private String report(Story story, String key, Instant at) {
        return desk.post(Part.CASE_INTAKE, "/reports", at, body(story, key, at), Map.of("Idempotency-Key", key))
                .map(received -> received.path("id").asString("")).orElse("");
    }

    private static Map<String, Object> body(Story story, String key, Instant at) {
        LocalDate day = day(at).minusDays(1);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", story.channel());
        body.put("anonymous", story.anonymous());
        body.put("occurred", Map.of("from", day.toString(), "to", day.toString(), "precision", "day"));
        body.put("description", Words.about(story.category()));
        body.put("category", story.category());
        body.put("qualifier", story.qualifier());
        body.put("place", Map.of("address", Words.address(story.area(), story.number()), "ward",
                Words.ward(story.area()), "lsoa", "E01%06d".formatted(999_901 + story.area())));
        if (!story.anonymous()) {
            body.put("reporter", Map.of("name", "Sample Resident %d".formatted(story.number()), "email",
                    "resident%d@example.org".formatted(story.number())));
        }
        body.put("hate", story.hate());
        body.put("sample", true);
        body.put("externalReference", key);
        return body;
    }

    /** Decides on a report and returns the case it has then, empty for none. */
    private String triage(Story story, String report, Instant at, String decision, @Nullable String caseId,
            @Nullable String agency) {
        if (report.isEmpty() || !past(at)) {
            return "";
        }
        Map<String, Object> body = new LinkedHashMap<>(Map.of("decision", decision, "category", story.category(),
                "qualifier", story.qualifier()));
        if (caseId != null) {
            body.put("caseId", caseId);
        }
        if (agency != null) {
            body.put("agency", agency);
        }
        if (!decision.equals("open-case") && !decision.equals("link-to-case")) {
            body.put("reason", "Invented for the sample");
        }
        return desk.post(Part.CASE_INTAKE, "/reports/%s/triage".formatted(report), at, body)
                .or(() -> Optional.of(desk.get(Part.CASE_INTAKE, "/reports/" + report)))
                .map(triaged -> triaged.path("caseId").asString("")).orElse("");
    }

    private void feedback(Story story, String path, Instant at) {
        // why: feedback for all but a few, and none for those who left no name
        if (!story.anonymous() && story.number() % 25 != 0 && past(at)) {
            desk.post(Part.CASE_INTAKE, path + "/feedback", at,
                    Map.of("method", "phone", "text", "Told what was done (sample)"));
        }
    }

    private static String referralOf(JsonNode timeline) {
        for (JsonNode item : timeline.path("items")) {
            String referral = item.path("details").path("referralId").asString("");
            if (!referral.isEmpty()) {
                return referral;
            }
        }
        return "";
    }

    private boolean past(Instant at) {
        return at.isBefore(now);
    }

    private static Instant days(Story story, int days) {
        return story.at().plus(Duration.ofDays(days)).plus(Duration.ofMinutes(story.number() % 50));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(LONDON).toLocalDate();
    }
}
