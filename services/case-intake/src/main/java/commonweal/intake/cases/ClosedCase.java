package commonweal.intake.cases;

/** A case on which work has ended, for now. */
public record ClosedCase(CaseFile file, Closing closing) implements LiveCase {

    @Override
    public ClosedCase with(CaseFile file) {
        return new ClosedCase(file, closing);
    }
}
