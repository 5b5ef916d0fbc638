package commonweal.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Stand-ins that speak other codes than the services would prove nothing: each code is held against the real lists. */
class AnswersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode INTAKE = RealLists.intake();
    private static final JsonNode TASKING = RealLists.tasking();
    private static final JsonNode QUESTIONS = RealLists.yaml("risk-assessment",
            "risk-questionnaires/victim-risk-14.questions.v1.yaml").path("questions");
    private static final Set<String> AGENCIES_OF_GROUPS = codes(TASKING.path("partnerships").path(0).path("agencies"));

    @Test
    void publishTheListsOfRiskAssessment() {
        assertThat(answer("risk-codes").path("overrideReasons")).isEqualTo(
                RealLists.yaml("risk-assessment", "risk-assessment.yaml").findValue("override-reasons"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "reports", "report-triaged", "case", "cases", "case-closed"})
    void speakTheCodesOfCaseIntake(String file) {
        assertThat(strangeCodes(answer(file), Map.of("channel", codes(INTAKE.path("channels")), "category",
                codes(INTAKE.path("categories")), "qualifier", codes(INTAKE.path("qualifiers")), "decision",
                codes(INTAKE.path("decisions")), "agency", codes(INTAKE.path("agencies")), "reason",
                codes(INTAKE.path("closing-reasons")), "behaviour", codes(INTAKE.path("behaviours"))))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"referral", "referrals", "referral-made", "actions"})
    void speakTheCodesOfTasking(String file) {
        JsonNode lists = TASKING.path("lists");
        assertThat(strangeCodes(answer(file), Map.of("severity", codes(lists.path("severities")), "rating",
                codes(lists.path("ratings")), "lastRating", codes(lists.path("ratings")), "result",
                codes(lists.path("results")), "agency", AGENCIES_OF_GROUPS, "leadAgency", AGENCIES_OF_GROUPS)))
                .isEmpty();
    }

    @Test
    void nameTheAgenciesOfTheGroups() {
        assertThat(AGENCIES_OF_GROUPS).containsAll(codes(answer("groups").path("items").path(0).path("agencies")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment", "assessment-incomplete", "case-risk"})
    void answerTheQuestionsOfRiskAssessment(String file) {
        assertThat(strangeCodes(answer(file), Map.of("questionId", ids(QUESTIONS), "optionId",
                ids(QUESTIONS.findValues("options"))))).isEmpty();
    }

    @Test
    void askTheQuestionsOfRiskAssessment() {
        JsonNode asked = answer("questionnaire").path("questions");

        assertThat(ids(QUESTIONS)).containsAll(ids(asked));
        assertThat(ids(QUESTIONS.findValues("options"))).containsAll(ids(asked.findValues("options")));
    }

    /** What stands in a field although the list for that field does not have it. */
    private static Set<String> strangeCodes(JsonNode answer, Map<String, Set<String>> published) {
        // why: words stand there under the names of their codes
        answer.findParents("labels").forEach(thing -> ((ObjectNode) thing).remove("labels"));
        Set<String> strange = new HashSet<>();
        published.forEach((field, codes) -> answer.findValues(field).stream().filter(JsonNode::isString)
                .map(JsonNode::asString).filter(code -> !codes.contains(code))
                .forEach(code -> strange.add(field + ": " + code)));
        return strange;
    }

    private static Set<String> codes(JsonNode list) {
        return texts(list, "code");
    }

    private static Set<String> ids(JsonNode list) {
        return texts(list, "id");
    }

    private static Set<String> ids(List<JsonNode> lists) {
        return lists.stream().flatMap(list -> ids(list).stream()).collect(Collectors.toSet());
    }

    private static Set<String> texts(JsonNode list, String field) {
        Set<String> texts = StreamSupport.stream(list.spliterator(), false).map(entry -> entry.path(field).asString())
                .collect(Collectors.toSet());
        assertThat(texts).isNotEmpty();
        return texts;
    }

    private static JsonNode answer(String name) {
        return JSON.readTree(FakeService.read(name));
    }
}
