package commonweal.tasking.reminders.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.messaging.Versioned;
import commonweal.tasking.decisions.Days;
import commonweal.tasking.deployments.mongo.Resources;
import commonweal.tasking.operations.mongo.Operations;
import commonweal.tasking.referrals.KeptReferral;
import commonweal.tasking.referrals.mongo.Actions;
import commonweal.tasking.referrals.mongo.Referrals;
import commonweal.tasking.reminders.Reminder;
import commonweal.tasking.reminders.Reminders;

/** What is due within a week and what is overdue: of an agency, or of everybody for officers and chairs. */
@RestController
class RemindersApi {

    private static final int MOST = 1000;

    private final Actions actions;
    private final Referrals referrals;
    private final Resources resources;
    private final Operations operations;
    private final Clock clock;

    RemindersApi(Actions actions, Referrals referrals, Resources resources, Operations operations, Clock clock) {
        this.actions = actions;
        this.referrals = referrals;
        this.resources = resources;
        this.operations = operations;
        this.clock = clock;
    }

    @GetMapping("/reminders")
    Items reminders(Caller caller, @RequestParam(required = false) @Nullable Code agency,
            @RequestParam(defaultValue = "7") int days) {
        Optional<Code> onlyOf = onlyOf(caller, Optional.ofNullable(agency));
        if (days < 0 || days > 366) {
            throw Refused.badRequest("invalid-parameter", "days: %d (expected: 0 to 366)".formatted(days));
        }
        LocalDate today = Days.inLondon(clock.instant());
        LocalDate until = today.plusDays(days);
        Set<Code> scope = caller.scope();
        List<Reminders.Open> open = actions.list(new Actions.Wanted(scope, onlyOf, Optional.empty(),
                Actions.Standing.OPEN, today, Optional.of(until)), 0, MOST).items().stream()
                .map(found -> new Reminders.Open((KeptReferral) found.referral().state(), found.action())).toList();
        return new Items(Reminders.of(open, referrals.accepted(scope).stream().map(Versioned::state).toList(),
                resources.of(scope).stream().map(Versioned::state).toList(), operations.audits(scope), onlyOf, until)
                .stream().map(reminder -> Item.of(reminder, today)).toList());
    }

    private static Optional<Code> onlyOf(Caller caller, Optional<Code> agency) {
        caller.require(Role.GROUP_CHAIR, Role.GROUP_MEMBER, Role.CSU_OFFICER, Role.CSU_MANAGER);
        if (caller.has(Role.GROUP_CHAIR) || caller.has(Role.CSU_OFFICER) || caller.has(Role.CSU_MANAGER)) {
            return agency;
        }
        Code own = caller.agency().orElseThrow(() -> Refused.forbidden("agency-missing",
                "The token names no agency (expected: a claim 'agency', since you are a group-member)"));
        if (agency.filter(wanted -> !wanted.equals(own)).isPresent()) {
            throw Refused.forbidden("other-agency",
                    "Your agency is %s (expected: its reminders, not those of %s)".formatted(own, agency.get()));
        }
        return Optional.of(own);
    }

    record Items(List<Item> items) {}

    record Item(String kind, LocalDate due, boolean overdue, String sentence, Id id, @Nullable Code agency,
            @Nullable Code group, @Nullable String caseReference) {

        static Item of(Reminder reminder, LocalDate today) {
            Id caseId = reminder.caseId();
            return new Item(reminder.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), reminder.due(),
                    reminder.isOverdue(today), reminder.sentence(), reminder.id(), reminder.agency(), reminder.group(),
                    caseId == null ? null : Ids.reference(caseId));
        }
    }
}
