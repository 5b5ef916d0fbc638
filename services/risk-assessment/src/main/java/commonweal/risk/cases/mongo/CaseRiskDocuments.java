package commonweal.risk.cases.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.AggregateType;
import commonweal.risk.cases.AssessmentDraft;
import commonweal.risk.cases.CaseRisk;
import commonweal.risk.cases.Cause;
import commonweal.risk.cases.ConfirmedBand;
import commonweal.risk.cases.KnownCase;
import commonweal.risk.cases.Prompt;
import commonweal.risk.cases.Reminder;
import commonweal.risk.questionnaires.Band;

/** The risk of a case as a document of the collection {@code caseRisks}; times are kept to the millisecond. */
public final class CaseRiskDocuments implements AggregateType<CaseRisk> {

    static final String COLLECTION = "caseRisks";
    static final String ID = "_id";
    static final String DUE_AT = "dueAt";
    static final String NEXT_DUE = "nextDue";
    static final String ASSESSED_AT = "assessments.at";
    static final String PARTNERSHIP = "partnership";
    static final String JUDGEMENTS = "judgements";

    private static final String KNOWN = "known";
    private static final String STATUS = "status";
    private static final String AS_OF = "asOf";
    private static final String INTO = "into";
    private static final String ASSESSMENTS = "assessments";
    private static final String BANDS = "bands";
    private static final String PROMPTS = "prompts";
    private static final String ABOUT = "about";
    private static final String REMINDERS = "reminders";
    private static final String DRAFT = "draft";
    private static final String ASSESSMENT = "assessment";
    private static final String BAND = "band";
    private static final String PREVIOUS = "previous";
    private static final String OVERRIDE_REASON = "overrideReason";
    private static final String NOTE = "note";
    private static final String BY = "by";
    private static final String AT = "at";
    private static final String REASSESS_BY = "reassessBy";
    private static final String DUE = "due";
    private static final String CAUSE = "cause";

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Id id(CaseRisk risk) {
        return risk.caseId();
    }

    @Override
    public Code partnership(CaseRisk risk) {
        return risk.partnership();
    }

    @Override
    public Optional<Id> caseId(CaseRisk risk) {
        return Optional.of(risk.caseId());
    }

    @Override
    public Document toDocument(CaseRisk risk) {
        Document document = new Document(PARTNERSHIP, risk.partnership().value()).append(KNOWN, known(risk.known()))
                .append(ASSESSMENTS, risk.assessments().stream().map(AssessmentDocuments::toDocument).toList())
                .append(BANDS, risk.bands().stream().map(CaseRiskDocuments::band).toList())
                .append(PROMPTS, risk.prompts().stream().map(CaseRiskDocuments::prompt).toList())
                .append(REMINDERS, risk.reminders().stream().map(CaseRiskDocuments::reminder).toList());
        // why: beside the assessments, which hold whole forms, for whoever compares a year of them
        document.append(JUDGEMENTS, risk.judgements().stream().map(JudgementDocuments::toDocument).toList());
        AssessmentDraft draft = risk.draft();
        if (draft != null) {
            document.append(DRAFT, AssessmentDocuments.draft(draft));
        }
        risk.due().ifPresent(due -> document.append(NEXT_DUE, due.day().toString()));
        risk.unannounced().ifPresent(due -> document.append(DUE_AT, DueKey.of(due.day(), risk.caseId())));
        return document;
    }

    @Override
    public CaseRisk fromDocument(Document document) {
        return new CaseRisk(new Id(document.getString(ID)), new Code(document.getString(PARTNERSHIP)),
                known(document.get(KNOWN, Document.class)),
                list(document, ASSESSMENTS, AssessmentDocuments::fromDocument),
                list(document, BANDS, CaseRiskDocuments::band),
                document.containsKey(PROMPTS) ? list(document, PROMPTS, CaseRiskDocuments::prompt) : List.of(),
                list(document, REMINDERS, CaseRiskDocuments::reminder),
                document.containsKey(DRAFT) ? AssessmentDocuments.draft(document.get(DRAFT, Document.class)) : null);
    }

    private static Document known(KnownCase known) {
        Document document = new Document(STATUS, known.status().value()).append(AS_OF, known.asOf());
        return known instanceof KnownCase.Merged merged ? document.append(INTO, merged.into().value()) : document;
    }

    private static KnownCase known(Document document) {
        long asOf = document.getLong(AS_OF);
        return switch (document.getString(STATUS)) {
            case "open" -> new KnownCase.Open(asOf);
            case "closed" -> new KnownCase.Closed(asOf);
            case "merged" -> new KnownCase.Merged(asOf, new Id(document.getString(INTO)));
            case "erased" -> new KnownCase.Erased(asOf);
            case String other -> throw new IllegalStateException(
                    "status: '%s' (expected: open, closed, merged or erased)".formatted(other));
        };
    }

    private static Document band(ConfirmedBand band) {
        Document document = new Document(ASSESSMENT, band.assessmentId().value()).append(BAND, band.band().word())
                .append(BY, band.by()).append(AT, Date.from(band.at()))
                .append(REASSESS_BY, band.reassessBy().toString());
        put(document, PREVIOUS, band.previous(), Band::word);
        put(document, OVERRIDE_REASON, band.overrideReason(), Code::value);
        put(document, NOTE, band.note(), note -> note);
        return document;
    }

    private static ConfirmedBand band(Document document) {
        return new ConfirmedBand(new Id(document.getString(ASSESSMENT)), Band.of(document.getString(BAND)),
                get(document, PREVIOUS, Band::of), get(document, OVERRIDE_REASON, Code::new),
                get(document, NOTE, note -> note), document.getString(BY), instant(document, AT),
                LocalDate.parse(document.getString(REASSESS_BY)));
    }

    private static Document reminder(Reminder reminder) {
        return new Document(DUE, reminder.due().toString()).append(CAUSE, reminder.cause().code().value()).append(AT,
                Date.from(reminder.at()));
    }

    private static Reminder reminder(Document document) {
        return new Reminder(LocalDate.parse(document.getString(DUE)), Cause.of(document.getString(CAUSE)),
                instant(document, AT));
    }

    private static Document prompt(Prompt prompt) {
        return new Document(CAUSE, prompt.cause().code().value()).append(ABOUT, prompt.about().value())
                .append(AT, Date.from(prompt.at())).append(DUE, prompt.due().toString());
    }

    private static Prompt prompt(Document document) {
        return new Prompt(Cause.of(document.getString(CAUSE)), new Id(document.getString(ABOUT)),
                instant(document, AT), LocalDate.parse(document.getString(DUE)));
    }

    static Instant instant(Document document, String name) {
        return document.getDate(name).toInstant();
    }

    static <T> List<T> list(Document document, String name, Function<Document, T> read) {
        return document.getList(name, Document.class).stream().map(read).toList();
    }

    private static <T> void put(Document document, String name, @Nullable T value, Function<T, String> write) {
        if (value != null) {
            document.append(name, write.apply(value));
        }
    }

    private static <T> @Nullable T get(Document document, String name, Function<String, T> read) {
        String value = document.getString(name);
        return value == null ? null : read.apply(value);
    }
}
