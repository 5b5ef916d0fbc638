package commonweal.intake.savedfilters.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.NotFound;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.intake.savedfilters.SavedFilter;
import commonweal.intake.savedfilters.mongo.MongoSavedFilters;

/** The caller's own saved filters; nobody sees another's. */
@RestController
@RequestMapping("/saved-filters")
class SavedFiltersApi {

    private final MongoSavedFilters filters;
    private final Clock clock;

    SavedFiltersApi(MongoSavedFilters filters, Clock clock) {
        this.filters = filters;
        this.clock = clock;
    }

    record NewFilter(String name, String query) {}

    record Items(List<SavedFilter> items) {}

    @GetMapping
    Items list(Caller caller) {
        return new Items(filters.of(owner(caller)));
    }

    /** In place of the one of the same name. */
    @PutMapping
    Items keep(@RequestBody NewFilter request, Caller caller) {
        String owner = owner(caller);
        SavedFilter filter = SavedFilter.of(owner, request.name().strip(), request.query().strip(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        List<SavedFilter> before = filters.of(owner);
        if (before.size() >= SavedFilter.MOST && !has(before, filter.id())) {
            throw Refused.conflict("too-many-filters", "You have %d saved filters (expected: at most %d)".formatted(
                    before.size(), SavedFilter.MOST));
        }
        filters.keep(owner, filter);
        return list(caller);
    }

    @DeleteMapping("/{id}")
    Items forget(@PathVariable Id id, Caller caller) {
        String owner = owner(caller);
        if (!has(filters.of(owner), id)) {
            throw new NotFound("saved filter", id);
        }
        filters.forget(owner, id);
        return list(caller);
    }

    private static boolean has(List<SavedFilter> filters, Id id) {
        return filters.stream().anyMatch(filter -> filter.id().equals(id));
    }

    private static String owner(Caller caller) {
        return caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER, Role.GROUP_CHAIR, Role.GROUP_MEMBER).subject();
    }
}
