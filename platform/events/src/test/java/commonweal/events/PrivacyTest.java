package commonweal.events;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An event may hold ids, codes, dates, numbers and areas, under names that are on this list, and nothing else. */
class PrivacyTest {

    private static final Set<Class<?>> TYPES = Set.of(Id.class, Code.class, AreaCode.class, Sha256.class,
            Occurred.class, LocalDate.class,
            Instant.class, int.class, Integer.class, long.class, boolean.class, Boolean.class, BigDecimal.class);

    private static final Set<String> NAMES = Set.of("channel", "anonymous", "occurred", "category", "qualifier", "ward",
            "lsoa",
            "sample", "decision", "agency", "method", "reason", "behaviour", "outcome", "service", "informed", "ease",
            "thresholdMet", "recommendations", "questionnaire", "questionnaireVersion", "score", "proposedBand", "band",
            "previousBand", "overrideReason", "due", "cause", "group", "leadAgency", "result", "rating", "held", "kind",
            "from",
            "on", "measure", "period", "subject", "severity", "place", "people", "mergedAt", "numerator", "denominator",
            "status", "previousStatus", "paper", "sha256", "digest",
            "count", "windowDays", "wholeFamily");

    @ParameterizedTest
    @MethodSource("commonweal.events.GoldenFilesTest#types")
    void holdsNoPersonalData(Class<? extends DomainEvent> type) {
        assertThat(suspects(type)).isEmpty();
    }

    @Test
    void findsFieldsThatCouldHoldPersonalData() {
        record Careless(Id caseId, String category, Code surname, List<String> notes, Id address) {}

        assertThat(suspects(Careless.class)).extracting(RecordComponent::getName).containsExactly("category", "surname",
                "notes",
                "address");
    }

    private static List<RecordComponent> suspects(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).filter(component -> !isHarmless(component)).toList();
    }

    private static boolean isHarmless(RecordComponent component) {
        String name = component.getName();
        if (component.getGenericType() instanceof Class<?> type && TYPES.contains(type)) {
            return NAMES.contains(name) || type == Id.class && name.endsWith("Id");
        }
        return isListOfIds(component.getGenericType()) && name.endsWith("Ids");
    }

    private static boolean isListOfIds(Type type) {
        return type.getTypeName().equals("java.util.List<commonweal.events.Id>");
    }
}
