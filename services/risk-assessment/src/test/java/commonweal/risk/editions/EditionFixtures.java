package commonweal.risk.editions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.risk.questionnaires.Edition;
import commonweal.risk.questionnaires.Questionnaire;
import commonweal.risk.questionnaires.QuestionnaireFixtures;
import commonweal.risk.questionnaires.Questionnaires;
import commonweal.risk.questionnaires.config.QuestionnaireFiles;

import static commonweal.risk.cases.CaseRiskFixtures.HOLLOWDENE;
import static commonweal.risk.cases.CaseRiskFixtures.NOW;

/** Drafts of the matrix that a partnership tries. */
public final class EditionFixtures {

    public static final Code MATRIX = new Code("victim-risk-14");
    public static final String MANAGER = "manager-1";
    static final Edition SHIPPED = new Edition(1, 1);
    static final Id DRY_RUN = new Id("dry-1");

    private EditionFixtures() {}

    /** A band table with high risk from 25 points, in place of 29. */
    public static Map<String, String> earlierHigh() {
        return Map.of("hollowdene/bands.yaml",
                shipped("victim-risk-14.bands.v1.yaml").replace("version: 1", "version: 2")
                        .replace("live", "draft").replace("to: 28", "to: 24").replace("from: 29", "from: 25"));
    }

    /** A form without the question of the frequency and with one about children. */
    public static Map<String, String> askingForChildren() {
        String form = shipped("victim-risk-14.questions.v1.yaml").replace("version: 1", "version: 2")
                .replace("live", "draft").replace("id: frequency", "id: children");
        return Map.of("hollowdene/form.yaml", form);
    }

    /** The matrix with files of a partnership's own. */
    static Questionnaire matrix(Edition edition, Map<String, String> own) {
        return questionnaires(own).edition(HOLLOWDENE, MATRIX, edition).orElseThrow();
    }

    static Questionnaires questionnaires(Map<String, String> own) {
        return QuestionnaireFiles.read(QuestionnaireFixtures.shippedFiles(), Map.of(HOLLOWDENE, own),
                _ -> List.of(MATRIX), (_, _) -> Optional.empty());
    }

    static Plan plan(Questionnaire edition) {
        return Plan.ofThePastYear(HOLLOWDENE, edition, Optional.of(SHIPPED), MANAGER, NOW);
    }

    /** Both in one folder. */
    public static Map<String, String> both() {
        return Stream.of(earlierHigh(), askingForChildren()).flatMap(files -> files.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String shipped(String file) {
        return QuestionnaireFixtures.shippedFiles().get(file);
    }
}
