package commonweal.intake.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import commonweal.events.Id;

/**
 * How a case hangs together with others.
 *
 * @param absorbed cases that were merged into it
 * @param splits what was taken out of it
 * @param splitFrom the case that it was taken out of
 * @param related cases to look at, too
 */
public record Ties(List<Absorbed> absorbed, List<SplitOff> splits, @Nullable Id splitFrom, List<Id> related) {

    public static final Ties NONE = new Ties(List.of(), List.of(), null, List.of());

    public Ties {
        absorbed = List.copyOf(absorbed);
        splits = List.copyOf(splits);
        related = List.copyOf(related);
    }

    /**
     * A case that was merged into this one. Its file stays its own; only what it brought is known here.
     *
     * @param reportIds its reports and those of cases merged into it
     */
    public record Absorbed(Id caseId, List<Id> reportIds, Instant at) {
        public Absorbed {
            reportIds = List.copyOf(reportIds);
        }
    }

    /** Reports that became a case of their own. */
    public record SplitOff(Id caseId, List<Id> reportIds, Instant at) {
        public SplitOff {
            reportIds = List.copyOf(reportIds);
        }
    }

    Optional<Absorbed> absorbed(Id caseId) {
        return absorbed.stream().filter(one -> one.caseId().equals(caseId)).findFirst();
    }

    Ties absorbing(Absorbed other) {
        return new Ties(Stream.concat(without(other.caseId()), Stream.of(other)).toList(), splits, splitFrom, related);
    }

    Ties lettingGo(Id caseId) {
        return new Ties(without(caseId).toList(), splits, splitFrom, related);
    }

    private Stream<Absorbed> without(Id caseId) {
        return absorbed.stream().filter(one -> !one.caseId().equals(caseId));
    }

    Ties losing(SplitOff part) {
        List<SplitOff> longer = new ArrayList<>(splits);
        longer.add(part);
        return new Ties(absorbed, longer, splitFrom, related);
    }

    Ties relating(Id other) {
        return new Ties(absorbed, splits, splitFrom, Stream.concat(related.stream(), Stream.of(other)).toList());
    }

    Ties unrelating(Id other) {
        return new Ties(absorbed, splits, splitFrom, related.stream().filter(id -> !id.equals(other)).toList());
    }
}
