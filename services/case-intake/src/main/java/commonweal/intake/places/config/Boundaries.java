package commonweal.intake.places.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

import commonweal.events.AreaCode;
import commonweal.intake.places.config.BoundaryFile.Area;
import commonweal.intake.places.config.BoundaryFile.Kind;
import commonweal.intake.reports.Areas;
import commonweal.intake.reports.Point;

/** The boundaries of a folder's files, in memory. Where boundaries of several years overlap, the newest count. */
final class Boundaries implements Areas {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Map<Kind, STRtree> trees = new EnumMap<>(Kind.class);

    private record Drawn(int year, AreaCode code, PreparedGeometry shape) {}

    Boundaries(List<Area> areas) {
        for (Area area : areas) {
            // why: a prepared geometry answers the same question thousands of times without a new look at each corner
            trees.computeIfAbsent(area.kind(), _ -> new STRtree()).insert(area.shape().getEnvelopeInternal(),
                    new Drawn(area.year(), area.code(), PreparedGeometryFactory.prepare(area.shape())));
        }
        trees.values().forEach(STRtree::build);
    }

    /** Reads every {@code .geojson} file of the folder. */
    static Boundaries in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new Boundaries(files.filter(file -> file.toString().endsWith(".geojson")).sorted()
                    .flatMap(file -> BoundaryFile.read(file).stream()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Boundary folder %s cannot be read (expected: a folder of .geojson files)"
                    .formatted(folder), e);
        }
    }

    @Override
    public Found around(Point point) {
        return new Found(find(Kind.WARD, point), find(Kind.LSOA, point));
    }

    private @Nullable AreaCode find(Kind kind, Point point) {
        STRtree tree = trees.get(kind);
        if (tree == null) {
            return null;
        }
        Coordinate at = new Coordinate(point.longitude(), point.latitude());
        @SuppressWarnings("unchecked")
        List<Drawn> near = tree.query(new Envelope(at));
        // why: a point on the line between two areas belongs to one of them, always the same
        return near.stream().filter(drawn -> drawn.shape().covers(SHAPES.createPoint(at)))
                .max(Comparator.comparingInt(Drawn::year)
                        .thenComparing(Comparator.comparing((Drawn drawn) -> drawn.code().value()).reversed()))
                .map(Drawn::code).orElse(null);
    }
}
