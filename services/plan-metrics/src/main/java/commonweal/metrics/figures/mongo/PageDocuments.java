package commonweal.metrics.figures.mongo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;

import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.AggregateType;
import commonweal.metrics.figures.FiguresPage;
import commonweal.metrics.periods.Period;

/** A page as a document. */
final class PageDocuments implements AggregateType<FiguresPage> {

    @Override
    public String collection() {
        return "figures";
    }

    @Override
    public Id id(FiguresPage page) {
        return page.id();
    }

    @Override
    public Code partnership(FiguresPage page) {
        return page.partnership();
    }

    @Override
    public Optional<Id> caseId(FiguresPage page) {
        return Optional.empty();
    }

    @Override
    public Document toDocument(FiguresPage page) {
        return new Document("plan", page.plan().value()).append("partnership", page.partnership().value())
                .append("period", page.period().toString()).append("computedAt", Date.from(page.computedAt()))
                .append("drawnOn", page.drawnOn().toString()).append("provisional", page.provisional())
                .append("lines", page.lines().stream().map(PageDocuments::line).toList());
    }

    @Override
    public FiguresPage fromDocument(Document document) {
        return new FiguresPage(new Id(document.getString("plan")), new Code(document.getString("partnership")),
                Period.parse(document.getString("period")), document.getDate("computedAt").toInstant(),
                LocalDate.parse(document.getString("drawnOn")), document.getBoolean("provisional"),
                document.getList("lines", Document.class).stream().map(PageDocuments::line).toList());
    }

    private static Document line(FiguresPage.Line line) {
        Document document = new Document("id", line.id().value()).append("title", line.title())
                .append("kind", line.kind()).append("unit", line.unit()).append("n", line.n())
                .append("status", line.status().value()).append("definition", line.definition())
                .append("display", line.display());
        if (line.priority() != null) {
            document.append("priority", line.priority().value());
        }
        if (line.target() != null) {
            document.append("target", new Document("value", new Decimal128(line.target().value()))
                    .append("comparison", line.target().comparison().value()).append("text", line.target().text()));
        }
        if (line.excluded() != null) {
            document.append("excluded",
                    new Document("count", line.excluded().count()).append("why", line.excluded().why()));
        }
        if (line.better() != null) {
            document.append("better", line.better());
        }
        if (line.context() != null) {
            document.append("context", ContextDocuments.toDocument(line.context()));
        }
        put(document, "value", line.value());
        put(document, "numerator", line.numerator());
        put(document, "denominator", line.denominator());
        return document;
    }

    private static FiguresPage.Line line(Document document) {
        Document target = document.get("target", Document.class);
        Document excluded = document.get("excluded", Document.class);
        String priority = document.getString("priority");
        return new FiguresPage.Line(new Code(document.getString("id")), document.getString("title"),
                priority == null ? null : new Code(priority), document.getString("kind"), document.getString("unit"),
                target == null
                        ? null
                        : new FiguresPage.Goal(target.get("value", Decimal128.class).bigDecimalValue(),
                                new Code(target.getString("comparison")), target.getString("text")),
                document.getString("better"), number(document, "value"), number(document, "numerator"),
                number(document, "denominator"), document.getLong("n"),
                excluded == null
                        ? null
                        : new FiguresPage.Excluded(excluded.getLong("count"), excluded.getString("why")),
                new Code(document.getString("status")), document.getString("definition"),
                document.getString("display"), ContextDocuments.fromDocument(document.get("context", Document.class)),
                null);
    }

    static void put(Document document, String name, @Nullable BigDecimal number) {
        if (number != null) {
            document.append(name, new Decimal128(number));
        }
    }

    static @Nullable BigDecimal number(Document document, String name) {
        Decimal128 number = document.get(name, Decimal128.class);
        return number == null ? null : number.bigDecimalValue();
    }
}
