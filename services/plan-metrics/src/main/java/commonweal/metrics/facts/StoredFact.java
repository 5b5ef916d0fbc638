package commonweal.metrics.facts;

/** A fact as it was read; the version grows with every change. */
public record StoredFact(Fact fact, long version) {}
