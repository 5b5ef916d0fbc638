package commonweal.benchmarks;

import java.util.Comparator;
import java.util.List;

/** The same turn several times, for a shared machine may be twice as quick in one minute as in the next. */
record Turns(List<Turn> turns) {

    Turns(List<Turn> turns) {
        this.turns = turns.stream().sorted(Comparator.comparingDouble(Turn::ratio)).toList();
    }

    Turn lowest() {
        return turns.getFirst();
    }

    Turn middle() {
        return turns.get(turns.size() / 2);
    }

    Turn highest() {
        return turns.getLast();
    }
}
