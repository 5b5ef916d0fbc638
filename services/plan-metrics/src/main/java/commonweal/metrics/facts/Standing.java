package commonweal.metrics.facts;

import commonweal.events.Id;

/** Whether a fact is counted, and with which other. */
public sealed interface Standing {

    /** Counted for itself. */
    record Alone() implements Standing {}

    /** A case that was merged: its entries are counted with those of another. */
    record PartOf(Id whole) implements Standing {}

    /** Erased under the retention rules, for good: nothing is left but that. */
    record Erased() implements Standing {}
}
