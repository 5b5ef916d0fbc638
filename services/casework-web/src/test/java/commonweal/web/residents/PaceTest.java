package commonweal.web.residents;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {

    private final Pace pace = new Pace(new ResidentsSettings("Hollowdene", "hollowdene", "Ring us.",
            URI.create("http://localhost/token"),
            "web", "secret", URI.create("https://example.org"), 5, Duration.ofHours(1), 2, Duration.ofHours(1)));

    @Test
    void takesNoMoreThanTheLimitFromOneAddress() {
        for (int step = 0; step < 5; step++) {
            assertThat(sent("POST", "/report/kind", "192.0.2.1")).isEqualTo(200);
        }
        assertThat(sent("POST", "/report/kind", "192.0.2.1")).isEqualTo(429);
        assertThat(sent("POST", "/report/kind", "192.0.2.2")).isEqualTo(200);
    }

    @Test
    void countsWhatIsHandedInMoreStrictly() {
        sent("POST", "/report/check", "192.0.2.1");
        sent("POST", "/progress", "192.0.2.1");

        assertThat(sent("POST", "/report/check", "192.0.2.1")).isEqualTo(429);
        assertThat(sent("POST", "/report/kind", "192.0.2.1")).isEqualTo(200);
    }

    @Test
    void neverCountsReading() {
        for (int page = 0; page < 20; page++) {
            assertThat(sent("GET", "/report", "192.0.2.1")).isEqualTo(200);
        }
    }

    private int sent(String method, String path, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            pace.doFilter(request, response, new MockFilterChain());
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
        return response.getStatus();
    }
}
