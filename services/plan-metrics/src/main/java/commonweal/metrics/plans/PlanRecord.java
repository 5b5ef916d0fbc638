package commonweal.metrics.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import commonweal.events.Code;
import commonweal.events.Id;

/**
 * What was done to a plan while the service ran: texts that take the place of a file's, and steps of its adoption.
 *
 * @param wordings oldest first, the last is in force; none when the plan's text is a file
 * @param taken in the order in which they were taken
 */
public record PlanRecord(Id plan, Code partnership, List<Wording> wordings, List<Taken> taken) {

    /** @param by the subject of the token */
    public record Wording(String text, Instant at, String by) {}

    public record Taken(Code step, LocalDate date, Instant at, String by) {}

    public PlanRecord {
        wordings = List.copyOf(wordings);
        taken = List.copyOf(taken);
    }

    public static PlanRecord of(Id plan, Code partnership) {
        return new PlanRecord(plan, partnership, List.of(), List.of());
    }

    public Optional<Wording> wording() {
        return wordings.isEmpty() ? Optional.empty() : Optional.of(wordings.getLast());
    }

    public PlanRecord saying(Wording wording) {
        return new PlanRecord(plan, partnership, Stream.concat(wordings.stream(), Stream.of(wording)).toList(), taken);
    }

    public PlanRecord having(Taken step) {
        return new PlanRecord(plan, partnership, wordings, Stream.concat(taken.stream(), Stream.of(step)).toList());
    }
}
