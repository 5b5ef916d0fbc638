package commonweal.metrics.measures;

/** What one document of dated entries is about. */
public enum FactKind {
    REPORT, CASE, RESOURCE, OPERATION, PLACE, MEETING, RETURN, PAPER
}
