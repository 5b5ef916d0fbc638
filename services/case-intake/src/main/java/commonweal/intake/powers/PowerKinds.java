package commonweal.intake.powers;

import java.util.List;
import java.util.stream.Collectors;

import commonweal.events.Code;

/** One version of the list of tools and powers. */
public record PowerKinds(int version, List<PowerKind> kinds) {

    public PowerKinds {
        kinds = List.copyOf(kinds);
        if (version < 1 || kinds.isEmpty() || kinds.stream().map(PowerKind::code).distinct().count() < kinds.size()) {
            throw new IllegalArgumentException(
                    "powers: version %d with %s (expected: version 1 or more, at least one kind, none twice)"
                            .formatted(version, kinds.stream().map(PowerKind::code).toList()));
        }
    }

    /** The kind with this code. */
    public PowerKind require(Code code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind: '%s' (expected: one of %s)".formatted(code,
                        kinds.stream().map(kind -> kind.code().value()).collect(Collectors.joining(", ")))));
    }

    /** What people call it; a code from an older version stands for itself. */
    public String label(Code code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).map(PowerKind::label).findFirst()
                .orElse(code.value());
    }
}
