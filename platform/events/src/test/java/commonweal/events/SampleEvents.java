package commonweal.events;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One event of any type, every field filled that the type had from the start of its version. */
final class SampleEvents {

    /** Fields that came after the golden file was written, which therefore says nothing of them. */
    private static final Map<Class<? extends DomainEvent>, Set<String>> ADDED_LATER = Map.of(
            CaseIntakeEvent.CaseSplit.class,
            Set.of("category", "qualifier", "ward", "lsoa", "sample", "anonymousReportIds", "toldReportIds"),
            CaseIntakeEvent.CaseReviewRequested.class, Set.of("on"),
            CaseIntakeEvent.CaseErased.class, Set.of("reviewIds", "mergedCaseIds", "reason"),
            CaseIntakeEvent.ReportErased.class, Set.of("caseId", "furtherCaseIds"),
            TaskingEvent.ReferralMade.class, Set.of("subject"),
            TaskingEvent.ReferralAccepted.class, Set.of("severity"),
            TaskingEvent.OperationHeld.class, Set.of("place", "people"),
            PlanMetricsEvent.PeriodPublished.class, Set.of("digest"));

    private SampleEvents() {}

    static Envelope envelope(Class<? extends DomainEvent> type) {
        return new Envelope(source(type), new Id("subject-7f3k2m9q"), 3, Instant.parse("2026-06-01T09:30:00Z"),
                new Code("hollowdene"), new Id("case-7f3k2m9q"),
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                event(type));
    }

    static DomainEvent event(Class<? extends DomainEvent> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            return type
                    .getDeclaredConstructor(
                            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(Arrays.stream(components).map(SampleEvents::value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getSimpleName(), e);
        }
    }

    static String source(Class<? extends DomainEvent> type) {
        return switch (event(type)) {
            case CaseIntakeEvent _ -> "case-intake";
            case RiskAssessmentEvent _ -> "risk-assessment";
            case TaskingEvent _ -> "tasking";
            case PlanMetricsEvent _ -> "plan-metrics";
        };
    }

    private static Object value(RecordComponent component) {
        if (ADDED_LATER.getOrDefault(component.getDeclaringRecord(), Set.of()).contains(component.getName())) {
            return null;
        }
        Class<?> type = component.getType();
        if (type == Id.class) {
            return new Id(component.getName().replaceAll("(?<=[a-z])[A-Z].*", "").toLowerCase(java.util.Locale.ROOT)
                    + "-7f3k2m9q");
        } else if (type == Code.class) {
            return new Code(component.getName().toLowerCase(java.util.Locale.ROOT));
        } else if (type == AreaCode.class) {
            return new AreaCode(component.getName().equals("ward") ? "E05000001" : "E01000001");
        } else if (type == Occurred.class) {
            return new Occurred(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), new Code("month"));
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 6, 15);
        } else if (type == Instant.class) {
            return Instant.parse("2026-06-15T09:30:00Z");
        } else if (type == List.class) {
            return List.of(new Id("rep-7f3k2m9q"), new Id("rep-8g4m3n0r"));
        } else if (type == int.class || type == Integer.class) {
            return 4;
        } else if (type == boolean.class) {
            return true;
        } else if (type == BigDecimal.class) {
            return new BigDecimal("12.5");
        }
        throw new AssertionError("No sample for " + component);
    }
}
