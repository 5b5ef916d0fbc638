package commonweal.metrics.measures;

/** What one unit adds to the numerator. */
public sealed interface Counting {

    /** 1 when the unit has this outcome, else 0; the denominator is 1. */
    record Outcome(Selector selector) implements Counting {}

    /** Always 1: the units are counted. */
    record Each() implements Counting {}

    /** A number among the details of the entry that puts the unit into the cohort; the denominator is 1. */
    record Amount(String detail) implements Counting {}
}
