package commonweal.intake.surveys.mongo;

import java.util.List;
import java.util.Set;

import org.bson.Document;
import org.springframework.stereotype.Repository;

import commonweal.events.Code;
import commonweal.intake.caseparts.CasePart;
import commonweal.intake.caseparts.mongo.CaseParts;
import commonweal.intake.mongo.Listing;
import commonweal.intake.surveys.CaseSurveys;
import commonweal.messaging.AggregateStores;

/** The surveys of all cases. */
@Repository
public class MongoSurveys {

    private final CaseParts<CaseSurveys> parts;

    MongoSurveys(AggregateStores stores) {
        parts = new CaseParts<>(stores, new SurveyDocuments(), List.of(new M001_SurveysWaiting()));
    }

    public CaseParts<CaseSurveys> parts() {
        return parts;
    }

    /** Cases with somebody dissatisfied with whom nobody has got in touch, the longest waiting first. */
    public Listing<CasePart<CaseSurveys>> waiting(Set<Code> partnerships, int offset, int size) {
        return Listing.of(parts.aggregates(),
                new Document("partnership",
                        new Document("$in", partnerships.stream().map(Code::value).sorted().toList()))
                        .append(SurveyDocuments.WAITING_SINCE, new Document("$exists", true)),
                new Document(SurveyDocuments.WAITING_SINCE, 1).append("_id", 1), offset, size);
    }
}
