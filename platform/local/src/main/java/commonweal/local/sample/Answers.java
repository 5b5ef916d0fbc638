package commonweal.local.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

import tools.jackson.databind.JsonNode;

/** Answers to whatever questionnaire is live, that come out at the wanted end of its scores. */
final class Answers {

    private Answers() {}

    /** Option by question: the highest, the middle or the lowest, now and then one of the others. */
    static Map<String, String> to(JsonNode questionnaire, Story.Risk risk, int seed) {
        Random chance = new Random(seed);
        Map<String, String> answers = new LinkedHashMap<>();
        for (JsonNode question : questionnaire.path("questions")) {
            JsonNode options = question.path("options");
            boolean asExpected = chance.nextInt(10) < 9;
            int index = switch (risk) {
                case HIGH -> asExpected ? highest(options) : 0;
                case MEDIUM -> chance.nextBoolean() ? highest(options) : 0;
                case LOW -> asExpected ? 0 : options.size() / 2;
            };
            answers.put(question.path("id").asString(), options.path(index).path("id").asString());
        }
        return answers;
    }

    private static int highest(JsonNode options) {
        int best = 0;
        for (int index = 1; index < options.size(); index++) {
            if (options.path(index).path("score").asInt() > options.path(best).path("score").asInt()) {
                best = index;
            }
        }
        return best;
    }
}
