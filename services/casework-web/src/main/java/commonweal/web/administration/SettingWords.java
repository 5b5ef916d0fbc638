package commonweal.web.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.nodes.Tag;

import commonweal.web.administration.SettingText.Piece;
import commonweal.web.pages.Words;
import commonweal.web.services.PracticeTexts;

/** A text of settings in people's words: what its values are called, and what they say. */
@Component
class SettingWords {

    private static final List<String> TITLES = List.of("label", "name", "title", "code");

    private final Properties words;
    private final Words usual;

    SettingWords(Words usual) {
        this.usual = usual;
        try {
            this.words = PropertiesLoaderUtils.loadProperties(new EncodedResource(
                    new ClassPathResource("casework-web/setting-words.properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The words for settings cannot be read", e);
        }
    }

    /** A text of a part, to be shown or changed; nothing when it is no settings. */
    Optional<SettingText> read(String part, @Nullable String text) {
        return SettingText.read(text, list -> words.stringPropertyNames().stream()
                .filter(key -> key.startsWith("flag.%s.%s.".formatted(part, list)))
                .map(key -> key.substring(key.lastIndexOf('.') + 1)).sorted().toList());
    }

    /** A value that is set. */
    public record Row(String label, String shown) {}

    /** What is set at one place. */
    public record Entry(String title, String place, List<Row> rows) {}

    /** @param another the place of an entry that is not there yet */
    public record Listed(String title, List<Entry> entries, String another) {}

    /** All of a text, for reading. */
    public record Shown(Entry whole, List<Listed> lists) {}

    Shown shown(String part, SettingText text) {
        return new Shown(entry(part, text.piece("").orElseThrow()),
                text.lists().stream().map(list -> new Listed(listTitle(part, list.place()),
                        list.pieces().stream().map(piece -> entry(part, piece)).toList(),
                        list.place() + "/" + list.pieces().size())).toList());
    }

    /** What a change would do, null for what is not there. */
    public record Changed(String label, @Nullable String before, @Nullable String after) {}

    /** Changes as the services name them: {@code versions[2].first-contact.high}. */
    List<Changed> changes(String part, List<PracticeTexts.Change> changes) {
        return changes.stream().map(change -> {
            int end = change.setting().lastIndexOf("].") + 1;
            String place = change.setting().substring(0, end);
            String list = place.replaceAll("\\[[^]]*]", "").replace('.', '/');
            String name = change.setting().substring(end == 0 ? 0 : end + 1);
            String entry = place.replaceAll("[^\\[]*\\[([^]]*)]", "$1 ").strip();
            String label = label(part, list, name);
            String which = entry.matches("\\d+") ? "number " + (Integer.parseInt(entry) + 1) : usual.code(entry);
            return new Changed(entry.isEmpty() ? label : "%s, %s: %s".formatted(listTitle(part, list), which, label),
                    said(change.before()), said(change.after()));
        }).toList();
    }

    private @Nullable String said(@Nullable Object value) {
        return value == null ? null : switch (value.toString()) {
            case "true" -> "Yes";
            case "false" -> "No";
            case String other -> say(SettingValue.of("", Tag.STR, other));
        };
    }

    /** What the values at a place are called. */
    String label(String part, String place, String name) {
        return said(part, place, name).or(() -> said("any", "", name))
                .orElseGet(() -> Stream.of(name.split("\\.")).map(usual::code)
                        .reduce((group, one) -> group + ": " + one.toLowerCase(Locale.UK)).orElse(name));
    }

    /** What people call an entry: by the name that it has, else by its number in the list. */
    String title(String part, Piece piece) {
        if (piece.place().isEmpty()) {
            return said(part, "", "").orElse("In general");
        }
        int end = piece.place().lastIndexOf('/');
        return TITLES.stream()
                .flatMap(name -> piece.values().stream().filter(value -> value.name().equals(name) && value.isThere()))
                .map(value -> value.name().equals("code") ? usual.code(value.content()) : value.content()).findFirst()
                .orElseGet(() -> "%s, number %d".formatted(listTitle(part, piece.place().substring(0, end)),
                        Integer.parseInt(piece.place().substring(end + 1)) + 1));
    }

    private String listTitle(String part, String place) {
        return said(part, place, "")
                .orElseGet(() -> usual
                        .code(place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf('.')) + 1)));
    }

    private Entry entry(String part, Piece piece) {
        return new Entry(title(part, piece), piece.place(), piece.values().stream().filter(SettingValue::isThere)
                .map(value -> new Row(label(part, piece.place(), value.name()), say(value))).toList());
    }

    private String say(SettingValue value) {
        return switch (value.shape()) {
            case YES_NO -> value.content().equals("true") ? "Yes" : "No";
            case SPAN -> usual.count(Long.parseLong(value.number()), value.unit().replaceAll("s$", ""), value.unit());
            case DAY -> usual.day(LocalDate.parse(value.content()));
            case LINES -> value.content().lines().collect(Collectors.joining(", "));
            case NUMBER, LINE, PROSE -> value.content();
        };
    }

    private Optional<String> said(String part, String place, String name) {
        String key = Stream.of(part, place.replaceAll("/\\d+", "").replace('/', '.'), name)
                .filter(word -> !word.isEmpty()).collect(Collectors.joining("."));
        return Optional.ofNullable(words.getProperty(key, words.getProperty("flag." + key)));
    }
}
