package commonweal.risk.questionnaires;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import commonweal.events.Code;
import commonweal.risk.questionnaires.config.QuestionnaireFiles;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The questionnaires as they are shipped, and answers to them. */
public final class QuestionnaireFixtures {

    private static final List<String> FILES = List.of("victim-risk-14.questions.v1.yaml",
            "victim-risk-14.bands.v1.yaml",
            "rule-score-8.questions.v1.yaml", "rule-score-8.bands.v1.yaml");
    private static final Code HOLLOWDENE = new Code("hollowdene");
    private static final Questionnaires SHIPPED = QuestionnaireFiles.read(shippedFiles(), Map.of(),
            any -> List.of(new Code("victim-risk-14")), (partnership, id) -> Optional.empty());

    private QuestionnaireFixtures() {}

    public static Map<String, String> shippedFiles() {
        return FILES.stream().collect(Collectors.toMap(file -> file, QuestionnaireFixtures::text));
    }

    public static Questionnaire theMatrix() {
        return SHIPPED.live(HOLLOWDENE, new Code("victim-risk-14")).orElseThrow();
    }

    public static Questionnaire theRuleScore() {
        return SHIPPED.live(HOLLOWDENE, new Code("rule-score-8")).orElseThrow();
    }

    /** The first option of every question. */
    public static Map<String, String> firstOptions(Questionnaire questionnaire) {
        Map<String, String> answers = new LinkedHashMap<>();
        questionnaire.questions().forEach(q -> answers.put(q.id().value(), q.options().getFirst().id().value()));
        return answers;
    }

    /** Answers in full that come to exactly this total. */
    public static Map<String, String> answersTotalling(Questionnaire questionnaire, int total) {
        Map<Integer, Map<String, String>> byTotal = new HashMap<>(Map.of(0, Map.of()));
        for (Question question : questionnaire.questions()) {
            Map<Integer, Map<String, String>> longer = new HashMap<>();
            byTotal.forEach((sum, answers) -> question.options().forEach(option -> {
                Map<String, String> more = new LinkedHashMap<>(answers);
                more.put(question.id().value(), option.id().value());
                longer.putIfAbsent(sum + option.score(), more);
            }));
            byTotal = longer;
        }
        return Objects.requireNonNull(byTotal.get(total), "no answers come to " + total);
    }

    public static Score.Complete completeScore(Questionnaire questionnaire, Map<String, String> answers) {
        return (Score.Complete) questionnaire.score(Answers.to(questionnaire, answers));
    }

    /** A full score of exactly this total on the matrix of fourteen factors. */
    public static Score.Complete matrixScore(int total) {
        return completeScore(theMatrix(), answersTotalling(theMatrix(), total));
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(
                QuestionnaireFiles.class.getResourceAsStream("/risk-questionnaires/" + file),
                file)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
