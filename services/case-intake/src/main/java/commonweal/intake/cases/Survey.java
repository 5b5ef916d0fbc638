package commonweal.intake.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import commonweal.events.Id;

/**
 * What a complainant thinks of how the case went: four questions that are never added up, each 1 (very dissatisfied) to 5
 * (very satisfied) or not answered.
 */
public record Survey(Id id, @Nullable Integer outcome, @Nullable Integer service, @Nullable Integer informed,
        @Nullable Integer ease, Instant at) {

    public Survey {
        onScale("outcome", outcome);
        onScale("service", service);
        onScale("informed", informed);
        onScale("ease", ease);
        if (Arrays.asList(outcome, service, informed, ease).stream().allMatch(Objects::isNull)) {
            throw new IllegalArgumentException(
                    "survey: no answer (expected: at least one of outcome, service, informed, ease)");
        }
    }

    private static void onScale(String question, @Nullable Integer answer) {
        if (answer != null && (answer < 1 || answer > 5)) {
            throw new IllegalArgumentException("%s: %d (expected: 1 to 5)".formatted(question, answer));
        }
    }
}
