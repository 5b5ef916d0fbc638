package commonweal.metrics.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import commonweal.events.Id;

/** How a fact is counted: a pure function of its dated entries, so that their order of arrival cannot matter. */
public sealed interface Formula permits FactFormula, ReturnFormula, StockFormula {

    /** The same for formulas that count the same; what is counted is kept under it. */
    String key();

    /** The kind of fact it looks at. */
    FactKind fact();

    /** The types of event that can change the outcome. */
    Set<String> events();

    /** What the fact's units add, each to one day. */
    List<Counted> count(Id fact, List<Entry> sorted);

    /** How a unit of the fact comes to be counted: all its entries in order, with what each of them does. */
    List<Step> trace(Id fact, Id unit, List<Entry> sorted);

    /** Every day that a unit of the fact could be counted on, when it is looked at alone or joined to another's entries. */
    Set<LocalDate> days(List<Entry> sorted);
}
