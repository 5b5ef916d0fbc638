package commonweal.intake.practice.config;

import java.util.Map;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import commonweal.events.Code;
import commonweal.intake.practice.PerPartnership;

/** One part of the practice, such as {@code commonweal.triage}: the value under {@code usual} and those under {@code partnerships}. */
public final class PracticeSettings {

    private PracticeSettings() {}

    /** A setting that makes no sense stops the start. */
    public static <T> PerPartnership<T> read(Environment settings, String part, Class<T> type) {
        Binder binder = Binder.get(settings);
        return new PerPartnership<>(binder.bind(part + ".usual", type).get(),
                binder.bind(part + ".partnerships", Bindable.mapOf(Code.class, type)).orElse(Map.of()));
    }
}
