package commonweal.intake.cases;

import commonweal.events.Code;
import commonweal.intake.decisions.Act;

/**
 * How work on a case ended.
 *
 * @param behaviour whether it improved, which is apart from the reason
 */
public record Closing(Code reason, Code behaviour, Act closed) {}
