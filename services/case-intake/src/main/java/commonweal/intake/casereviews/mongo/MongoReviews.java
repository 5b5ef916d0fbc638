package commonweal.intake.casereviews.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import commonweal.events.Code;
import commonweal.intake.caseparts.CasePart;
import commonweal.intake.caseparts.CasePart.Erased;
import commonweal.intake.caseparts.CasePart.Kept;
import commonweal.intake.caseparts.mongo.CaseParts;
import commonweal.intake.casereviews.CaseReview;
import commonweal.intake.casereviews.CaseReviews;
import commonweal.intake.mongo.Listing;
import commonweal.messaging.AggregateStores;

/** The reviews of all cases. */
@Repository
public class MongoReviews {

    private final CaseParts<CaseReviews> parts;

    MongoReviews(AggregateStores stores) {
        parts = new CaseParts<>(stores, new ReviewDocuments(), List.of(new M001_ReviewsByStatus()));
    }

    public CaseParts<CaseReviews> parts() {
        return parts;
    }

    /**
     * Cases with a review, the newest first.
     *
     * @param status of one of them; any when absent
     */
    public Listing<CasePart<CaseReviews>> list(Set<Code> partnerships, @Nullable String status, int offset, int size) {
        Document filter = of(partnerships).append("status", "kept");
        filter.append("reviews.state", status == null ? new Document("$exists", true) : status);
        return Listing.of(parts.aggregates(), filter, new Document("reviews.applied.at", -1).append("_id", 1), offset,
                size);
    }

    /** All reviews of the partnerships, for the yearly numbers, those of erased cases among them: there are few in a year. */
    public List<CaseReview> all(Set<Code> partnerships) {
        List<CaseReview> all = new ArrayList<>();
        for (Document document : parts.aggregates().collection().find(of(partnerships))) {
            CaseReviews found = switch (parts.aggregates().read(document).state()) {
                case Kept<CaseReviews> kept -> kept.content();
                case Erased<CaseReviews> erased -> erased.remains();
            };
            if (found != null) {
                all.addAll(found.all());
            }
        }
        return all;
    }

    private static Document of(Set<Code> partnerships) {
        return new Document("partnership",
                new Document("$in", partnerships.stream().map(Code::value).sorted().toList()));
    }
}
