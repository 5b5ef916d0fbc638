package commonweal.web.places;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import commonweal.web.areas.Shapes;
import commonweal.web.services.Places;

/** An area of the table, which is also what the map is coloured by. */
public record AreaRow(String code, String name, Places.Area area) {

    /** All areas that are drawn or counted, those with most of what is looked at first. */
    static List<AreaRow> all(List<Shapes.Shape> shapes, List<Places.Area> counted, Counted what) {
        Map<String, AreaRow> rows = new LinkedHashMap<>();
        shapes.forEach(shape -> rows.put(shape.code(),
                new AreaRow(shape.code(), shape.name(), new Places.Area(shape.code(), 0L, 0L, 0))));
        counted.forEach(area -> {
            String code = Objects.requireNonNullElse(area.code(), "");
            AreaRow drawn = rows.get(code);
            rows.put(code, new AreaRow(code, drawn == null ? code : drawn.name(), area));
        });
        return rows.values().stream()
                .sorted(Comparator.comparing((AreaRow row) -> rank(what.in(row.area()))).reversed()
                        .thenComparing(AreaRow::name))
                .toList();
    }

    /** A count that is kept back is small, but not nothing. */
    private static double rank(@Nullable Long count) {
        return count == null ? 0.5 : count;
    }
}
