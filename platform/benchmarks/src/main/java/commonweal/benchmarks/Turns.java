package commonweal.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The same turn several times, for a shared machine may be twice as quick in one minute as in the next. */
record Turns(List<Turn> turns) {

    /** From the smallest of these figures to the largest. */
    Turns by(ToDoubleFunction<Turn> figure) {
        return new Turns(turns.stream().sorted(Comparator.comparingDouble(figure)).toList());
    }

    int count() {
        return turns.size();
    }

    Turn first() {
        return turns.getFirst();
    }

    Turn middle() {
        return turns.get(turns.size() / 2);
    }

    Turn last() {
        return turns.getLast();
    }
}
