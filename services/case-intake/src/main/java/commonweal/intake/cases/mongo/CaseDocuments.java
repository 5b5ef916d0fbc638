package commonweal.intake.cases.mongo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.bson.Document;

import commonweal.events.AreaCode;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.cases.Area;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.CaseClocks;
import commonweal.intake.cases.CaseFile;
import commonweal.intake.cases.CaseReport;
import commonweal.intake.cases.ClosedCase;
import commonweal.intake.cases.Closing;
import commonweal.intake.cases.Entry;
import commonweal.intake.cases.ErasedCase;
import commonweal.intake.cases.Heading;
import commonweal.intake.cases.MergedCase;
import commonweal.intake.cases.OpenCase;
import commonweal.intake.cases.Review;
import commonweal.intake.cases.Survey;
import commonweal.intake.cases.Ties;
import commonweal.intake.clocks.Clock;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.clocks.Clocks;
import commonweal.intake.decisions.Act;
import commonweal.intake.mongo.DueKey;
import commonweal.intake.mongo.Fields;
import commonweal.intake.reports.mongo.FeedbackDocuments;
import commonweal.intake.words.Words;
import commonweal.messaging.AggregateType;

/** A case as a document. */
final class CaseDocuments implements AggregateType<Case> {

    private final ClockPolicies policies;

    CaseDocuments(ClockPolicies policies) {
        this.policies = policies;
    }

    static final String ID = "_id";
    static final String PARTNERSHIP = "partnership";
    static final String STATUS = "status";
    static final String SAMPLE = "sample";
    static final String RANK = "rank";
    static final String OPENED_AT = "openedAt";
    static final String LAST_ACTIVITY_AT = "lastActivityAt";
    static final String NEXT_DUE = "nextDue";
    static final String OFFICER = "officer";
    private static final String ERASED_AT = "erasedAt";
    static final String HOLD = "hold";

    static final String OPEN = "open";
    static final String CLOSED = "closed";
    static final String MERGED = "merged";
    private static final String ERASED = "erased";

    @Override
    public String collection() {
        return "cases";
    }

    @Override
    public Id id(Case subject) {
        return subject.id();
    }

    @Override
    public Code partnership(Case subject) {
        return subject.partnership();
    }

    @Override
    public Optional<Id> caseId(Case subject) {
        return Optional.of(subject.id());
    }

    @Override
    public Document toDocument(Case subject) {
        return switch (subject) {
            case OpenCase open -> due(open, toDocument(open.file(), OPEN)).document();
            case ClosedCase(CaseFile file, Closing closing) -> toDocument(file, CLOSED).put("closing", new Fields()
                    .put("reason", closing.reason()).put("behaviour", closing.behaviour())
                    .put("closed", closing.closed()).document()).document();
            case MergedCase(CaseFile file, Id into, Act merged) ->
                toDocument(file, MERGED).put("into", into).put("merged", merged).document();
            case ErasedCase erased -> new Fields().put(PARTNERSHIP, erased.partnership()).put(STATUS, ERASED)
                    .put(ERASED_AT, erased.erasedAt()).put("reason", erased.reason()).put("by", erased.by()).document();
        };
    }

    /** What clocks run out when, for the list and for the reminders: both follow from the rest. */
    private Fields due(OpenCase subject, Fields fields) {
        List<Clock> clocks = CaseClocks.of(subject, policies);
        return fields.put(NEXT_DUE, Clocks.nextDue(clocks).map(LocalDate::toString).orElse(null)).put(DueKey.FIELD,
                CaseClocks.reminderDue(subject, clocks).map(due -> DueKey.of(due, subject.id())).orElse(null));
    }

    /** What the due dates of an open case are now, to be set beside the rest of its document; both absent when nothing is due. */
    Document dueDates(OpenCase subject) {
        return due(subject, new Fields()).document();
    }

    private static Fields toDocument(CaseFile file, String status) {
        return new Fields().put(PARTNERSHIP, file.partnership()).put(STATUS, status).put(SAMPLE, file.sample())
                .put(Words.FIELD, Words.of(Ids.reference(file.id())))
                // why: lists are sorted by these two, which follow from the rest
                .put(RANK, BandRank.of(file.partners().band())).put(LAST_ACTIVITY_AT, file.lastActivityAt())
                .put("category", file.heading().category()).put("qualifier", file.heading().qualifier())
                .put("ward", file.area().ward()).put("lsoa", file.area().lsoa()).put(OPENED_AT, file.openedAt())
                .putAll("reports", file.reports(), CaseDocuments::toDocument)
                .put(OFFICER, file.handling().officer()).put("wholeFamily", file.handling().wholeFamily())
                .put(HOLD, HandlingDocuments.toDocument(file.handling().hold()))
                .put("partners", PartnerDocuments.toDocument(file.partners()))
                .put("ties", TieDocuments.toDocument(file.ties()))
                .putAll("surveys", file.surveys(), CaseDocuments::toDocument)
                .putAll("reviews", file.reviews(), CaseDocuments::toDocument)
                .putAll("timeline", file.timeline(), CaseDocuments::toDocument);
    }

    @Override
    public Case fromDocument(Document document) {
        return switch (Fields.text(document, STATUS)) {
            case OPEN -> new OpenCase(file(document));
            case CLOSED ->
                new ClosedCase(file(document), closing(Fields.required(document, "closing", Document.class)));
            case MERGED -> new MergedCase(file(document), Fields.id(document, "into"), Fields.act(document, "merged"));
            case ERASED -> new ErasedCase(Fields.id(document, ID), Fields.code(document, PARTNERSHIP),
                    Fields.instant(document, ERASED_AT), Fields.optional(document, "reason", String.class, Code::new),
                    document.getString("by"));
            case String other -> throw new IllegalStateException(
                    "status: '%s' (expected: open, closed, merged or erased)".formatted(other));
        };
    }

    private static CaseFile file(Document document) {
        return new CaseFile(Fields.id(document, ID), Fields.code(document, PARTNERSHIP),
                Fields.flag(document, SAMPLE),
                new Heading(Fields.code(document, "category"), Fields.code(document, "qualifier")),
                new Area(Fields.optional(document, "ward", String.class, AreaCode::new),
                        Fields.optional(document, "lsoa", String.class, AreaCode::new)),
                Fields.instant(document, OPENED_AT), Fields.list(document, "reports", CaseDocuments::report),
                HandlingDocuments.handling(document),
                PartnerDocuments.fromDocument(Fields.required(document, "partners", Document.class)),
                // why: cases from before there were ties have none
                Objects.requireNonNullElse(Fields.optional(document, "ties", Document.class,
                        TieDocuments::fromDocument), Ties.NONE),
                Fields.list(document, "surveys", CaseDocuments::survey),
                Fields.list(document, "reviews", CaseDocuments::review),
                Fields.list(document, "timeline", CaseDocuments::entry));
    }

    private static Closing closing(Document document) {
        return new Closing(Fields.code(document, "reason"), Fields.code(document, "behaviour"),
                Fields.act(document, "closed"));
    }

    private static Document toDocument(CaseReport report) {
        return new Fields().put("id", report.id()).put("anonymous", report.anonymous())
                .put("feedback", FeedbackDocuments.toDocument(report.feedback())).document();
    }

    private static CaseReport report(Document document) {
        return new CaseReport(Fields.id(document, "id"), Fields.flag(document, "anonymous"),
                Fields.optional(document, "feedback", Document.class, FeedbackDocuments::fromDocument));
    }

    private static Document toDocument(Survey survey) {
        return new Fields().put("id", survey.id()).put("outcome", survey.outcome()).put("service", survey.service())
                .put("informed", survey.informed()).put("ease", survey.ease()).put("at", survey.at()).document();
    }

    private static Survey survey(Document document) {
        return new Survey(Fields.id(document, "id"), document.getInteger("outcome"), document.getInteger("service"),
                document.getInteger("informed"), document.getInteger("ease"), Fields.instant(document, "at"));
    }

    private static Document toDocument(Review review) {
        return new Fields().put("id", review.id()).put("status", review.status())
                .put("requestedAt", review.requestedAt()).document();
    }

    private static Review review(Document document) {
        return new Review(Fields.id(document, "id"),
                Objects.requireNonNullElse(Fields.optional(document, "status", String.class, Code::new),
                        Review.REQUESTED),
                Fields.instant(document, "requestedAt"));
    }

    private static Document toDocument(Entry entry) {
        Document details = new Document();
        entry.details().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(detail -> details.append(detail.getKey(), detail.getValue()));
        return new Fields().put("what", entry.what()).put("details", details).put("act", entry.act()).document();
    }

    private static Entry entry(Document document) {
        Map<String, String> details = new HashMap<>();
        Fields.required(document, "details", Document.class)
                .forEach((name, value) -> details.put(name, (String) value));
        return new Entry(Fields.code(document, "what"), details, Fields.act(document, "act"));
    }
}
