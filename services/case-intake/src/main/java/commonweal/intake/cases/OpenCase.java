package commonweal.intake.cases;

/** A case that is being worked on. */
public record OpenCase(CaseFile file) implements LiveCase {

    @Override
    public OpenCase with(CaseFile file) {
        return new OpenCase(file);
    }
}
