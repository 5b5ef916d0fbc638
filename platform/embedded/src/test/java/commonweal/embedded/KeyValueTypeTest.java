package commonweal.embedded;

import java.util.ArrayList;
import java.util.List;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyValueTypeTest {

    private final KeyValueType type = new KeyValueType();

    @Test
    void ordersKeysByTheirValues() {
        assertThat(type.compare(key("case-1", 9L), key("case-1", 10L))).isNegative();
        assertThat(type.compare(key("case-2", 1L), key("case-10", 1L))).isPositive();
        assertThat(type.compare(key("case-1", 1), key("case-1", 1.0))).isZero();
        assertThat(type.compare(key("case-1", "1"), key("case-1", 1L))).isNotZero();
        assertThat(type.compare(key(Missing.getInstance(), 1L), key("", 1L))).isNegative();
    }

    @Test
    void readsWhatItWrote() {
        var keys = List.of(key("case-1", 1L), key(Missing.getInstance(), 2.5), key("é", true));
        var written = new WriteBuffer();
        keys.forEach(key -> type.write(written, key));
        var buffer = written.getBuffer();
        buffer.flip();

        var read = new ArrayList<KeyValue>();
        keys.forEach(key -> read.add(type.read(buffer)));

        assertThat(read).isEqualTo(keys);
        assertThat(buffer.hasRemaining()).isFalse();
    }

    private static KeyValue key(Object... values) {
        return new KeyValue(values);
    }
}
