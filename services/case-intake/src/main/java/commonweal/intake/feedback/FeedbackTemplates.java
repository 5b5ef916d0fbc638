package commonweal.intake.feedback;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import commonweal.events.Code;

/**
 * One version of the texts.
 *
 * @param units what each partnership's unit calls itself
 * @param otherUnits what one calls itself that is not named
 */
public record FeedbackTemplates(int version, List<FeedbackTemplate> items, Map<String, String> units,
        String otherUnits) {

    public FeedbackTemplates {
        items = List.copyOf(items);
        units = Map.copyOf(units);
        if (version < 1 || items.isEmpty()
                || items.stream().map(FeedbackTemplate::code).distinct().count() < items.size()) {
            throw new IllegalArgumentException(
                    "feedback: version %d with %s (expected: version 1 or more, at least one template, none twice)"
                            .formatted(version, items.stream().map(FeedbackTemplate::code).toList()));
        }
    }

    public FeedbackTemplate require(Code code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("template: '%s' (expected: one of %s)".formatted(code,
                        items.stream().map(item -> item.code().value()).collect(Collectors.joining(", ")))));
    }

    public String unit(Code partnership) {
        return units.getOrDefault(partnership.value(), otherUnits);
    }
}
