package commonweal.risk.cases;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/** The published list of reasons for a band other than the proposed one. */
public record OverrideReasons(List<Labelled> all) {

    public OverrideReasons {
        all = List.copyOf(all);
    }

    /** A code and the words people see for it. */
    public record Labelled(Code code, String label) {}

    /** The code of a reason, absent when none is given. */
    public @Nullable Code checked(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        return all.stream().map(Labelled::code).filter(code -> code.value().equals(reason)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("reason: '%s' (expected: %s)".formatted(reason,
                        all.stream().map(listed -> listed.code().value()).collect(Collectors.joining(", ")))));
    }
}
