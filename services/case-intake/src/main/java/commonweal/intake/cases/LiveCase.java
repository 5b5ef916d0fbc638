package commonweal.intake.cases;

import commonweal.events.Code;
import commonweal.events.Id;

/** A case that can be read, whether it is being worked on or not. */
public sealed interface LiveCase extends Case permits OpenCase, ClosedCase, MergedCase {

    CaseFile file();

    /** The same state with another file. */
    LiveCase with(CaseFile file);

    @Override
    default Id id() {
        return file().id();
    }

    @Override
    default Code partnership() {
        return file().partnership();
    }
}
