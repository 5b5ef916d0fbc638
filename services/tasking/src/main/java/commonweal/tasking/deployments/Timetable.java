package commonweal.tasking.deployments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;

/**
 * Which resources are out on which day, and whether that is as many as the partnership wants.
 *
 * @param days for each day and kind
 * @param rows for each resource
 */
public record Timetable(List<Day> days, List<Row> rows) {

    /** @param enough absent when no number is wanted */
    public record Day(LocalDate on, Code kind, int out, int total, @Nullable Integer wanted,
            @Nullable Boolean enough) {}

    /** Where one resource is on the days that it is out. */
    public record Row(Id resource, Code kind, List<Stay> stays) {}

    /** A day on which a resource is out, and where. */
    public record Stay(LocalDate on, Deployment.Where where) {}

    /**
     * @param known the resources that have ever been out
     * @param from the first day
     * @param to the last day
     */
    public static Timetable of(List<Fleet> fleets, Collection<Resource> known, LocalDate from, LocalDate to,
            LocalDate today) {
        List<Row> rows = kinds(fleets, known).stream().flatMap(kind -> names(kind, fleets, known)
                .map(name -> new Row(name, kind, stays(find(kind, name, known), from, to, today)))).toList();
        List<Day> days = new ArrayList<>();
        from.datesUntil(to.plusDays(1)).forEach(
                on -> kinds(fleets, known).forEach(kind -> days.add(day(on, kind, rows, wanted(kind, fleets)))));
        return new Timetable(days, rows);
    }

    private static Day day(LocalDate on, Code kind, List<Row> rows, @Nullable Integer wanted) {
        List<Row> ofKind = rows.stream().filter(row -> row.kind().equals(kind)).toList();
        int out = (int) ofKind.stream().filter(row -> row.stays().stream().anyMatch(stay -> stay.on().equals(on)))
                .count();
        return new Day(on, kind, out, ofKind.size(), wanted, wanted == null ? null : out >= wanted);
    }

    private static Set<Code> kinds(List<Fleet> fleets, Collection<Resource> known) {
        Set<Code> kinds = new LinkedHashSet<>();
        fleets.forEach(fleet -> kinds.add(fleet.kind()));
        known.stream().map(Resource::kind).sorted().forEach(kinds::add);
        return kinds;
    }

    private static Stream<Id> names(Code kind, List<Fleet> fleets, Collection<Resource> known) {
        return Stream.concat(
                fleets.stream().filter(fleet -> fleet.kind().equals(kind)).flatMap(fleet -> fleet.names().stream()),
                known.stream().filter(resource -> resource.kind().equals(kind)).map(Resource::name).sorted())
                .distinct();
    }

    private static Optional<Resource> find(Code kind, Id name, Collection<Resource> known) {
        return known.stream().filter(resource -> resource.kind().equals(kind) && resource.name().equals(name))
                .findFirst();
    }

    private static List<Stay> stays(Optional<Resource> resource, LocalDate from, LocalDate to, LocalDate today) {
        List<Deployment> deployments = resource.map(Resource::deployments).orElse(List.of());
        return from.datesUntil(to.plusDays(1)).flatMap(
                on -> deployments.stream().filter(deployment -> deployment.covers(on, today)).findFirst()
                        .map(deployment -> new Stay(on, deployment.where())).stream())
                .toList();
    }

    private static @Nullable Integer wanted(Code kind, List<Fleet> fleets) {
        return fleets.stream().filter(fleet -> fleet.kind().equals(kind)).findFirst().map(Fleet::wanted).orElse(null);
    }
}
