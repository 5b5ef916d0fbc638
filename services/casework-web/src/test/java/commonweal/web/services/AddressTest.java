package commonweal.web.services;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.DefaultUriBuilderFactory;

import static org.assertj.core.api.Assertions.assertThat;

class AddressTest {

    private final DefaultUriBuilderFactory service = new DefaultUriBuilderFactory("http://localhost:8084");

    @ParameterizedTest
    @CsvSource({"{x}, %7Bx%7D", "a&b=c, a%26b%3Dc", "../b, ..%2Fb", "ü, %C3%BC", "100%, 100%25", "{id}, %7Bid%7D"})
    void takesWhatWasTypedOnlyAsAValue(String typed, String encoded) {
        assertThat(Address.of("/plans/{id}/measures", typed).with("period", typed).with("page", 2)
                .on(service.builder())).hasToString(
                        "http://localhost:8084/plans/%s/measures?period=%s&page=2".formatted(encoded, encoded));
    }

    @Test
    void leavesAnEmptyParameterOut() {
        assertThat(Address.of("/cases").with("status", "").with("band", "high").on(service.builder()))
                .hasToString("http://localhost:8084/cases?band=high");
    }
}
