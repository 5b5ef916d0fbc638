package commonweal.web.services;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import commonweal.web.signin.SignedIn;

/** case-intake: what somebody looks for again and again, under names of their own. Nobody else sees it. */
public final class SavedFilters {

    private static final String ALL = "/saved-filters";

    private final ServiceLine line;

    SavedFilters(ServiceLine line) {
        this.line = line;
    }

    public List<Filter> of(SignedIn user) {
        return line.read(user, Kept.class, ALL).items().stream().map(KeptFilter::filter).toList();
    }

    /** Those of one list, such as {@code cases}. */
    public List<Filter> of(SignedIn user, String list) {
        return of(user).stream().filter(filter -> filter.list().equals(list)).toList();
    }

    /** Keeps it; what had the same name before is replaced. */
    public void save(SignedIn user, Filter filter) {
        line.replace(user, null, Map.of("name", filter.name(), "query", filter.query()), ALL);
    }

    public void remove(SignedIn user, String id) {
        line.remove(user, ALL + "/{id}", id);
    }

    /**
     * @param id empty before it is kept
     * @param list what is looked through, such as {@code cases} or {@code search}
     */
    public record Filter(String id, String name, String list, Map<String, String> parameters) {

        public static Filter of(String name, String list, Map<String, String> parameters) {
            return new Filter("", name, list, parameters);
        }

        /** As it stands in the address of its list; empty when nothing is narrowed down. */
        public String parametersQuery() {
            return parameters.entrySet().stream()
                    .map(one -> one.getKey() + "=" + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }

        private String query() {
            return "list=" + list + (parameters.isEmpty() ? "" : "&" + parametersQuery());
        }

        /** Withheld, because somebody's name may be looked for. */
        @Override
        public String toString() {
            return "Filter[withheld]";
        }
    }

    private record Kept(@Nullable List<KeptFilter> items) {

        @Override
        public List<KeptFilter> items() {
            return Objects.requireNonNullElse(items, List.of());
        }
    }

    private record KeptFilter(String id, String name, String query) {

        Filter filter() {
            Map<String, String> parameters = new LinkedHashMap<>();
            UriComponentsBuilder.newInstance().query(query).build().getQueryParams().toSingleValueMap().forEach(
                    (key, value) -> parameters.put(key,
                            value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8)));
            String list = Objects.requireNonNullElse(parameters.remove("list"), "");
            return new Filter(id, name, list, parameters);
        }
    }
}
