package commonweal.metrics.measures;

/**
 * A rule that leaves units out of a measure; how many is always shown.
 *
 * @param code names the rule in figures
 * @param why for readers: which units, and why
 * @param when true of the units that are left out
 */
public record Exclusion(String code, String why, Selector when) {}
