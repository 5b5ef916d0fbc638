package commonweal.http;

import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Where in a body something is wrong: {@code occurred.from}, {@code answers[2].option}. */
final class BodyPath {

    private BodyPath() {}

    static String of(JacksonException failure) {
        return failure.getPath().isEmpty() ? "The body" : of(failure.getPath());
    }

    static String of(List<JacksonException.Reference> steps) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : steps) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    /** True when it is the element of a list. */
    static boolean endsInList(JacksonException failure) {
        return !failure.getPath().isEmpty() && failure.getPath().getLast().getPropertyName() == null;
    }

    /** What stands at the end of the steps, a missing node when nothing does. */
    static JsonNode walk(JsonNode body, List<JacksonException.Reference> steps) {
        JsonNode at = body;
        for (JacksonException.Reference step : steps) {
            at = step.getPropertyName() == null ? at.path(step.getIndex()) : at.path(step.getPropertyName());
        }
        return at;
    }
}
