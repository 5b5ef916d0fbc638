package commonweal.intake.attachments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({"fence.jpg,fence.jpg", "../../etc/passwd,passwd", "'C:\\photos\\fence.jpg',fence.jpg", "' a b ',a b"})
    void keepsTheLastPartOfAPath(String told, String kept) {
        assertThat(new FileName(told).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "a/", "/"})
    void refusesWhatIsNoName(String told) {
        assertThatThrownBy(() -> new FileName(told)).hasMessageStartingWith("File-Name: '");
    }

    @Test
    void refusesWhatCouldBreakAHeader() {
        assertThatThrownBy(() -> new FileName("a\0.jpg")).hasMessageContaining("control characters");
        assertThatThrownBy(() -> new FileName("a".repeat(151))).hasMessageContaining("at most 150");
    }
}
