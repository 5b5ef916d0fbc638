package commonweal.intake.officers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.http.Caller;
import commonweal.http.Role;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.officers.Officer;
import commonweal.intake.officers.mongo.MongoOfficers;

/** To whom a case can be given: whoever used this service within a year, and whoever has open cases. */
@RestController
@RequestMapping("/officers")
class OfficersApi {

    private final MongoOfficers officers;
    private final Clock clock;

    OfficersApi(MongoOfficers officers, Clock clock) {
        this.officers = officers;
        this.clock = clock;
    }

    /** @param assigned how many open cases they look after */
    record OfficerView(String subject, @Nullable String name, int assigned) {

        /** What people look for in a list. */
        String shown() {
            return name == null ? subject : name;
        }
    }

    record Items(List<OfficerView> items) {}

    record Named(String name) {}

    @GetMapping
    Items list(Caller caller) {
        Code partnership = partnership(caller);
        Map<String, Integer> assigned = new HashMap<>(officers.openCases(partnership));
        Map<String, OfficerView> found = new HashMap<>();
        for (Officer officer : officers.seenSince(partnership, today().minusYears(1))) {
            found.put(officer.subject(), new OfficerView(officer.subject(), officer.name(),
                    assigned.getOrDefault(officer.subject(), 0)));
        }
        assigned.forEach((subject, count) -> found.putIfAbsent(subject, new OfficerView(subject, null, count)));
        return new Items(found.values().stream()
                .sorted(Comparator.comparing(OfficerView::shown, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(OfficerView::subject))
                .toList());
    }

    /** Tells what the caller is called, for where tokens hold no name: the pages know it. */
    @PutMapping("/me")
    OfficerView name(@RequestBody Named request, Caller caller) {
        Officer officer = new Officer(partnership(caller), caller.subject(), request.name().strip(), today());
        officers.seen(officer);
        return new OfficerView(officer.subject(), officer.name(),
                officers.openCases(officer.partnership()).getOrDefault(officer.subject(), 0));
    }

    private static Code partnership(Caller caller) {
        return caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER).partnership();
    }

    private LocalDate today() {
        return WorkingDays.dayOf(clock.instant());
    }
}
