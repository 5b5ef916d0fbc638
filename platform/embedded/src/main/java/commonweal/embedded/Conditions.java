package commonweal.embedded;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;

/**
 * What a query asks of single fields, as far as an index can serve it.
 *
 * <p>What is not understood is left out: whoever uses this looks at each document again with the whole query.
 */
final class Conditions {

    private final Map<String, List<Object>> asked = new HashMap<>();

    private Conditions() {}

    /** Between what a value must lie; both ends belong to it, even where the query leaves them out. */
    record Range(Optional<Object> from, Optional<Object> to) {

        static final Range ANYTHING = new Range(Optional.empty(), Optional.empty());
    }

    static Conditions of(Document query) {
        var conditions = new Conditions();
        conditions.add(query);
        return conditions;
    }

    private void add(Document query) {
        query.forEach((field, condition) -> {
            if (field.equals("$and") && condition instanceof Collection<?> all) {
                documents(all.stream()).forEach(this::add);
            } else if (!field.startsWith("$")) {
                asked.computeIfAbsent(field, none -> new ArrayList<>()).add(Missing.ofNullable(condition));
            }
        });
    }

    /** The values of which the field must have one; none when the query does not name them. */
    List<Object> values(String field) {
        return asked(field).map(Conditions::valuesOf).filter(values -> !values.isEmpty()).findFirst().orElse(List.of());
    }

    Range range(String field) {
        return new Range(end(field, "$gte", "$gt"), end(field, "$lte", "$lt"));
    }

    private Optional<Object> end(String field, String orItself, String beyond) {
        return documents(asked(field)).flatMap(condition -> Stream.of(orItself, beyond).map(condition::get))
                .filter(Conditions::isPlain).findFirst();
    }

    private Stream<Object> asked(String field) {
        return asked.getOrDefault(field, List.of()).stream();
    }

    private static List<Object> valuesOf(Object condition) {
        if (condition instanceof Document operators) {
            Object any = operators.containsKey("$eq")
                    ? List.of(Missing.ofNullable(operators.get("$eq")))
                    : operators.get("$in");
            return any instanceof Collection<?> values && values.stream().allMatch(Conditions::isPlain)
                    ? List.copyOf(values)
                    : List.of();
        }
        return condition instanceof Missing || isPlain(condition) ? List.of(condition) : List.of();
    }

    private static boolean isPlain(Object value) {
        return switch (value) {
            case null -> false;
            case Document _,Collection<?> _,BsonRegularExpression _,Missing _ -> false;
            default -> true;
        };
    }

    private static Stream<Document> documents(Stream<?> values) {
        return values.filter(Document.class::isInstance).map(Document.class::cast);
    }
}
