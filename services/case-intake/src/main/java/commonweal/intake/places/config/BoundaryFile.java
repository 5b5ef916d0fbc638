package commonweal.intake.places.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import commonweal.events.AreaCode;

/**
 * One file of boundaries as the Office for National Statistics publishes them: a GeoJSON FeatureCollection in WGS 84
 * (RFC 7946) whose features carry their code in a property such as {@code WD24CD} (ward) or {@code LSOA21CD}.
 */
final class BoundaryFile {

    private static final Pattern CODE = Pattern.compile("(WD|LSOA)([0-9]{2})CD");
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private BoundaryFile() {}

    /** What an area is. */
    enum Kind {
        WARD, LSOA
    }

    /** @param year of the boundaries, two digits */
    record Area(Kind kind, int year, AreaCode code, Geometry shape) {}

    /** @throws IllegalArgumentException when the file is not of this kind; the sentence names it */
    static List<Area> read(Path file) {
        try {
            JsonNode root = JsonMapper.shared().readTree(file);
            List<Area> areas = new ArrayList<>();
            for (JsonNode feature : root.path("features")) {
                areas.add(area(feature));
            }
            if (areas.isEmpty()) {
                throw new IllegalArgumentException("no features");
            }
            return areas;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Boundary file %s: %s (expected: a GeoJSON FeatureCollection of polygons with a property such as WD24CD or LSOA21CD)"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    private static Area area(JsonNode feature) {
        for (var property : feature.path("properties").properties()) {
            Matcher name = CODE.matcher(property.getKey());
            if (name.matches()) {
                return new Area(name.group(1).equals("WD") ? Kind.WARD : Kind.LSOA, Integer.parseInt(name.group(2)),
                        new AreaCode(property.getValue().asString()), shape(feature.path("geometry")));
            }
        }
        throw new IllegalArgumentException("a feature without a code");
    }

    private static Geometry shape(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                List<Polygon> parts = new ArrayList<>();
                coordinates.forEach(part -> parts.add(polygon(part)));
                yield SHAPES.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            case String other -> throw new IllegalArgumentException("a geometry of type '%s'".formatted(other));
        };
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        rings.forEach(ring -> all.add(ring(ring)));
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a polygon without a ring");
        }
        return SHAPES.createPolygon(all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode points) {
        List<Coordinate> line = new ArrayList<>();
        points.forEach(point -> line.add(new Coordinate(number(point, 0), number(point, 1))));
        return SHAPES.createLinearRing(line.toArray(Coordinate[]::new));
    }

    private static double number(JsonNode point, int at) {
        JsonNode number = point.path(at);
        if (!number.isNumber()) {
            throw new IllegalArgumentException("a position that is no pair of numbers");
        }
        return number.asDouble();
    }
}
