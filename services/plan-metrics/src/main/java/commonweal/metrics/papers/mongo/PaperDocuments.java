package commonweal.metrics.papers.mongo;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Sha256;
import commonweal.messaging.AggregateType;
import commonweal.metrics.papers.Format;
import commonweal.metrics.papers.Paper.Stage;
import commonweal.metrics.papers.PaperKind;
import commonweal.metrics.papers.PublishedPaper;
import commonweal.metrics.periods.Period;

/** A published paper as a document, without its bytes. */
final class PaperDocuments implements AggregateType<PublishedPaper> {

    static final String PLAN = "plan";
    static final String PARTNERSHIP = "partnership";
    static final String KIND = "kind";
    static final String PERIOD = "period";
    static final String EDITION = "edition";
    static final String PUBLIC = "forPublic";
    static final String PUBLISHED_AT = "publishedAt";

    @Override
    public String collection() {
        return "papers";
    }

    @Override
    public Id id(PublishedPaper paper) {
        return paper.id();
    }

    @Override
    public Code partnership(PublishedPaper paper) {
        return paper.partnership();
    }

    @Override
    public Optional<Id> caseId(PublishedPaper paper) {
        return Optional.empty();
    }

    @Override
    public Document toDocument(PublishedPaper paper) {
        return new Document(PLAN, paper.plan().value()).append(PARTNERSHIP, paper.partnership().value())
                .append(KIND, paper.kind().code().value()).append(PERIOD, paper.period().toString())
                .append("stage", paper.stage().name().toLowerCase(Locale.ROOT)).append(EDITION, paper.edition())
                .append("title", paper.title()).append("subtitle", paper.subtitle()).append("says", paper.says().hex())
                .append(PUBLIC, paper.kind().isForPublic()).append(PUBLISHED_AT, Date.from(paper.publishedAt()))
                .append("publishedBy", paper.publishedBy())
                .append("forms", paper.forms().stream().map(form -> new Document("format", form.format().code())
                        .append("sha256", form.sha256().hex()).append("length", form.length())).toList());
    }

    @Override
    public PublishedPaper fromDocument(Document document) {
        List<PublishedPaper.Form> forms = document.getList("forms", Document.class).stream()
                .map(form -> new PublishedPaper.Form(Format.parse(form.getString("format")),
                        new Sha256(form.getString("sha256")), form.getLong("length")))
                .toList();
        return new PublishedPaper(new Id(document.getString("_id")), new Id(document.getString(PLAN)),
                new Code(document.getString(PARTNERSHIP)), PaperKind.parse(document.getString(KIND)),
                Period.parse(document.getString(PERIOD)),
                Stage.valueOf(document.getString("stage").toUpperCase(Locale.ROOT)), document.getInteger(EDITION),
                document.getString("title"), document.getString("subtitle"), new Sha256(document.getString("says")),
                document.getDate(PUBLISHED_AT).toInstant(), document.getString("publishedBy"), forms);
    }
}
