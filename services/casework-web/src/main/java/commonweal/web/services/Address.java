package commonweal.web.services;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.springframework.web.util.UriBuilder;

/**
 * Where a service is asked: a path such as {@code /cases/{id}} and what the answer is narrowed down by. Values are only
 * ever variables, so that nothing somebody typed becomes a part of the template.
 */
record Address(String path, List<String> parameters, List<Object> values) {

    Address {
        parameters = List.copyOf(parameters);
        values = List.copyOf(values);
    }

    /** @param ids one for each variable of the path */
    static Address of(String path, Object... ids) {
        return new Address(path, List.of(), List.of(ids));
    }

    /** The same address with one more query parameter; without it when the value is empty. */
    Address with(String parameter, Object value) {
        return "".equals(value) ? this : new Address(path, and(parameters, parameter), and(values, value));
    }

    URI on(UriBuilder service) {
        UriBuilder template = service.path(path);
        for (String parameter : parameters) {
            template = template.queryParam(parameter, "{" + parameter + "}");
        }
        return template.build(values.toArray());
    }

    private static <T> List<T> and(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
