package commonweal.tasking.referrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a group and its agencies do about a case.
 *
 * @param reviewOn when the behaviour is reviewed next, absent before the group took the case on
 */
public record Work(List<AgencyAction> actions, List<BehaviourReview> reviews, @Nullable LocalDate reviewOn,
        @Nullable FamilyWork family) {

    static final Work NONE = new Work(List.of(), List.of(), null, null);

    public Work {
        actions = List.copyOf(actions);
        reviews = List.copyOf(reviews);
    }

    /** Adds an action, or puts it in the place of the one with its id. */
    Work with(AgencyAction action) {
        List<AgencyAction> changed = new ArrayList<>(actions);
        changed.replaceAll(known -> known.id().equals(action.id()) ? action : known);
        if (!changed.contains(action)) {
            changed.add(action);
        }
        return new Work(changed, reviews, reviewOn, family);
    }

    Work with(BehaviourReview review, LocalDate next) {
        List<BehaviourReview> more = new ArrayList<>(reviews);
        more.add(review);
        return new Work(actions, more, next, family);
    }

    Work reviewedOn(LocalDate next) {
        return new Work(actions, reviews, next, family);
    }

    Work with(FamilyWork started) {
        return new Work(actions, reviews, reviewOn, started);
    }
}
