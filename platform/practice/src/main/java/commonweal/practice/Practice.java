package commonweal.practice;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import commonweal.events.Code;

/**
 * One part of how partnerships work, such as for how long they keep things. A partnership's own text comes first, then what the
 * settings say of it, then what they say is usual.
 *
 * <p>Make a bean of each part and inject it as {@link PerPartnership}; {@code /settings} then offers it to managers.
 *
 * @param <T> one version of it: a record that checks itself and says what is wrong with a value and what is expected
 */
public final class Practice<T> implements PerPartnership<T> {

    private final Code part;
    private final String label;
    private final Class<T> type;
    private final PerPartnership<T> settings;
    private final BiConsumer<T, T> check;
    private final Map<Code, NavigableMap<Integer, Dated<T>>> own = new ConcurrentHashMap<>();

    private record Dated<T>(Instant at, T value) {}

    /**
     * @param part its name in addresses
     * @param label what people call it
     * @param settings what holds for partnerships without a text of their own
     */
    public Practice(Code part, String label, Class<T> type, PerPartnership<T> settings) {
        this(part, label, type, settings, (_, _) -> {
        });
    }

    private Practice(Code part, String label, Class<T> type, PerPartnership<T> settings, BiConsumer<T, T> check) {
        this.part = part;
        this.label = label;
        this.type = type;
        this.settings = settings;
        this.check = check;
    }

    /**
     * A part whose settings are the value under {@code usual} and those under {@code partnerships}, by code.
     *
     * @param prefix such as {@code commonweal.triage}, whose last word names the part
     * @throws org.springframework.boot.context.properties.bind.BindException when they make no sense, which stops the start
     */
    public static <T> Practice<T> read(Environment environment, String prefix, String label, Class<T> type) {
        Binder binder = Binder.get(environment);
        T usual = binder.bind(prefix + ".usual", type).get();
        Map<Code, T> named = binder.bind(prefix + ".partnerships", Bindable.mapOf(Code.class, type)).orElse(Map.of());
        return new Practice<>(new Code(prefix.substring(prefix.lastIndexOf('.') + 1)), label, type,
                partnership -> named.getOrDefault(partnership, usual));
    }

    /**
     * The same, with a rule on what may follow what.
     *
     * @param rule is given the version in force and the next one, and throws IllegalArgumentException with a sentence
     */
    public Practice<T> where(BiConsumer<T, T> rule) {
        return new Practice<>(part, label, type, settings, rule);
    }

    @Override
    public T of(Code partnership) {
        NavigableMap<Integer, Dated<T>> told = own.get(partnership);
        return told == null ? settings.of(partnership) : told.lastEntry().getValue().value();
    }

    /**
     * What was in force at a moment, for whatever keeps the words of its day. What the settings say counts as in force from the
     * beginning until a partnership's first own version.
     */
    public T asOf(Code partnership, Instant moment) {
        return own.getOrDefault(partnership, Collections.emptyNavigableMap()).descendingMap().values().stream()
                .filter(version -> !version.at().isAfter(moment)).findFirst().map(Dated::value)
                .orElseGet(() -> settings.of(partnership));
    }

    Code part() {
        return part;
    }

    String label() {
        return label;
    }

    /** The number of what is in force. */
    int version(Code partnership) {
        return PracticeJson.tree(of(partnership)).path("version").asInt(0);
    }

    /** A text's meaning, if it may follow what is in force. */
    T next(Code partnership, PracticeText text, int version) {
        T next = text.as(type, version);
        check.accept(of(partnership), next);
        return next;
    }

    /** A version never changes, so one that is known is not read again. */
    boolean knows(Edition edition) {
        return own.getOrDefault(edition.partnership(), Collections.emptyNavigableMap())
                .containsKey(edition.version());
    }

    /** The one with the highest number is the one that holds. */
    void putInForce(Edition edition) {
        Dated<T> version = new Dated<>(edition.at(), edition.text().as(type, edition.version()));
        own.compute(edition.partnership(), (_, before) -> {
            NavigableMap<Integer, Dated<T>> all = before == null ? new ConcurrentSkipListMap<>() : before;
            all.put(edition.version(), version);
            return all;
        });
    }
}
