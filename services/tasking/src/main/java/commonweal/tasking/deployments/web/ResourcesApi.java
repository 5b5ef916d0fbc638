package commonweal.tasking.deployments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.AreaCode;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.messaging.Versioned;
import commonweal.tasking.decisions.Days;
import commonweal.tasking.deployments.Deployment;
import commonweal.tasking.deployments.Fleets;
import commonweal.tasking.deployments.Resource;
import commonweal.tasking.deployments.ResourceOut;
import commonweal.tasking.deployments.Timetable;
import commonweal.tasking.deployments.mongo.Resources;
import commonweal.tasking.groups.PublishedLists;

/** What a partnership has, which of it is out, and the timetable day by day. */
@RestController
class ResourcesApi {

    private static final int LONGEST = 92;

    private final Resources resources;
    private final Fleets fleets;
    private final PublishedLists lists;
    private final Clock clock;

    ResourcesApi(Resources resources, Fleets fleets, PublishedLists lists, Clock clock) {
        this.resources = resources;
        this.fleets = fleets;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/resources")
    ResourcesView resources(Caller caller, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        caller.require(Role.GROUP_CHAIR, Role.GROUP_MEMBER, Role.CSU_OFFICER, Role.CSU_MANAGER);
        LocalDate today = Days.inLondon(clock.instant());
        LocalDate first = from == null ? today.minusDays(7) : from;
        LocalDate last = to == null ? first.plusDays(20) : to;
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST))) {
            throw Refused.badRequest("invalid-parameter",
                    "to: %s (expected: %s to %s)".formatted(last, first, first.plusDays(LONGEST)));
        }
        Code partnership = caller.partnership();
        Map<Id, Resource> known = resources.of(Set.of(partnership)).stream().map(Versioned::state)
                .collect(Collectors.toMap(Resource::id, Function.identity()));
        Timetable timetable = Timetable.of(fleets.of(partnership), known.values(), first, last, today);
        Timetable now = Timetable.of(fleets.of(partnership), known.values(), today, today, today);
        return new ResourcesView(
                now.days().stream().map(day -> new Kind(day.kind(), lists.resourceKinds().label(day.kind()),
                        day.total(), day.wanted(), day.out(), day.enough())).toList(),
                now.rows().stream().map(row -> Item.of(row, known.get(Resource.idOf(partnership, row.resource())),
                        today)).toList(),
                timetable.days(), timetable.rows().stream().map(Row::of).toList());
    }

    record ResourcesView(List<Kind> kinds, List<Item> items, List<Timetable.Day> days, List<Row> timetable) {}

    record Kind(Code kind, String label, int total, @Nullable Integer wanted, int out, @Nullable Boolean enough) {}

    /** @param dueBack that it should be back and is not */
    record Item(Id resourceId, Code kind, String status, @Nullable Id deploymentId, @Nullable Code place,
            @Nullable AreaCode ward, @Nullable LocalDate from, @Nullable LocalDate until, boolean dueBack) {

        static Item of(Timetable.Row row, @Nullable Resource resource, LocalDate today) {
            if (!(resource instanceof ResourceOut out)) {
                return new Item(row.resource(), row.kind(), "in", null, null, null, null, null, false);
            }
            Deployment current = out.current();
            return new Item(row.resource(), row.kind(), "out", current.id(), current.where().place(),
                    current.where().ward(), current.from(), current.until(), current.isDueBack(today));
        }
    }

    record Row(Id resourceId, Code kind, List<Stay> days) {

        static Row of(Timetable.Row row) {
            return new Row(row.resource(), row.kind(), row.stays().stream()
                    .map(stay -> new Stay(stay.on(), stay.where().place(), stay.where().ward())).toList());
        }
    }

    record Stay(LocalDate on, @Nullable Code place, @Nullable AreaCode ward) {}
}
