package commonweal.tasking.referrals.mongo;

import java.time.LocalDate;
import java.util.Date;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.tasking.decisions.Entry;
import commonweal.tasking.referrals.AgencyAction;
import commonweal.tasking.referrals.BehaviourReview;
import commonweal.tasking.referrals.CaseKnowledge;
import commonweal.tasking.referrals.Dossier;
import commonweal.tasking.referrals.FamilyWork;

import static commonweal.tasking.referrals.mongo.ReferralDocuments.code;
import static commonweal.tasking.referrals.mongo.ReferralDocuments.instant;
import static commonweal.tasking.referrals.mongo.ReferralDocuments.list;

/** What a group holds on a case, as fields of the referral's document. */
final class DossierDocuments {

    static final String ACTIONS = "actions";
    static final String AGENCY = "agency";
    static final String COMPLETION = "completion";
    static final String DUE = "due";
    static final String FAMILY_WORK = "familyWork";
    private static final String KNOWN = "known";
    private static final String REVIEWS = "reviews";
    private static final String STORY = "story";

    private DossierDocuments() {}

    static void write(Dossier dossier, Document document) {
        document.append(KNOWN, known(dossier.knowledge()))
                .append(ACTIONS, dossier.actions().stream().map(DossierDocuments::action).toList())
                .append(REVIEWS, dossier.reviews().stream().map(DossierDocuments::review).toList())
                .append(STORY, dossier.story().stream().map(DossierDocuments::entry).toList());
        FamilyWork work = dossier.familyWork();
        if (work != null) {
            document.append(FAMILY_WORK,
                    new Document(AGENCY, work.agency().value()).append("since", Date.from(work.since())));
        }
    }

    static Dossier read(Id id, Document document) {
        Document work = document.get(FAMILY_WORK, Document.class);
        return new Dossier(id, code(document, ReferralDocuments.PARTNERSHIP),
                new Id(document.getString(ReferralDocuments.CASE)), code(document, ReferralDocuments.GROUP),
                known(document.get(KNOWN, Document.class)),
                list(document, ACTIONS).stream().map(DossierDocuments::action).toList(),
                list(document, REVIEWS).stream().map(DossierDocuments::review).toList(),
                work == null ? null : new FamilyWork(code(work, AGENCY), instant(work, "since")),
                list(document, STORY).stream().map(DossierDocuments::entry).toList());
    }

    private static Document known(CaseKnowledge known) {
        Id into = known.mergedInto();
        return new Document("status", known.status().name()).append("episode", known.episode())
                .append("openSince", known.openSince() == null ? null : Date.from(known.openSince()))
                .append("mergedInto", into == null ? null : into.value())
                .append("bands", known.bands().stream().map(band -> new Document("band", band.band().value())
                        .append("since", Date.from(band.since()))).toList());
    }

    private static CaseKnowledge known(Document known) {
        Date openSince = known.getDate("openSince");
        String into = known.getString("mergedInto");
        return new CaseKnowledge(CaseKnowledge.Status.valueOf(known.getString("status")), known.getInteger("episode"),
                openSince == null ? null : openSince.toInstant(), into == null ? null : new Id(into),
                list(known, "bands").stream()
                        .map(band -> new CaseKnowledge.Band(code(band, "band"), instant(band, "since"))).toList());
    }

    private static Document action(AgencyAction action) {
        Document document = new Document("id", action.id().value()).append(AGENCY, action.agency().value())
                .append("what", action.what()).append(DUE, action.due().toString())
                .append("assignedAt", Date.from(action.assignedAt()));
        AgencyAction.Completion done = action.completion();
        return done == null
                ? document
                : document.append(COMPLETION, new Document("at", Date.from(done.at()))
                        .append("result", done.result().value()).append("note", done.note()));
    }

    private static AgencyAction action(Document action) {
        return new AgencyAction(new Id(action.getString("id")), code(action, AGENCY), action.getString("what"),
                LocalDate.parse(action.getString(DUE)), instant(action, "assignedAt"),
                completion(action.get(COMPLETION, Document.class)));
    }

    private static AgencyAction.@Nullable Completion completion(@Nullable Document done) {
        return done == null
                ? null
                : new AgencyAction.Completion(instant(done, "at"), code(done, "result"), done.getString("note"));
    }

    private static Document review(BehaviourReview review) {
        return new Document("id", review.id().value()).append("rating", review.rating().value())
                .append("note", review.note()).append("at", Date.from(review.at()));
    }

    private static BehaviourReview review(Document review) {
        return new BehaviourReview(new Id(review.getString("id")), code(review, "rating"), review.getString("note"),
                instant(review, "at"));
    }

    private static Document entry(Entry entry) {
        return new Document("at", Date.from(entry.at())).append("what", entry.what().value())
                .append("text", entry.text()).append("by", entry.by());
    }

    private static Entry entry(Document entry) {
        return new Entry(instant(entry, "at"), new Code(entry.getString("what")), entry.getString("text"),
                entry.getString("by"));
    }
}
