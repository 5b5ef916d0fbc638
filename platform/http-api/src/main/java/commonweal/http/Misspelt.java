package commonweal.http;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.http.HttpInputMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds names that nobody knows beside one that is missing: who writes {@code descripton} is told so, and not only that
 * {@code description} is missing, which is all that Jackson tells.
 */
final class Misspelt {

    private Misspelt() {}

    /**
     * A sentence on the unknown names of the object that a property is missing from, nothing when it has none.
     *
     * @param missing whose path ends with the missing property
     */
    static Optional<String> beside(JacksonException missing, HttpInputMessage body) {
        List<JacksonException.Reference> path = missing.getPath();
        if (path.isEmpty() || !(path.getLast().from() instanceof Class<?> owner) || !owner.isRecord()
                || !(body instanceof WholeBody.Bytes read)) {
            return Optional.empty();
        }
        TreeSet<String> known = Arrays.stream(owner.getRecordComponents()).map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        List<JacksonException.Reference> object = path.subList(0, path.size() - 1);
        String at = object.isEmpty() ? "" : BodyPath.of(object) + ".";
        String unknown = names(read, object).filter(name -> !known.contains(name)).map(name -> at + name)
                .collect(Collectors.joining(", "));
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("%s is not known (expected: only %s)".formatted(unknown, String.join(", ", known)));
    }

    private static Stream<String> names(WholeBody.Bytes body, List<JacksonException.Reference> object) {
        try {
            return BodyPath.walk(JsonMapper.shared().readTree(body.bytes()), object).propertyNames().stream();
        } catch (JacksonException e) {
            // why: the rest of the body is no JSON; what is missing has been found out before its end
            return Stream.empty();
        }
    }
}
