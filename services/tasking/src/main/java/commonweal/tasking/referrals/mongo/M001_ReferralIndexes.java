package commonweal.tasking.referrals.mongo;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

/** Indexes for the lists that people open: a group's inbox, and what an agency has a part in. */
final class M001_ReferralIndexes {

    private M001_ReferralIndexes() {}

    static void create(MongoCollection<Document> referrals) {
        referrals.createIndex(compoundIndex(ascending("partnership", "status", "group"), descending("asking.madeAt")));
        referrals.createIndex(ascending("partnership", "actions.agency", "status"));
        referrals.createIndex(ascending("partnership", "acceptance.leadAgency"));
        referrals.createIndex(ascending("partnership", "familyWork.agency"));
    }
}
