package commonweal.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

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
import static commonweal.risk.Topics.anOpenCase;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.answersTotalling;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.theMatrix;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two assessors work on one case, their steps mixed at random in 200 ways: each reads, and each changes what it has read. A
 * change on what the other has changed since is refused with a 412 and leaves no trace; every other one is there to stay.
 */
class TwoAssessorsIT {

    private static final int CASES = 20;
    private static final int INTERLEAVINGS_OF_A_CASE = 10;
    private static final int STEPS = 6;

    @Test
    void loseNoChangeInTwoHundredInterleavings() {
        int refused = 0;
        for (int number = 0; number < CASES; number++) {
            Id caseId = anOpenCase(HOLLOWDENE, "two" + number);
            Expected expected = new Expected(
                    get("/cases/" + caseId + "/assessments", officer("officer-1", HOLLOWDENE)));
            for (int seed = 0; seed < INTERLEAVINGS_OF_A_CASE; seed++) {
                refused += interleave(caseId, expected, new Random(31L * number + seed));
            }
        }

        assertThat(refused).isBetween(100, CASES * INTERLEAVINGS_OF_A_CASE * STEPS / 2);
    }

    private static int interleave(Id caseId, Expected expected, Random random) {
        Assessor[] assessors = {new Assessor(caseId, "officer-1"), new Assessor(caseId, "officer-2")};
        int refused = 0;
        for (int step = 0; step < STEPS; step++) {
            Assessor assessor = assessors[random.nextInt(2)];
            if (random.nextInt(3) == 0) {
                assessor.reads();
                continue;
            }
            boolean fresh = assessor.seen.equals(expected.etag);
            Answer answer = assessor.changes(random, expected);
            if (!fresh) {
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

        Expected(Answer fresh) {
            this.etag = fresh.etag();
        }

        void isWhatIsThere(Id caseId) {
            Answer answer = get("/cases/" + caseId + "/assessments", officer("officer-1", HOLLOWDENE));
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

        Assessor(Id caseId, String subject) {
            this.path = "/cases/" + caseId;
            this.subject = subject;
            this.token = officer(subject, HOLLOWDENE);
            this.seen = get(path + "/assessments", token).etag();
        }

        void reads() {
            seen = get(path + "/assessments", token).etag();
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
