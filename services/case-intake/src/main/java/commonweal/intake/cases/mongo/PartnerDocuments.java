package commonweal.intake.cases.mongo;

import java.util.Date;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.intake.cases.Assessment;
import commonweal.intake.cases.ConfirmedBand;
import commonweal.intake.cases.PartnerWork;
import commonweal.intake.cases.Referral;
import commonweal.intake.mongo.Fields;

/** What other services told of a case, as a part of the case's document. */
final class PartnerDocuments {

    private PartnerDocuments() {}

    static Document toDocument(PartnerWork work) {
        return new Fields().putAll("assessments", work.assessments(), PartnerDocuments::toDocument)
                .putAll("bands", work.bands(), PartnerDocuments::toDocument)
                .putAll("referrals", work.referrals(), PartnerDocuments::toDocument)
                .put("wholeFamily", work.wholeFamily()).put("lastAt", work.lastAt()).document();
    }

    static PartnerWork fromDocument(Document document) {
        return new PartnerWork(Fields.list(document, "assessments", PartnerDocuments::assessment),
                Fields.list(document, "bands", PartnerDocuments::band),
                Fields.list(document, "referrals", PartnerDocuments::referral), Fields.flag(document, "wholeFamily"),
                Fields.optional(document, "lastAt", Date.class, Date::toInstant));
    }

    private static Document toDocument(Assessment assessment) {
        return new Fields().put("id", assessment.id()).put("score", assessment.score())
                .put("proposedBand", assessment.proposedBand()).put("at", assessment.at()).document();
    }

    private static Assessment assessment(Document document) {
        return new Assessment(Fields.id(document, "id"), Fields.required(document, "score", Integer.class),
                Fields.code(document, "proposedBand"), Fields.instant(document, "at"));
    }

    private static Document toDocument(ConfirmedBand band) {
        return new Fields().put("band", band.band()).put("previous", band.previous())
                .put("assessmentId", band.assessmentId()).put("overrideReason", band.overrideReason())
                .put("at", band.at()).document();
    }

    private static ConfirmedBand band(Document document) {
        return new ConfirmedBand(Fields.code(document, "band"),
                Fields.optional(document, "previous", String.class, Code::new), Fields.id(document, "assessmentId"),
                Fields.optional(document, "overrideReason", String.class, Code::new), Fields.instant(document, "at"));
    }

    private static Document toDocument(Referral referral) {
        return new Fields().put("id", referral.id()).put("group", referral.group())
                .put("status", referral.status().code()).put("lastRating", referral.lastRating())
                .put("madeAt", referral.madeAt()).put("at", referral.at()).document();
    }

    private static Referral referral(Document document) {
        return new Referral(Fields.id(document, "id"), Fields.optional(document, "group", String.class, Code::new),
                Referral.Status.of(Fields.text(document, "status")),
                Fields.optional(document, "lastRating", String.class, Code::new), Fields.instant(document, "madeAt"),
                Fields.instant(document, "at"));
    }
}
