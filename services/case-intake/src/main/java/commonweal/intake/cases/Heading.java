package commonweal.intake.cases;

import commonweal.events.Code;

/**
 * What a case is about.
 *
 * @param category what the behaviour is
 * @param qualifier whom it hurts, independent of the category
 */
public record Heading(Code category, Code qualifier) {}
