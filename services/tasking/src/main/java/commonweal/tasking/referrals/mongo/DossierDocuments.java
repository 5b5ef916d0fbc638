package commonweal.tasking.referrals.mongo;

import java.time.LocalDate;
import java.util.Date;
import java.util.SortedMap;
import java.util.TreeMap;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.tasking.decisions.Entry;
import commonweal.tasking.referrals.Acceptance;
import commonweal.tasking.referrals.AgencyAction;
import commonweal.tasking.referrals.BehaviourReview;
import commonweal.tasking.referrals.CaseKnowledge;
import commonweal.tasking.referrals.Description;
import commonweal.tasking.referrals.Dossier;
import commonweal.tasking.referrals.FamilyWork;
import commonweal.tasking.referrals.JoinedReferral;
import commonweal.tasking.referrals.Work;

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
    private static final String REVIEW_ON = "reviewOn";
    private static final String TOLD = "told";
    private static final String JOINED = "joined";
    private static final String STORY = "story";

    private DossierDocuments() {}

    static void write(Dossier dossier, Document document) {
        document.append(KNOWN, known(dossier.knowledge())).append(TOLD, told(dossier.description()))
                .append(ACTIONS, dossier.actions().stream().map(DossierDocuments::action).toList())
                .append(REVIEWS, dossier.reviews().stream().map(DossierDocuments::review).toList())
                .append(JOINED, dossier.joined().stream().map(DossierDocuments::joined).toList())
                .append(STORY, dossier.story().stream().map(DossierDocuments::entry).toList());
        LocalDate reviewOn = dossier.work().reviewOn();
        if (reviewOn != null) {
            document.append(REVIEW_ON, reviewOn.toString());
        }
        FamilyWork family = dossier.work().family();
        if (family != null) {
            document.append(FAMILY_WORK,
                    new Document(AGENCY, family.agency().value()).append("since", Date.from(family.since())));
        }
    }

    static Dossier read(Id id, Document document) {
        return new Dossier(id, code(document, ReferralDocuments.PARTNERSHIP),
                new Id(document.getString(ReferralDocuments.CASE)), code(document, ReferralDocuments.GROUP),
                known(document.get(KNOWN, Document.class)), told(document.get(TOLD, Document.class)), work(document),
                list(document, JOINED).stream().map(DossierDocuments::joined).toList(),
                list(document, STORY).stream().map(DossierDocuments::entry).toList());
    }

    private static Work work(Document document) {
        Document family = document.get(FAMILY_WORK, Document.class);
        return new Work(list(document, ACTIONS).stream().map(DossierDocuments::action).toList(),
                list(document, REVIEWS).stream().map(DossierDocuments::review).toList(), day(document, REVIEW_ON),
                family == null ? null : new FamilyWork(code(family, AGENCY), instant(family, "since")));
    }

    private static Document told(Description told) {
        Document details = new Document();
        told.details().forEach((field, text) -> details.append(field.value(), text));
        return new Document("subject", text(told.subject())).append("asked", told.asked())
                .append("marking", text(told.marking())).append("details", details).append("place", told.place());
    }

    private static Description told(@Nullable Document told) {
        if (told == null) {
            return Description.NONE;
        }
        SortedMap<Code, String> details = new TreeMap<>();
        told.get("details", Document.class).forEach((field, text) -> details.put(new Code(field), (String) text));
        return new Description(optional(told, "subject"), told.getString("asked"), optional(told, "marking"), details,
                told.getString("place"));
    }

    private static Document known(CaseKnowledge known) {
        return new Document("status", known.status().name()).append("episode", known.episode())
                .append("openSince", known.openSince() == null ? null : Date.from(known.openSince()))
                .append("merge", known.merge() == null ? null : merge(known.merge()))
                .append("bands", known.bands().stream().map(band -> new Document("band", band.band().value())
                        .append("since", Date.from(band.since()))).toList());
    }

    private static CaseKnowledge known(Document known) {
        Date openSince = known.getDate("openSince");
        return new CaseKnowledge(CaseKnowledge.Status.valueOf(known.getString("status")), known.getInteger("episode"),
                openSince == null ? null : openSince.toInstant(), merge(known.get("merge", Document.class)),
                list(known, "bands").stream()
                        .map(band -> new CaseKnowledge.Band(code(band, "band"), instant(band, "since"))).toList());
    }

    static Document merge(CaseKnowledge.Merge merge) {
        return new Document("into", merge.into().value()).append("at", Date.from(merge.at()));
    }

    static CaseKnowledge.@Nullable Merge merge(@Nullable Document merge) {
        return merge == null ? null : new CaseKnowledge.Merge(new Id(merge.getString("into")), instant(merge, "at"));
    }

    private static Document action(AgencyAction action) {
        Document document = new Document("id", action.id().value()).append(AGENCY, action.agency().value())
                .append("what", action.what()).append(DUE, action.due().toString())
                .append("assignedAt", Date.from(action.assignedAt()))
                .append("meeting", action.meeting() == null ? null : action.meeting().value());
        AgencyAction.Completion done = action.completion();
        return done == null
                ? document
                : document.append(COMPLETION, new Document("at", Date.from(done.at()))
                        .append("result", done.result().value()).append("note", done.note()));
    }

    private static AgencyAction action(Document action) {
        return new AgencyAction(new Id(action.getString("id")), code(action, AGENCY), action.getString("what"),
                LocalDate.parse(action.getString(DUE)), instant(action, "assignedAt"), id(action, "meeting"),
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

    private static Document joined(JoinedReferral joined) {
        Acceptance taken = joined.acceptance();
        return new Document("referral", joined.referral().value()).append("caseId", joined.caseId().value())
                .append("since", Date.from(joined.since()))
                .append(ReferralDocuments.ACCEPTANCE, taken == null ? null : ReferralDocuments.acceptance(taken));
    }

    private static JoinedReferral joined(Document joined) {
        return new JoinedReferral(new Id(joined.getString("referral")), new Id(joined.getString("caseId")),
                ReferralDocuments.acceptance(joined), instant(joined, "since"));
    }

    private static Document entry(Entry entry) {
        return new Document("at", Date.from(entry.at())).append("what", entry.what().value())
                .append("text", entry.text()).append("by", entry.by()).append(AGENCY, text(entry.agency()))
                .append("meeting", entry.meeting() == null ? null : entry.meeting().value());
    }

    private static Entry entry(Document entry) {
        return new Entry(instant(entry, "at"), new Code(entry.getString("what")), entry.getString("text"),
                entry.getString("by"), optional(entry, AGENCY), id(entry, "meeting"));
    }

    private static @Nullable LocalDate day(Document document, String field) {
        String day = document.getString(field);
        return day == null ? null : LocalDate.parse(day);
    }

    private static @Nullable Id id(Document document, String field) {
        String id = document.getString(field);
        return id == null ? null : new Id(id);
    }

    private static @Nullable Code optional(Document document, String field) {
        String code = document.getString(field);
        return code == null ? null : new Code(code);
    }

    private static @Nullable String text(@Nullable Code code) {
        return code == null ? null : code.value();
    }
}
