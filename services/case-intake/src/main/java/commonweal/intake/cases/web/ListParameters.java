package commonweal.intake.cases.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.intake.cases.mongo.MongoCases;

/** The query parameters of a list of cases. */
final class ListParameters {

    private static final List<String> BANDS = List.of("high", "medium", "low", "none");

    private ListParameters() {}

    static MongoCases.@Nullable Status status(@Nullable String status) {
        return switch (status) {
            case null -> null;
            case "open" -> MongoCases.Status.OPEN;
            case "closed" -> MongoCases.Status.CLOSED;
            case "merged" -> MongoCases.Status.MERGED;
            default -> throw new IllegalArgumentException(
                    "status: '%s' (expected: open, closed or merged)".formatted(status));
        };
    }

    static @Nullable Code band(@Nullable Code band) {
        if (band != null && !BANDS.contains(band.value())) {
            throw new IllegalArgumentException(
                    "band: '%s' (expected: one of %s)".formatted(band, String.join(", ", BANDS)));
        }
        return band;
    }

    static MongoCases.Order order(String sort) {
        return switch (sort) {
            case "risk" -> MongoCases.Order.RISK;
            case "oldest" -> MongoCases.Order.OLDEST;
            case "newest" -> MongoCases.Order.NEWEST;
            case "activity" -> MongoCases.Order.ACTIVITY;
            default -> throw new IllegalArgumentException(
                    "sort: '%s' (expected: one of risk, oldest, newest, activity)".formatted(sort));
        };
    }
}
