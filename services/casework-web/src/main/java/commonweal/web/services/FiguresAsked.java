package commonweal.web.services;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Which figures of a plan somebody asks for.
 *
 * @param period as plan-metrics names it; empty for the year so far
 * @param knownOn as they were known when this day had ended; null for what is known now
 * @param part the code by detail that the units counted must have: a part of the casework; empty for all of it
 */
public record FiguresAsked(String period, @Nullable LocalDate knownOn, Map<String, String> part) {

    private static final List<String> DETAILS = List.of("category", "ward", "band", "channel", "severity", "hate",
            "family");

    public FiguresAsked {
        part = Collections.unmodifiableMap(new TreeMap<>(part));
    }

    /** All figures of a period, as they are known now. */
    public static FiguresAsked of(String period) {
        return new FiguresAsked(period, null, Map.of());
    }

    /**
     * Reads what an address asks for. A day typed by hand may be none, or lie ahead: then what is known now serves. The
     * past is not counted in parts, so a past day makes the parts void.
     */
    public static FiguresAsked of(String period, Map<String, String> address, LocalDate today) {
        Optional<LocalDate> day = day(address.getOrDefault("knownOn", "")).filter(known -> known.isBefore(today));
        Map<String, String> part = new TreeMap<>();
        DETAILS.stream().filter(detail -> day.isEmpty()).forEach(detail -> Optional
                .of(address.getOrDefault(detail, "").strip()).filter(code -> !code.isEmpty())
                .ifPresent(code -> part.put(detail, code)));
        return new FiguresAsked(period, day.orElse(null), part);
    }

    public String part(String detail) {
        return part.getOrDefault(detail, "");
    }

    /** The same as the query of an address, without the question mark. */
    public String query() {
        Map<String, String> all = new TreeMap<>(part);
        if (!period.isEmpty()) {
            all.put("period", period);
        }
        if (knownOn != null) {
            all.put("knownOn", knownOn.toString());
        }
        return all.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    Address on(Address address) {
        Address asked = address.with("period", period);
        for (String detail : DETAILS) {
            asked = asked.with(detail, part(detail));
        }
        return knownOn == null ? asked : asked.with("asKnownOn", knownOn);
    }

    private static Optional<LocalDate> day(String told) {
        try {
            return Optional.of(LocalDate.parse(told));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
