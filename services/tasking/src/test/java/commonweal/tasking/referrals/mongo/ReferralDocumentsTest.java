package commonweal.tasking.referrals.mongo;

import java.util.List;

import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import commonweal.tasking.referrals.Referral;
import commonweal.tasking.referrals.ReferralFixtures;

import static org.assertj.core.api.Assertions.assertThat;

class ReferralDocumentsTest {

    private final ReferralDocuments documents = new ReferralDocuments();

    static List<Referral> everyState() {
        return ReferralFixtures.everyState();
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void readsWhatItWrote(Referral referral) {
        Document stored = throughTheWire(documents.toDocument(referral).append("_id", referral.id().value()));

        assertThat(documents.fromDocument(stored)).isEqualTo(referral);
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void leavesThePlatformsFieldsAlone(Referral referral) {
        assertThat(documents.toDocument(referral)).doesNotContainKeys("_id", "version", "sequence", "seen", "outbox",
                "outboxSince");
    }

    private static Document throughTheWire(Document document) {
        BsonDocument bson = document.toBsonDocument();
        return new DocumentCodec().decode(new BsonDocumentReader(bson), DecoderContext.builder().build());
    }
}
