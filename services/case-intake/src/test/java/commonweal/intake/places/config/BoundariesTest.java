package commonweal.intake.places.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import commonweal.events.AreaCode;
import commonweal.intake.reports.Areas.Found;
import commonweal.intake.reports.Point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class BoundariesTest {

    private static final Path REAL = Path.of("../../../shared/data/boundaries");

    @TempDir
    private Path folder;

    @Test
    void findsTheAreasThatAPointLiesIn() throws IOException {
        write("wards.geojson", square("WD24CD", "E05000001", 0, 0, 2), square("WD24CD", "E05000002", 2, 0, 2));
        write("lsoas.geojson", square("LSOA21CD", "E01000001", 0, 0, 1));
        Boundaries boundaries = Boundaries.in(folder);

        assertThat(boundaries.around(new Point(0.5, 0.5))).isEqualTo(found("E05000001", "E01000001"));
        assertThat(boundaries.around(new Point(3.5, 1.5))).isEqualTo(found("E05000002", null));
        assertThat(boundaries.around(new Point(5, 5))).isEqualTo(Found.NOTHING);
    }

    @Test
    void takesTheNewestBoundariesAndOneSideOfALine() throws IOException {
        write("old.geojson", square("WD13CD", "E05000009", 0, 0, 4));
        write("new.geojson", square("WD24CD", "E05000001", 0, 0, 2), square("WD24CD", "E05000002", 2, 0, 2));
        Boundaries boundaries = Boundaries.in(folder);

        assertThat(boundaries.around(new Point(2, 1)).ward()).isEqualTo(new AreaCode("E05000001"));
        assertThat(boundaries.around(new Point(1, 3)).ward()).isEqualTo(new AreaCode("E05000009"));
    }

    @Test
    void leavesAHoleOut() throws IOException {
        write("ring.geojson", feature("WD24CD", "E05000001", "Polygon",
                "[%s,%s]".formatted(ring(0, 0, 3), ring(1, 1, 1))));

        assertThat(Boundaries.in(folder).around(new Point(1.5, 1.5))).isEqualTo(Found.NOTHING);
        assertThat(Boundaries.in(folder).around(new Point(0.5, 0.5)).ward()).isEqualTo(new AreaCode("E05000001"));
    }

    @Test
    void readsAnAreaOfSeveralParts() throws IOException {
        write("parts.geojson", feature("WD24CD", "E05000001", "MultiPolygon",
                "[[%s],[%s]]".formatted(ring(0, 0, 1), ring(5, 5, 1))));

        assertThat(Boundaries.in(folder).around(new Point(5.5, 5.5)).ward()).isEqualTo(new AreaCode("E05000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "{}", "{\"features\":[{\"properties\":{\"name\":\"x\"}}]}",
            "{\"features\":[{\"properties\":{\"WD24CD\":\"E05000001\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[0,0]}}]}",
            "{\"features\":[{\"properties\":{\"WD24CD\":\"E05000001\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,\"x\"],[0,0]]]}}]}"})
    void saysWhichFileIsWrong(String content) throws IOException {
        Files.writeString(folder.resolve("wrong.geojson"), content);

        assertThatThrownBy(() -> Boundaries.in(folder)).hasMessageContaining("wrong.geojson")
                .hasMessageContaining("(expected: a GeoJSON FeatureCollection");
    }

    /** A point in Sevenoaks lies in a ward of the published files, one in Cardiff in none. */
    @Test
    void readsThePublishedBoundaries() {
        // why: open data that is read where it lies beside the project and is no part of it; the tests above need none
        assumeTrue(Files.isDirectory(REAL), "No published boundaries lie beside the project: they were NOT read.");
        Boundaries boundaries = Boundaries.in(REAL);

        assertThat(boundaries.around(new Point(0.19, 51.27)).ward()).isNotNull();
        assertThat(boundaries.around(new Point(-3.18, 51.48))).isEqualTo(Found.NOTHING);
    }

    private void write(String name, String... features) throws IOException {
        Files.writeString(folder.resolve(name),
                "{\"type\":\"FeatureCollection\",\"features\":[%s]}".formatted(String.join(",", features)));
    }

    private static String square(String property, String code, int west, int south, int side) {
        return feature(property, code, "Polygon", "[%s]".formatted(ring(west, south, side)));
    }

    private static String feature(String property, String code, String type, String coordinates) {
        return """
               {"type":"Feature","properties":{"%s":"%s","name":"Invented"},"geometry":{"type":"%s","coordinates":%s}}"""
                .formatted(property, code, type, coordinates);
    }

    private static String ring(int west, int south, int side) {
        return "[[%1$d,%2$d],[%3$d,%2$d],[%3$d,%4$d],[%1$d,%4$d],[%1$d,%2$d]]".formatted(west, south, west + side,
                south + side);
    }

    private static Found found(String ward, String lsoa) {
        return new Found(new AreaCode(ward), lsoa == null ? null : new AreaCode(lsoa));
    }
}
