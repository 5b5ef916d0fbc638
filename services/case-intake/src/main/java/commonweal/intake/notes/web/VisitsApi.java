package commonweal.intake.notes.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.http.Role;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.notes.mongo.PlannedVisits;

/** Whom the unit means to see on which day. */
@RestController
class VisitsApi {

    private static final int MOST_DAYS = 92;

    private final PlannedVisits visits;
    private final Clock clock;

    VisitsApi(PlannedVisits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    /** Where somebody goes; whom they see stands in the case. */
    record VisitView(Id caseId, String reference, Id id, LocalDateTime from, @Nullable LocalDateTime to) {}

    record Items(LocalDate from, LocalDate to, List<VisitView> items) {}

    /**
     * @param from today when absent
     * @param to the same day as {@code from} when absent
     */
    @GetMapping("/visits")
    Items between(@RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        LocalDate first = from == null ? WorkingDays.dayOf(clock.instant()) : from;
        LocalDate last = to == null ? first : to;
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
            throw new IllegalArgumentException(
                    "to: %s (expected: %s to %s)".formatted(last, first, first.plusDays(MOST_DAYS)));
        }
        return new Items(first, last, visits.between(caller.scope(), first, last).stream()
                .map(one -> new VisitView(one.caseId(), Ids.reference(one.caseId()), one.noteId(), one.visit().from(),
                        one.visit().to()))
                .toList());
    }
}
