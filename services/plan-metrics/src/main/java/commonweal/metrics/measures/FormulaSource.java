package commonweal.metrics.measures;

import commonweal.events.Code;

/** Which formulas a partnership's plans hold now. */
@FunctionalInterface
public interface FormulaSource {

    Formulas of(Code partnership);
}
