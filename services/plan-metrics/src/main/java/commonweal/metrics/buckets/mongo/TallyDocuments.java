package commonweal.metrics.buckets.mongo;

import java.math.BigDecimal;
import java.util.TreeMap;

import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

import commonweal.metrics.measures.Tallies;
import commonweal.metrics.measures.Tally;

/** Tallies as documents: there are many, so names are short and zeros are left out. */
final class TallyDocuments {

    private static final String NUMERATOR = "n";
    private static final String DENOMINATOR = "d";
    private static final String COUNTED = "c";
    private static final String EXCLUDED = "x";

    private TallyDocuments() {}

    static Document toDocument(Tallies tallies) {
        Document document = new Document();
        tallies.byFormula().forEach((formula, tally) -> document.append(formula, toDocument(tally)));
        return document;
    }

    static Tallies fromDocument(Document document) {
        TreeMap<String, Tally> tallies = new TreeMap<>();
        document.forEach((formula, tally) -> tallies.put(formula, tally((Document) tally)));
        return new Tallies(tallies);
    }

    private static Document toDocument(Tally tally) {
        Document document = new Document();
        put(document, NUMERATOR, tally.numerator());
        put(document, DENOMINATOR, tally.denominator());
        put(document, COUNTED, BigDecimal.valueOf(tally.n()));
        if (!tally.excluded().isEmpty()) {
            document.append(EXCLUDED, new Document(new TreeMap<String, Object>(tally.excluded())));
        }
        return document;
    }

    private static Tally tally(Document document) {
        TreeMap<String, Long> excluded = new TreeMap<>();
        document.get(EXCLUDED, new Document()).forEach((rule, count) -> excluded.put(rule, (Long) count));
        return new Tally(number(document.get(NUMERATOR)), number(document.get(DENOMINATOR)),
                number(document.get(COUNTED)).longValueExact(), excluded);
    }

    private static void put(Document document, String name, BigDecimal number) {
        if (number.signum() != 0) {
            document.append(name, number.scale() <= 0 && number.precision() < 18
                    ? number.longValueExact()
                    : new Decimal128(number));
        }
    }

    private static BigDecimal number(@Nullable Object value) {
        return switch (value) {
            case null -> BigDecimal.ZERO;
            case Long whole -> BigDecimal.valueOf(whole);
            case Decimal128 decimal -> decimal.bigDecimalValue();
            default -> throw new IllegalStateException("number: %s (expected: a long or a decimal)".formatted(value));
        };
    }
}
