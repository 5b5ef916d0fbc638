package commonweal.metrics.areas;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AreaNamesTest {

    private final AreaNames names = new AreaNames(
            Map.of("E05000001", "Marlow Green", "E05000002", "Central", "E05000003", "Central"));

    @Test
    void anAreaWithoutANameIsCalledByItsCode() {
        assertThat(names.of("E05000001")).isEqualTo("Marlow Green");
        assertThat(names.of("E05999999")).isEqualTo("E05999999");
    }

    @Test
    void areasOfTheSameNameAreToldApartByTheirCodes() {
        assertThat(names.among(List.of("E05000001", "E05000002", "E05000003")).values())
                .containsExactlyInAnyOrder("Marlow Green", "Central (E05000002)", "Central (E05000003)");
        assertThat(names.among(List.of("E05000001", "E05000002", "E05000002"))).containsEntry("E05000002", "Central");
    }
}
