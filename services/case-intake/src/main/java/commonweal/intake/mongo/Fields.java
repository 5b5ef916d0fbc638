package commonweal.intake.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import commonweal.events.AreaCode;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.decisions.Act;

/** A document's fields, one after the other; what is absent in the state is absent in the document. */
public final class Fields {

    private static final String AT = "at";
    private static final String BY = "by";

    private final Document document = new Document();

    /** Adds a field unless it is absent. */
    public Fields put(String name, @Nullable Object value) {
        Object stored = switch (value) {
            case null -> null;
            case Id id -> id.value();
            case Code code -> code.value();
            case AreaCode area -> area.value();
            case Instant instant -> Date.from(instant);
            case Act act -> new Fields().put(BY, act.by()).put(AT, act.at()).document();
            default -> value;
        };
        if (stored != null) {
            document.append(name, stored);
        }
        return this;
    }

    /** Adds a list, in the form in which the driver gives it back. */
    public <T> Fields putAll(String name, List<T> values, Function<T, Document> document) {
        return put(name, new ArrayList<>(values.stream().map(document).toList()));
    }

    public Document document() {
        return document;
    }

    public static <T> T required(Document document, String name, Class<T> type) {
        return Objects.requireNonNull(document.get(name, type), name);
    }

    public static String text(Document document, String name) {
        return required(document, name, String.class);
    }

    public static Code code(Document document, String name) {
        return new Code(text(document, name));
    }

    public static Id id(Document document, String name) {
        return new Id(text(document, name));
    }

    public static Instant instant(Document document, String name) {
        return required(document, name, Date.class).toInstant();
    }

    public static Act act(Document document, String name) {
        Document act = required(document, name, Document.class);
        return new Act(text(act, BY), instant(act, AT));
    }

    public static boolean flag(Document document, String name) {
        return required(document, name, Boolean.class);
    }

    /** The field's value made into something, or nothing when it is absent. */
    public static <V, T> @Nullable T optional(Document document, String name, Class<V> type, Function<V, T> make) {
        V value = document.get(name, type);
        return value == null ? null : make.apply(value);
    }

    public static <T> List<T> list(Document document, String name, Function<Document, T> make) {
        return document.getList(name, Document.class).stream().map(make).toList();
    }
}
