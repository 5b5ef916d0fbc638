package commonweal.intake.cases;

import commonweal.events.Code;
import commonweal.events.Id;

/** One case of anti-social behaviour, in one of its states; the rules are in {@link CaseRules}. */
public sealed interface Case permits LiveCase, ErasedCase {

    Id id();

    Code partnership();
}
