package commonweal.risk.questionnaires.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/** A place in a YAML file, which knows its file and path and so can say where something is wrong. */
record YamlPart(String file, String path, @Nullable Object value) {

    /** Refuses keys that nobody would read: most likely a slip of the pen. */
    YamlPart only(String... keys) {
        TreeSet<String> unknown = new TreeSet<>(map().keySet());
        unknown.removeAll(Arrays.asList(keys));
        if (!unknown.isEmpty()) {
            throw wrong("the keys " + String.join(", ", keys), unknown.first());
        }
        return this;
    }

    YamlPart get(String key) {
        return new YamlPart(file, path.isEmpty() ? key : path + "." + key, map().get(key));
    }

    Optional<YamlPart> find(String key) {
        return Optional.of(get(key)).filter(part -> part.value != null);
    }

    /** The parts of a list; none when the key is absent. */
    List<YamlPart> items() {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw wrong("a list", value);
        }
        List<YamlPart> items = new ArrayList<>();
        for (Object item : list) {
            items.add(new YamlPart(file, "%s[%d]".formatted(path, items.size() + 1), item));
        }
        return items;
    }

    /** The parts of a map by their keys, in the order of the file. */
    Map<String, YamlPart> entries() {
        Map<String, YamlPart> entries = new LinkedHashMap<>();
        map().keySet().forEach(key -> entries.put(key, get(key)));
        return entries;
    }

    String text() {
        if (value instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw wrong("a text" + (value instanceof Boolean ? " (write it in quotes)" : ""), value);
    }

    int wholeNumber() {
        if (value instanceof Integer number) {
            return number;
        }
        throw wrong("a whole number", value);
    }

    Code code() {
        String text = text();
        return told(() -> new Code(text));
    }

    /** Makes a value of the domain and adds the place to what it refuses. */
    <T> T told(Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            throw new UnreadableQuestionnaire(file, path, String.valueOf(e.getMessage()));
        }
    }

    private Map<String, @Nullable Object> map() {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong("keys with values", value);
        }
        Map<String, @Nullable Object> byText = new LinkedHashMap<>();
        map.forEach((key, entry) -> byText.put(String.valueOf(key), entry));
        return byText;
    }

    private UnreadableQuestionnaire wrong(String expected, @Nullable Object got) {
        return new UnreadableQuestionnaire(file, path,
                "%s (expected: %s)".formatted(got == null ? "nothing" : "'" + Objects.toString(got) + "'", expected));
    }
}
