package commonweal.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import commonweal.events.Id;
import commonweal.risk.RiskService.Answer;
import commonweal.testsupport.Token;

import static commonweal.risk.RiskService.HOLLOWDENE;
import static commonweal.risk.RiskService.delete;
import static commonweal.risk.RiskService.get;
import static commonweal.risk.RiskService.officer;
import static commonweal.risk.RiskService.post;
import static commonweal.risk.RiskService.put;
import static commonweal.risk.Topics.PATIENCE;
import static commonweal.risk.Topics.opened;
import static commonweal.risk.Topics.say;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.answersTotalling;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.theMatrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two assessors work on one case, their steps mixed at random in 200 ways: each reads, and each changes what it has read,
 * perhaps long ago. A change on what the other has changed since is refused with a 412 and leaves no trace; every other one is there to stay.
 */
class TwoAssessorsIT {

    private static final Token READER = officer("officer-3", HOLLOWDENE);
    private static final int CASES = 40;
    private static final int INTERLEAVINGS_OF_A_CASE = 5;
    private static final int STEPS = 6;

    @Test
    void loseNoChangeInTwoHundredInterleavings() {
        List<Id> cases = IntStream.range(0, CASES).mapToObj(number -> new Id("case-two" + number)).toList();
        cases.forEach(caseId -> say(HOLLOWDENE, caseId, 1, opened(caseId)));
        int refused = 0;
        for (Id caseId : cases) {
            await().atMost(PATIENCE).until(() -> read(caseId).status() == 200);
            Expected expected = new Expected(read(caseId).etag());
            Random random = new Random(caseId.hashCode());
            for (int times = 0; times < INTERLEAVINGS_OF_A_CASE; times++) {
                refused += interleave(caseId, expected, random);
            }
        }

        assertThat(refused).isBetween(100, CASES * INTERLEAVINGS_OF_A_CASE * STEPS / 2);
    }

    private static Answer read(Id caseId) {
        return get("/cases/" + caseId + "/assessments", READER);
    }

    private static int interleave(Id caseId, Expected expected, Random random) {
        Assessor[] assessors = {new Assessor(caseId, "officer-1", expected.etag),
                new Assessor(caseId, "officer-2", expected.etag)};
        int refused = 0;
        for (int step = 0; step < STEPS; step++) {
            Assessor assessor = assessors[random.nextInt(2)];
            if (random.nextInt(3) == 0) {
                assessor.seen = expected.etag;
                continue;
            }
            boolean fresh = assessor.seen.equals(expected.etag);
            Answer answer = assessor.changes(random, expected);
            if (fresh) {
                assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
            } else {
                assertThat(answer.status()).as(answer.body()).isEqualTo(412);
                assertThat(answer.json().get("detail").stringValue()).contains("has changed: If-Match named version");
                refused++;
            }
        }
        expected.isWhatIsThere(caseId);
        return refused;
    }

    /** What must be there, by the changes that were taken. */
    private static final class Expected {

        private final List<Integer> scores = new ArrayList<>();
        private String etag;
        private Map<String, String> draft = Map.of();
        private String draftBy = "";

        Expected(String etag) {
            this.etag = etag;
        }

        void isWhatIsThere(Id caseId) {
            Answer answer = read(caseId);
            JsonNode there = answer.json();
            assertThat(answer.etag()).isEqualTo(etag);
            assertThat(there.at("/history/points").valueStream().map(point -> point.get("score").intValue()))
                    .containsExactlyElementsOf(scores);
            assertThat(there.at("/draft/answered").asInt(0)).isEqualTo(draft.size());
            assertThat(there.at("/draft/by").asString("")).isEqualTo(draftBy);
        }

        void keeps(Map<String, String> answers, String by) {
            draft = answers;
            draftBy = by;
        }

        void assesses(int score, Map<String, String> answers, String by) {
            scores.add(score);
            if (by.equals(draftBy) || answers.entrySet().containsAll(draft.entrySet())) {
                keeps(Map.of(), "");
            }
        }
    }

    private static final class Assessor {

        private final String path;
        private final String subject;
        private final Token token;
        private String seen;

        Assessor(Id caseId, String subject, String seen) {
            this.path = "/cases/" + caseId;
            this.subject = subject;
            this.token = officer(subject, HOLLOWDENE);
            this.seen = seen;
        }

        /** Keeps a draft, gives it up, or submits, on the version it has seen. */
        Answer changes(Random random, Expected expected) {
            int total = 1 + random.nextInt(41);
            Map<String, String> whole = answersTotalling(theMatrix(), total);
            Answer answer = switch (random.nextInt(3)) {
                case 0 -> {
                    Map<String, String> half = new HashMap<>(whole);
                    half.keySet().removeIf(_ -> random.nextBoolean());
                    Answer kept = put(path + "/assessment-draft", Map.of("answers", half), token, "If-Match", seen);
                    if (kept.status() == 200) {
                        expected.keeps(half, subject);
                    }
                    yield kept;
                }
                case 1 -> {
                    Answer givenUp = delete(path + "/assessment-draft", token, "If-Match", seen);
                    if (givenUp.status() == 204) {
                        expected.keeps(Map.of(), "");
                    }
                    yield givenUp;
                }
                default -> {
                    Answer submitted = post(path + "/assessments", Map.of("answers", whole), token, "If-Match", seen);
                    if (submitted.status() == 201) {
                        expected.assesses(total, whole, subject);
                    }
                    yield submitted;
                }
            };
            if (answer.status() < 300) {
                seen = answer.etag();
                expected.etag = seen;
            }
            return answer;
        }
    }
}
