package commonweal.risk.editions;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import commonweal.risk.questionnaires.Edition;
import commonweal.risk.questionnaires.Questionnaires;
import commonweal.risk.questionnaires.config.UnreadableQuestionnaire;

import static commonweal.risk.cases.CaseRiskFixtures.HOLLOWDENE;
import static commonweal.risk.cases.CaseRiskFixtures.NOW;
import static commonweal.risk.editions.EditionFixtures.DRY_RUN;
import static commonweal.risk.editions.EditionFixtures.MANAGER;
import static commonweal.risk.editions.EditionFixtures.MATRIX;
import static commonweal.risk.editions.EditionFixtures.earlierHigh;
import static commonweal.risk.editions.EditionFixtures.matrix;
import static commonweal.risk.editions.EditionFixtures.questionnaires;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A manager pastes a band table of the partnership's own. */
class ChangeFilesTest {

    private static final String BANDS = earlierHigh().values().iterator().next();
    private static final Edition OURS = new Edition(1, 2);

    @Test
    void keepsADraftThatMakesSense() {
        PartnershipEditions after = done(sending(BANDS).decide(nothing(), this::trying));

        assertThat(after.texts()).containsOnlyKeys("bands.v2.yaml");
        assertThat(questionnaires(after.texts()).edition(HOLLOWDENE, MATRIX, OURS)).isPresent();
    }

    @Test
    void putsAFileInThePlaceOfTheOneWithTheSameName() {
        PartnershipEditions first = done(sending(BANDS).decide(nothing(), this::trying));

        PartnershipEditions after = done(sending(BANDS.replace("to: 24", "to: 25").replace("from: 25", "from: 26"))
                .decide(first, this::trying));

        assertThat(after.sent()).singleElement().satisfies(file -> assertThat(file.text()).contains("from: 26"));
    }

    @Test
    void refusesWhatMakesNoSenseAndSaysWhere() {
        assertThatThrownBy(() -> sending(BANDS.replace("draft", "live")).decide(nothing(), this::trying))
                .isInstanceOf(UnreadableQuestionnaire.class).hasMessageContaining("bands.v2.yaml")
                .hasMessageContaining("expected: draft");
        assertThatThrownBy(() -> new SentFile("../bands.yaml", BANDS, MANAGER, NOW))
                .hasMessageContaining("our-form.v1.yaml");
        assertThatThrownBy(() -> new SentFile("bands.yaml", " ", MANAGER, NOW)).hasMessageContaining("1 to 100,000");
    }

    @Test
    void changesNothingThatIsLive() {
        PartnershipEditions sent = done(sending(BANDS).decide(nothing(), this::trying));
        PartnershipEditions live = sent.with(new WentLive(MATRIX, OURS, matrix(OURS, sent.texts()).fingerprint(),
                DRY_RUN, MANAGER, NOW, null));

        assertThat(sending(BANDS.replace("to: 24", "to: 25").replace("from: 25", "from: 26"))
                .decide(live, this::trying)).isInstanceOfSatisfying(ChangeFiles.Outcome.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("went live", "(expected: "));
        assertThat(new ChangeFiles(List.of(), Set.of("bands.v2.yaml")).decide(live, this::trying))
                .isInstanceOf(ChangeFiles.Outcome.Refused.class);
        assertThat(done(new ChangeFiles(List.of(), Set.of("bands.v2.yaml")).decide(sent, this::trying)).sent())
                .isEmpty();
    }

    private Questionnaires trying(Map<String, String> texts) {
        Questionnaires tried = questionnaires(texts);
        tried.all(HOLLOWDENE);
        return tried;
    }

    private static ChangeFiles sending(String text) {
        return new ChangeFiles(List.of(new SentFile("bands.v2.yaml", text, MANAGER, NOW)), Set.of());
    }

    private static PartnershipEditions nothing() {
        return PartnershipEditions.none(HOLLOWDENE);
    }

    private static PartnershipEditions done(ChangeFiles.Outcome outcome) {
        return ((ChangeFiles.Outcome.Done) outcome).editions();
    }
}
