package commonweal.intake.erasures.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.intake.cases.Handling.Hold;
import commonweal.intake.retention.RetentionPractice;
import commonweal.practice.Practice;

/** Why a case is kept, since when, and who said so. */
record HoldView(Code reason, String label, Instant at, String by) {

    static @Nullable HoldView of(@Nullable Hold hold, Code partnership, Practice<RetentionPractice> practices) {
        return hold == null
                ? null
                : new HoldView(hold.reason(), practices.asOf(partnership, hold.since().at()).label(hold.reason()),
                        hold.since().at(), hold.since().by());
    }
}
