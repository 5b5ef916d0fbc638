package commonweal.tasking.referrals.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.AggregateType;
import commonweal.tasking.referrals.Acceptance;
import commonweal.tasking.referrals.AcceptedReferral;
import commonweal.tasking.referrals.Asking;
import commonweal.tasking.referrals.Deferral;
import commonweal.tasking.referrals.Dossier;
import commonweal.tasking.referrals.EndedReferral;
import commonweal.tasking.referrals.ErasedReferral;
import commonweal.tasking.referrals.KeptReferral;
import commonweal.tasking.referrals.MadeReferral;
import commonweal.tasking.referrals.MergedReferral;
import commonweal.tasking.referrals.PendingReferral;
import commonweal.tasking.referrals.Referral;

/** Referrals as documents; what a dossier holds is written by {@link DossierDocuments}. */
final class ReferralDocuments implements AggregateType<Referral> {

    static final String PARTNERSHIP = "partnership";
    static final String CASE = "caseId";
    static final String GROUP = "group";
    static final String STATUS = "status";
    static final String ASKING = "asking";
    static final String MADE_AT = "madeAt";
    static final String ACCEPTANCE = "acceptance";
    static final String LEAD_AGENCY = "leadAgency";
    private static final String DEFERRAL = "deferral";
    private static final String END = "end";
    private static final String MERGED = "merged";

    @Override
    public String collection() {
        return "referrals";
    }

    @Override
    public Id id(Referral state) {
        return state.id();
    }

    @Override
    public Code partnership(Referral state) {
        return state.partnership();
    }

    @Override
    public Optional<Id> caseId(Referral state) {
        return Optional.of(state.caseId());
    }

    @Override
    public Document toDocument(Referral state) {
        Document document = new Document(PARTNERSHIP, state.partnership().value()).append(CASE, state.caseId().value())
                .append(GROUP, state.group().value()).append(STATUS, state.status().value());
        state.howItCame().ifPresent(asking -> document.append(ASKING, asking(asking)));
        state.howItWasTaken().ifPresent(acceptance -> document.append(ACCEPTANCE, acceptance(acceptance)));
        if (state instanceof KeptReferral kept) {
            DossierDocuments.write(kept.dossier(), document);
        }
        switch (state) {
            case EndedReferral ended -> document.append(END, new Document("code", ended.ending().reason().value())
                    .append("at", Date.from(ended.ending().at())));
            case MergedReferral merged -> document.append(MERGED, DossierDocuments.merge(merged.merge()));
            case PendingReferral pending -> {
            }
            case MadeReferral made -> document.append(DEFERRAL, deferral(made.deferral()));
            case AcceptedReferral accepted -> {
            }
            case ErasedReferral erased -> {
            }
        }
        return document;
    }

    @Override
    public Referral fromDocument(Document document) {
        Id id = new Id(document.getString("_id"));
        String status = document.getString(STATUS);
        if (status.equals("erased")) {
            return new ErasedReferral(id, code(document, PARTNERSHIP), new Id(document.getString(CASE)),
                    code(document, GROUP));
        }
        Dossier dossier = DossierDocuments.read(id, document);
        return switch (status) {
            case "pending" -> new PendingReferral(dossier);
            case "made" -> new MadeReferral(dossier, asking(document),
                    deferral(document.get(DEFERRAL, Document.class)));
            case "accepted" -> new AcceptedReferral(dossier, asking(document), required(acceptance(document)));
            case "declined", "concluded", "withdrawn" ->
                new EndedReferral(dossier, asking(document), acceptance(document), ending(document));
            case "merged" -> new MergedReferral(dossier, asking(document), acceptance(document),
                    required(DossierDocuments.merge(document.get(MERGED, Document.class))));
            default -> throw new IllegalStateException("status of %s: '%s' (expected: a state of a referral)"
                    .formatted(id, status));
        };
    }

    private static @Nullable Document deferral(@Nullable Deferral deferral) {
        return deferral == null
                ? null
                : new Document("until", deferral.until() == null ? null : deferral.until().toString())
                        .append("reason", deferral.reason());
    }

    private static @Nullable Deferral deferral(@Nullable Document deferral) {
        if (deferral == null) {
            return null;
        }
        String until = deferral.getString("until");
        return new Deferral(until == null ? null : LocalDate.parse(until), deferral.getString("reason"));
    }

    private static Document asking(Asking asking) {
        return new Document("cause", asking.cause().value()).append("episode", asking.episode())
                .append(MADE_AT, Date.from(asking.madeAt())).append("by", asking.by());
    }

    private static Asking asking(Document document) {
        Document asking = required(document.get(ASKING, Document.class));
        return new Asking(code(asking, "cause"), asking.getInteger("episode"), instant(asking, MADE_AT),
                asking.getString("by"));
    }

    static Document acceptance(Acceptance acceptance) {
        Code severity = acceptance.severity();
        Id cameWith = acceptance.cameWith();
        return new Document(LEAD_AGENCY, acceptance.leadAgency().value())
                .append("severity", severity == null ? null : severity.value())
                .append("at", Date.from(acceptance.at()))
                .append("cameWith", cameWith == null ? null : cameWith.value());
    }

    static @Nullable Acceptance acceptance(Document document) {
        Document acceptance = document.get(ACCEPTANCE, Document.class);
        if (acceptance == null) {
            return null;
        }
        String severity = acceptance.getString("severity");
        String cameWith = acceptance.getString("cameWith");
        return new Acceptance(code(acceptance, LEAD_AGENCY), severity == null ? null : new Code(severity),
                instant(acceptance, "at"), cameWith == null ? null : new Id(cameWith));
    }

    private static EndedReferral.Ending ending(Document document) {
        Document end = required(document.get(END, Document.class));
        return new EndedReferral.Ending(
                EndedReferral.How.valueOf(document.getString(STATUS).toUpperCase(Locale.ROOT)), code(end, "code"),
                instant(end, "at"));
    }

    static Code code(Document document, String field) {
        return new Code(document.getString(field));
    }

    static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    static List<Document> list(Document document, String field) {
        return document.getList(field, Document.class, List.of());
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
