package commonweal.risk.cases.mongo;

import java.time.Duration;
import java.util.stream.Stream;

import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import commonweal.events.CaseIntakeEvent.HateMarked;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.risk.cases.AnnounceReassessment;
import commonweal.risk.cases.CaseRisk;
import commonweal.risk.cases.CaseRiskFixtures;
import commonweal.risk.cases.ConfirmBand;
import commonweal.risk.cases.KnownCase;
import commonweal.risk.cases.SubmitAssessment;
import commonweal.risk.cases.TakeNews;
import commonweal.risk.questionnaires.Band;
import commonweal.risk.questionnaires.QuestionnaireFixtures;

import static commonweal.risk.cases.CaseRiskFixtures.ASSESSOR;
import static commonweal.risk.cases.CaseRiskFixtures.COLLEAGUE;
import static commonweal.risk.cases.CaseRiskFixtures.NOW;
import static commonweal.risk.cases.CaseRiskFixtures.OFFICER_CONFIRMS;
import static commonweal.risk.cases.CaseRiskFixtures.accepted;
import static commonweal.risk.cases.CaseRiskFixtures.anAssessedCase;
import static commonweal.risk.cases.CaseRiskFixtures.anOpenCase;
import static commonweal.risk.cases.CaseRiskFixtures.anUnconfirmedCase;
import static commonweal.risk.cases.CaseRiskFixtures.half;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.theRuleScore;
import static org.assertj.core.api.Assertions.assertThat;

class CaseRiskDocumentsTest {

    private final CaseRiskDocuments documents = new CaseRiskDocuments();

    static Stream<CaseRisk> risks() {
        CaseRisk assessed = anAssessedCase(20);
        CaseRisk overridden = accepted(new ConfirmBand(assessed.assessments().getLast().id(), Band.HIGH,
                new Code("new-information"), "A neighbour told of threats", COLLEAGUE, OFFICER_CONFIRMS)
                .decide(assessed,
                        NOW.plusSeconds(60)));
        CaseRisk reminded = AnnounceReassessment.decide(overridden, NOW.plus(Duration.ofDays(14))).orElseThrow()
                .state();
        CaseRisk liftedByFloors = accepted(new SubmitAssessment(theRuleScore(),
                QuestionnaireFixtures.completeScore(theRuleScore(),
                        QuestionnaireFixtures.answersTotalling(theRuleScore(), 26)),
                ASSESSOR, OFFICER_CONFIRMS).decide(reminded, NOW.plus(Duration.ofDays(15))));
        CaseRisk prompted = new TakeNews(new HateMarked(new Id("rep-1"), CaseRiskFixtures.CASE), NOW.plusSeconds(90),
                OFFICER_CONFIRMS).decide(overridden).state();
        CaseRisk interrupted = accepted(half(31, 3, COLLEAGUE).decide(prompted, NOW.plusSeconds(120)));
        return Stream.of(prompted, interrupted, anOpenCase(), anUnconfirmedCase(31), assessed, overridden, reminded,
                liftedByFloors,
                assessed.told(new KnownCase.Closed(4)), assessed.told(new KnownCase.Merged(5, new Id("case-other1"))),
                assessed.told(new KnownCase.Erased(6)));
    }

    @ParameterizedTest
    @MethodSource("risks")
    void keepsEverythingThroughTheStore(CaseRisk risk) {
        Document stored = throughBson(documents.toDocument(risk).append("_id", risk.caseId().value()));

        assertThat(documents.fromDocument(stored)).isEqualTo(risk);
    }

    @ParameterizedTest
    @MethodSource("risks")
    void holdsWhatWasMadeOfTheAnswersInShort(CaseRisk risk) {
        Document stored = throughBson(documents.toDocument(risk));

        assertThat(stored.getList("judgements", Document.class)).extracting(JudgementDocuments::fromDocument)
                .isEqualTo(risk.judgements());
    }

    @Test
    void holdsADueKeyOnlyWhileAReassessmentHasToBeAnnounced() {
        CaseRisk assessed = anAssessedCase(31);
        CaseRisk reminded = AnnounceReassessment.decide(assessed, NOW.plus(Duration.ofDays(14))).orElseThrow().state();

        assertThat(documents.toDocument(assessed)).containsEntry("dueAt", "2026-12-05/case-7f3k2m9qabcd")
                .containsEntry("nextDue", "2026-12-05");
        assertThat(documents.toDocument(reminded)).doesNotContainKey("dueAt").containsEntry("nextDue", "2026-12-05");
        assertThat(documents.toDocument(assessed.told(new KnownCase.Closed(2)))).doesNotContainKey("dueAt")
                .doesNotContainKey("nextDue");
        assertThat(documents.toDocument(anUnconfirmedCase(31))).doesNotContainKey("dueAt");
    }

    @Test
    void saysWhoseEventsTheDocumentEmits() {
        assertThat(documents.id(anOpenCase())).isEqualTo(CaseRiskFixtures.CASE);
        assertThat(documents.caseId(anOpenCase())).contains(CaseRiskFixtures.CASE);
        assertThat(documents.partnership(anOpenCase())).isEqualTo(CaseRiskFixtures.HOLLOWDENE);
    }

    private static Document throughBson(Document document) {
        DocumentCodec codec = new DocumentCodec();
        BsonDocument bson = new BsonDocument();
        codec.encode(new BsonDocumentWriter(bson), document, EncoderContext.builder().build());
        return codec.decode(new BsonDocumentReader(bson), DecoderContext.builder().build());
    }
}
