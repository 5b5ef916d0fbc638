package commonweal.metrics.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import commonweal.metrics.periods.London;

/** How something that is owed stands on a day. */
public enum Standing {
    /** Its period is not over. */
    OPEN,
    /** Its period is over. */
    DUE,
    /** Its last day has gone by. */
    LATE,
    /** Another quarter has gone by as well. */
    MISSING,
    /** It was there in time. */
    RETURNED, RETURNED_LATE;

    /** @param returnedAt when it was first returned */
    public static Standing of(Owed owed, Optional<Instant> returnedAt, LocalDate today) {
        if (returnedAt.isPresent()) {
            return London.day(returnedAt.get()).isAfter(owed.due()) ? RETURNED_LATE : RETURNED;
        }
        if (!owed.due().isBefore(today)) {
            return owed.period().endedBy(today) ? DUE : OPEN;
        }
        return owed.due().plusMonths(3).isBefore(today) ? MISSING : LATE;
    }

    public boolean isSettled() {
        return this == RETURNED || this == RETURNED_LATE;
    }

    /** What the agency is told, when it is time to tell it something. */
    public Optional<String> reminder(Owed owed, LocalDate today) {
        String what = "%s %s for %s".formatted(owed.what() == Owed.What.MEASURE ? "Figures for" : "Progress of action",
                owed.about(), owed.period());
        return switch (this) {
            case DUE -> today.isBefore(owed.remindFrom())
                    ? Optional.empty()
                    : Optional.of("%s: due by %s.".formatted(what, owed.due()));
            case LATE, MISSING -> Optional.of("%s: due since %s.".formatted(what, owed.due()));
            case OPEN, RETURNED, RETURNED_LATE -> Optional.empty();
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
