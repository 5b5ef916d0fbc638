package commonweal.intake.cases.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.cases.OpenCase;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.mongo.DueKey;

/** The due dates by which open cases are listed and found for reminders: fields beside the state, from which they follow. */
@Repository
public class DueDates {

    private final CaseDocuments documents;
    private final MongoCollection<Document> cases;

    DueDates(MongoCases cases, ClockPolicies policies) {
        this.documents = new CaseDocuments(policies);
        this.cases = cases.aggregates().collection();
    }

    /** Whoever has a case. */
    public List<Code> partnerships() {
        return cases.distinct(CaseDocuments.PARTNERSHIP, String.class).map(Code::new)
                .into(new ArrayList<>());
    }

    /**
     * Sets the due dates of open cases right that followed from other promises or other working days. Nothing else of a case
     * changes, its version neither: nobody who is about to change it is kept from that.
     *
     * @param after the last case that was looked at; absent for the first ones
     * @return the last one of these, or nothing when there are no further ones
     */
    public Optional<Id> renew(Code partnership, @Nullable Id after, int atMost) {
        Document filter = new Document(CaseDocuments.PARTNERSHIP, partnership.value()).append(CaseDocuments.STATUS,
                CaseDocuments.OPEN);
        if (after != null) {
            filter.append(CaseDocuments.ID, new Document("$gt", after.value()));
        }
        List<Document> found = cases.find(filter).sort(new Document(CaseDocuments.ID, 1))
                .limit(atMost).into(new ArrayList<>());
        found.forEach(this::renew);
        return found.size() < atMost
                ? Optional.empty()
                : Optional.of(new Id(found.getLast().getString(CaseDocuments.ID)));
    }

    /** Whoever saves the case at the same time sets them right as well. */
    private void renew(Document found) {
        Document due = documents.dueDates((OpenCase) documents.fromDocument(found));
        Document set = new Document();
        Document unset = new Document();
        for (String field : List.of(CaseDocuments.NEXT_DUE, DueKey.FIELD)) {
            String now = due.getString(field);
            if (now != null && !now.equals(found.getString(field))) {
                set.append(field, now);
            } else if (now == null && found.containsKey(field)) {
                unset.append(field, "");
            }
        }
        Document change = new Document();
        if (!set.isEmpty()) {
            change.append("$set", set);
        }
        if (!unset.isEmpty()) {
            change.append("$unset", unset);
        }
        if (!change.isEmpty()) {
            cases.updateOne(new Document(CaseDocuments.ID, found.getString(CaseDocuments.ID))
                    .append("version", found.getLong("version")), change);
        }
    }
}
