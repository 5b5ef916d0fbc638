package commonweal.events;

import java.util.regex.Pattern;

/**
 * Something that happened in one service and that others may act on.
 *
 * <p>The name on the wire is the record's name in lower-case words joined by hyphens ({@code CaseOpened} is
 * {@code case-opened}) and never changes. Fields are ids, codes, dates and numbers: never personal data.
 */
public sealed interface DomainEvent permits CaseIntakeEvent, RiskAssessmentEvent, TaskingEvent, PlanMetricsEvent {

    /** The name of this event's type on the wire. */
    default String type() {
        return typeOf(getClass());
    }

    /** The name on the wire of the given type of event. */
    static String typeOf(Class<? extends DomainEvent> type) {
        return TypeNames.OF.get(type);
    }

    /** The names, computed once per type. */
    final class TypeNames {

        private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

        private static final ClassValue<String> OF = new ClassValue<>() {
            @Override
            protected String computeValue(Class<?> type) {
                return WORD_START.matcher(type.getSimpleName()).replaceAll("-").toLowerCase(java.util.Locale.ROOT);
            }
        };

        private TypeNames() {}
    }
}
