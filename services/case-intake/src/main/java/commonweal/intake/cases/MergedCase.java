package commonweal.intake.cases;

import commonweal.events.Id;
import commonweal.intake.decisions.Act;

/**
 * A case that became part of another. It keeps its file, and feedback on its reports is still given through it; everything
 * else is done in the other case until the merge is undone.
 *
 * @param into the case that it is part of
 */
public record MergedCase(CaseFile file, Id into, Act merged) implements LiveCase {

    @Override
    public MergedCase with(CaseFile file) {
        return new MergedCase(file, into, merged);
    }
}
