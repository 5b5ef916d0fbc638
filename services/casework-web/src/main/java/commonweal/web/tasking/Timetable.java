package commonweal.web.tasking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import commonweal.web.services.FieldWork.Resources;

/**
 * Where the resources of a kind are, day by day: each stay in one place is one bar.
 *
 * @param days what is out on each day
 * @param rows the resources that are out on one of the days
 */
public record Timetable(String label, List<Resources.Day> days, List<Row> rows) {

    /** A resource with its stays. */
    public record Row(String resource, List<Bar> bars) {}

    /**
     * Days in a row in one place.
     *
     * @param first the column it begins in, from 0
     * @param length in days
     */
    public record Bar(int first, int length, LocalDate from, LocalDate until, @Nullable String place,
            @Nullable String ward) {

        private boolean goesOn(int column, Resources.Stay stay) {
            return first + length == column && Objects.equals(place, stay.place())
                    && Objects.equals(ward, stay.ward());
        }
    }

    /** One for each kind of which something is out. */
    static List<Timetable> of(Resources resources) {
        return resources.kinds().stream().map(kind -> of(kind, resources)).filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private static Timetable of(Resources.Kind kind, Resources resources) {
        List<Resources.Day> days = resources.days().stream().filter(day -> day.kind().equals(kind.kind())).toList();
        List<LocalDate> columns = days.stream().map(Resources.Day::on).toList();
        return new Timetable(kind.label(), days,
                resources.timetable().stream().filter(row -> row.kind().equals(kind.kind()) && !row.days().isEmpty())
                        .map(row -> new Row(row.resourceId(), bars(row, columns))).toList());
    }

    private static List<Bar> bars(Resources.Row row, List<LocalDate> columns) {
        List<Bar> bars = new ArrayList<>();
        for (Resources.Stay stay : row.days()) {
            int column = columns.indexOf(stay.on());
            Bar last = bars.isEmpty() ? null : bars.getLast();
            if (last != null && last.goesOn(column, stay)) {
                bars.set(bars.size() - 1, new Bar(last.first(), last.length() + 1, last.from(), stay.on(),
                        last.place(), last.ward()));
            } else if (column >= 0) {
                bars.add(new Bar(column, 1, stay.on(), stay.on(), stay.place(), stay.ward()));
            }
        }
        return List.copyOf(bars);
    }
}
