package commonweal.intake.reports.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.mongo.Fields;
import commonweal.intake.reports.Account;
import commonweal.intake.reports.Addenda;
import commonweal.intake.reports.Claim;
import commonweal.intake.reports.ErasedReport;
import commonweal.intake.reports.Fingerprint;
import commonweal.intake.reports.HeldReport;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Place;
import commonweal.intake.reports.PlacedReport;
import commonweal.intake.reports.Priority;
import commonweal.intake.reports.ReceivedReport;
import commonweal.intake.reports.Report;
import commonweal.intake.reports.Reporter;
import commonweal.intake.reports.Submission;
import commonweal.intake.reports.Triage;
import commonweal.intake.reports.TriagedReport;
import commonweal.intake.words.Words;
import commonweal.messaging.AggregateType;

/** A report as a document. */
final class ReportDocuments implements AggregateType<Report> {

    static final String ID = "_id";
    static final String PARTNERSHIP = "partnership";
    static final String STATUS = "status";
    static final String RANK = "rank";
    static final String RECEIVED_AT = "receivedAt";
    static final String TOLD = "told";
    static final String SAMPLE = "sample";
    static final String CHANNEL = "channel";
    private static final String FINGERPRINT = "fingerprint";
    private static final String TRIAGE = "triage";
    private static final String FEEDBACK = "feedback";
    private static final String CLAIM = "claim";
    private static final String ADDENDA = "addenda";
    static final String HELD_UNTIL = "heldUntil";
    private static final String ERASED_AT = "erasedAt";

    static final String RECEIVED = "received";
    static final String HELD = "held";
    static final String TRIAGED = "triaged";
    static final String ERASED = "erased";

    /** The fields that {@link #placed} reads. */
    static final Bson OF_PLACED = Projections.include(RECEIVED_AT, STATUS, "told.place.location", "told.place.lsoa",
            "told.place.ward", "told.category", "triage.caseId");

    @Override
    public String collection() {
        return "reports";
    }

    @Override
    public Id id(Report report) {
        return report.id();
    }

    @Override
    public Code partnership(Report report) {
        return report.partnership();
    }

    @Override
    public Optional<Id> caseId(Report report) {
        return report instanceof TriagedReport triaged
                ? Optional.ofNullable(triaged.caseId())
                : Optional.empty();
    }

    @Override
    public Document toDocument(Report report) {
        return switch (report) {
            case ReceivedReport received ->
                live(received, RECEIVED).put(CLAIM, toDocument(received.claim())).document();
            case HeldReport held -> live(held, HELD).put(TRIAGE, toDocument(held.triage()))
                    .put(HELD_UNTIL, heldUntil(held)).document();
            case TriagedReport triaged -> live(triaged, TRIAGED).put(TRIAGE, toDocument(triaged.triage()))
                    .put(FEEDBACK, FeedbackDocuments.toDocument(triaged.feedback())).document();
            case ErasedReport erased -> new Fields().put(PARTNERSHIP, erased.partnership()).put(STATUS, ERASED)
                    .put(ERASED_AT, erased.erasedAt()).put("reason", erased.reason()).put("by", erased.by()).document();
        };
    }

    private static Fields live(LiveReport report, String status) {
        Account account = report.account();
        // why: rank, channel and sample stand beside what was told because the queue is sorted and filtered by them
        return new Fields().put(PARTNERSHIP, account.partnership()).put(STATUS, status)
                .put(RANK, Priority.of(report).rank()).put(RECEIVED_AT, account.receivedAt())
                .put(CHANNEL, account.told().channel()).put(SAMPLE, account.told().sample())
                .put(TOLD, SubmissionDocuments.toDocument(account.told()))
                .put(FINGERPRINT, account.fingerprint().value()).put(Words.FIELD, words(account))
                .put(ADDENDA,
                        report.addenda().equals(Addenda.NONE) ? null : AddendaDocuments.toDocument(report.addenda()));
    }

    private static List<String> words(Account account) {
        Submission told = account.told();
        Reporter reporter = told.reporter();
        Place place = told.place();
        return Words.of(account.reference(), told.description(), told.externalReference(),
                reporter == null ? null : reporter.name(), reporter == null ? null : reporter.email(),
                reporter == null ? null : reporter.phone(), place == null ? null : place.address(),
                place == null ? null : place.location(),
                place == null || place.postcode() == null ? null : place.postcode().value());
    }

    /** Its time and then its id: unique, in the order of time, and short work for whoever looks for what is due. */
    private static String heldUntil(HeldReport held) {
        return "%013d/%s".formatted(held.takesEffect().toEpochMilli(), held.id());
    }

    static Instant time(String heldUntil) {
        return Instant.ofEpochMilli(Long.parseLong(heldUntil.substring(0, 13)));
    }

    @Override
    public Report fromDocument(Document document) {
        return switch (Fields.text(document, STATUS)) {
            case RECEIVED -> new ReceivedReport(account(document), addenda(document),
                    Fields.optional(document, CLAIM, Document.class, ReportDocuments::claim));
            case HELD -> new HeldReport(account(document), addenda(document),
                    triage(Fields.required(document, TRIAGE, Document.class)), time(Fields.text(document, HELD_UNTIL)));
            case TRIAGED -> new TriagedReport(account(document), addenda(document),
                    triage(Fields.required(document, TRIAGE, Document.class)),
                    Fields.optional(document, FEEDBACK, Document.class, FeedbackDocuments::fromDocument));
            case ERASED -> new ErasedReport(Fields.id(document, ID), Fields.code(document, PARTNERSHIP),
                    Fields.instant(document, ERASED_AT), Fields.optional(document, "reason", String.class, Code::new),
                    document.getString("by"));
            case String other -> throw new IllegalStateException(
                    "status: '%s' (expected: received, held, triaged or erased)".formatted(other));
        };
    }

    /** A report of which only {@link #OF_PLACED} was read. */
    static Optional<PlacedReport> placed(Document document) {
        Document told = Fields.required(document, TOLD, Document.class);
        Document triage = Fields.text(document, STATUS).equals(TRIAGED)
                ? document.get(TRIAGE, new Document())
                : new Document();
        return PlacedReport.of(Fields.instant(document, RECEIVED_AT),
                SubmissionDocuments.place(told.get("place", new Document())),
                Fields.optional(told, "category", String.class, Code::new),
                Fields.optional(triage, "caseId", String.class, Id::new));
    }

    private static Account account(Document document) {
        return new Account(Fields.id(document, ID), Fields.code(document, PARTNERSHIP),
                Fields.instant(document, RECEIVED_AT),
                SubmissionDocuments.fromDocument(Fields.required(document, TOLD, Document.class)),
                new Fingerprint(Fields.text(document, FINGERPRINT)));
    }

    private static Addenda addenda(Document document) {
        Document addenda = document.get(ADDENDA, Document.class);
        return addenda == null ? Addenda.NONE : AddendaDocuments.fromDocument(addenda);
    }

    private static @Nullable Document toDocument(@Nullable Claim claim) {
        return claim == null ? null : new Fields().put("by", claim.by()).put("until", claim.until()).document();
    }

    private static Claim claim(Document document) {
        return new Claim(Fields.text(document, "by"), Fields.instant(document, "until"));
    }

    private static Document toDocument(Triage triage) {
        return new Fields().put("decision", triage.decision()).put("category", triage.category())
                .put("qualifier", triage.qualifier()).put("caseId", triage.caseId()).put("agency", triage.agency())
                .put("reason", triage.reason()).put("decided", triage.decided()).document();
    }

    private static Triage triage(Document document) {
        return new Triage(Fields.code(document, "decision"), Fields.code(document, "category"),
                Fields.code(document, "qualifier"), Fields.optional(document, "caseId", String.class, Id::new),
                Fields.optional(document, "agency", String.class, Code::new), document.getString("reason"),
                Fields.act(document, "decided"));
    }
}
