package commonweal.intake.cases.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.cases.mongo.DueDates;
import commonweal.intake.clocks.ClockPolicies;

/**
 * Lets the due dates by which cases are listed follow when a partnership changes its promises or working days: its open cases
 * are looked through once, some of them in each round, and once after every start, since a release may know of further bank
 * holidays. Several instances may do the same; they set the same dates.
 */
@Component
class DueDatesFollowPromises {

    private static final Logger LOG = LoggerFactory.getLogger(DueDatesFollowPromises.class);
    private static final int IN_ONE_ROUND = 1000;

    private final DueDates dates;
    private final ClockPolicies policies;
    private final Map<Code, Walk> walks = new HashMap<>();

    /**
     * How far the cases of a partnership have been looked through.
     *
     * @param edition of the promises that it is done for
     * @param reached the last case so far
     */
    private record Walk(Object edition, @Nullable Id reached, boolean finished) {}

    DueDatesFollowPromises(DueDates dates, ClockPolicies policies) {
        this.dates = dates;
        this.policies = policies;
    }

    @Scheduled(fixedDelayString = "${commonweal.intake.sweep-every:PT1M}")
    void sweep() {
        for (Code partnership : dates.partnerships()) {
            Object edition = policies.edition(partnership);
            Walk walk = walks.get(partnership);
            if (walk == null || !walk.edition().equals(edition)) {
                walk = new Walk(edition, null, false);
            }
            if (!walk.finished()) {
                walks.put(partnership, goOn(partnership, walk));
            }
        }
    }

    private Walk goOn(Code partnership, Walk walk) {
        Optional<Id> reached = dates.renew(partnership, walk.reached(), IN_ONE_ROUND);
        if (reached.isEmpty()) {
            LOG.info("Due dates follow the promises: partnership={}", partnership);
        }
        return new Walk(walk.edition(), reached.orElse(null), reached.isEmpty());
    }
}
