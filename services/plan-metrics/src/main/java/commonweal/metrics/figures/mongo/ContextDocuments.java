package commonweal.metrics.figures.mongo;

import java.math.BigDecimal;

import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

import commonweal.metrics.figures.LineContext;
import commonweal.metrics.measures.Interval;

/** What stands beside a value, as a part of its page's document. The names of what there is many of are short. */
final class ContextDocuments {

    private ContextDocuments() {}

    static Document toDocument(LineContext context) {
        Document document = new Document();
        if (context.confidence() != null) {
            document.append("confidence", new Document("low", new Decimal128(context.confidence().low())).append("high",
                    new Decimal128(context.confidence().high())));
        }
        append(document, "gap", context.gap());
        append(document, "comparison", context.comparison());
        if (context.forecast() != null) {
            Document forecast = new Document("value", new Decimal128(context.forecast().value())).append("text",
                    context.forecast().text());
            PageDocuments.put(forecast, "low", context.forecast().low());
            PageDocuments.put(forecast, "high", context.forecast().high());
            document.append("forecast", forecast);
        }
        return document.append("trend", context.trend().stream().map(ContextDocuments::point).toList());
    }

    static @Nullable LineContext fromDocument(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        Document confidence = document.get("confidence", Document.class);
        Document forecast = document.get("forecast", Document.class);
        return new LineContext(
                confidence == null ? null : new Interval(required(confidence, "low"), required(confidence, "high")),
                difference(document.get("gap", Document.class)),
                difference(document.get("comparison", Document.class)),
                forecast == null
                        ? null
                        : new LineContext.Forecast(required(forecast, "value"), PageDocuments.number(forecast, "low"),
                                PageDocuments.number(forecast, "high"), forecast.getString("text")),
                document.getList("trend", Document.class).stream().map(ContextDocuments::point).toList());
    }

    private static void append(Document document, String name, LineContext.@Nullable Difference difference) {
        if (difference != null) {
            document.append(name, new Document("value", new Decimal128(difference.value()))
                    .append("from", new Decimal128(difference.from())).append("unit", difference.unit())
                    .append("text", difference.text()));
        }
    }

    private static LineContext.@Nullable Difference difference(@Nullable Document document) {
        return document == null
                ? null
                : new LineContext.Difference(required(document, "value"), required(document, "from"),
                        document.getString("unit"), document.getString("text"));
    }

    private static Document point(LineContext.Point point) {
        Document document = new Document("m", point.month()).append("a", new Decimal128(point.numerator()))
                .append("b", new Decimal128(point.denominator())).append("n", point.n());
        PageDocuments.put(document, "v", point.value());
        return document;
    }

    private static LineContext.Point point(Document document) {
        return new LineContext.Point(document.getString("m"), PageDocuments.number(document, "v"),
                required(document, "a"), required(document, "b"), document.getLong("n"));
    }

    private static BigDecimal required(Document document, String name) {
        return document.get(name, Decimal128.class).bigDecimalValue();
    }
}
