package commonweal.metrics.areas.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import commonweal.metrics.areas.AreaNames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class BoundaryNamesTest {

    private static final Path REAL = Path.of("../../../shared/data/boundaries");

    @TempDir
    private Path folder;

    @Test
    void readsTheNamesOfWardsAndNeighbourhoodsInAllFoldersBelow() throws IOException {
        write("wards.geojson", """
                               {"WD24CD":"E05000001","WD24NM":"Marlow Green"}""");
        write("hollowdene/lsoas.geojson",
                """
                {"LSOA21CD":"E01000001","LSOA21NM":"Marlow Green 001A","LAD22NM":"Elsewhere"}""");
        write("notes.txt", "no GeoJSON");

        assertThat(BoundaryNames.in(folder.toString()).byCode()).hasSize(2)
                .containsEntry("E05000001", "Marlow Green").containsEntry("E01000001", "Marlow Green 001A");
    }

    @Test
    void anAreaMayHaveACodeAlone() throws IOException {
        write("wards.geojson", """
                               {"WD24CD":"E05000001","WD24NM":null}""");

        assertThat(BoundaryNames.in(folder.toString())).isEqualTo(AreaNames.NONE);
        assertThat(BoundaryNames.in(" ")).isEqualTo(AreaNames.NONE);
    }

    @Test
    void namesTheFileThatIsNoGeoJson() throws IOException {
        Files.writeString(folder.resolve("wards.geojson"), "{\"features\": [");

        assertThatThrownBy(() -> BoundaryNames.in(folder.toString())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wards.geojson").hasMessageContaining("expected: a GeoJSON FeatureCollection");
    }

    @Test
    void readsTheRealBoundariesOfTwoDistricts() {
        // why: open data that is read where it lies beside the project and is no part of it; the tests above need none
        assumeTrue(Files.isDirectory(REAL), "No published boundaries lie beside the project: they were NOT read.");
        AreaNames names = BoundaryNames.in(REAL.toString());

        assertThat(names.of("E05005008")).isEqualTo("Ash and New Ash Green");
        assertThat(names.of("E01024413")).isEqualTo("Sevenoaks 016A");
        assertThat(names.of("E05005081")).isEqualTo("Beacon Road");
    }

    private void write(String file, String properties) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path,
                """
                {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"CRS84"}},"features":[
                {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1],[0,0]]]},"properties":%s}]}"""
                        .formatted(properties));
    }
}
