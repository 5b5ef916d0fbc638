package commonweal.intake.cases;

import java.time.LocalDate;

/** A case on which work has ended, for now. */
public record ClosedCase(CaseFile file, Closing closing) implements LiveCase {

    @Override
    public ClosedCase with(CaseFile file) {
        return new ClosedCase(file, closing);
    }

    /** The day from which on it counts how long it is kept. */
    public LocalDate closedOn() {
        return CaseClocks.day(closing.closed().at());
    }
}
