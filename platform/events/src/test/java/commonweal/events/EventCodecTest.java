package commonweal.events;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventCodecTest {

    private static final Envelope OPENED = SampleEvents.envelope(CaseIntakeEvent.CaseOpened.class);

    private final EventCodec codec = EventCodec.standard();

    @Test
    void namesTypesInLowerCaseWords() {
        assertThat(DomainEvent.typeOf(CaseIntakeEvent.CaseOpened.class)).isEqualTo("case-opened");
        assertThat(EventCodec.types()).containsKeys("report-received", "band-confirmed", "referral-made",
                "return-submitted");
    }

    @Test
    void passesOverATypeThatItDoesNotKnow() throws UndecodableEvent {
        Map<String, String> attributes = with("ce_type", "case-teleported");

        assertThat(codec.decode(attributes, "{}".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void readsAnEventWithAFieldThatANewerSenderAdded() throws UndecodableEvent {
        String data = new String(codec.data(OPENED.data()), UTF_8).replaceFirst("\\{", "{\"colour\":\"red\",");

        assertThat(codec.decode(codec.attributes(OPENED), data.getBytes(UTF_8))).contains(OPENED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_type", "ce_source", "ce_subject", "ce_sequence", "ce_time", "ce_partnership",
            "ce_schemaversion"})
    void saysWhichAttributeIsMissing(String name) {
        Map<String, String> attributes = new HashMap<>(codec.attributes(OPENED));
        attributes.remove(name);

        assertThatThrownBy(() -> codec.decode(attributes, codec.data(OPENED.data())))
                .isInstanceOf(UndecodableEvent.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({"ce_sequence, first", "ce_sequence, 0", "ce_time, yesterday", "ce_subject, Jo Smith",
            "ce_partnership, ''",
            "ce_schemaversion, 0", "ce_schemaversion, two", "ce_source, case-intake", "ce_source, /", "ce_source, /a.b",
            "ce_source, /$where"})
    void refusesAnAttributeThatIsNotWhatItShouldBe(String name, String value) {
        assertThatThrownBy(() -> codec.decode(with(name, value), codec.data(OPENED.data())))
                .isExactlyInstanceOf(UndecodableEvent.class);
    }

    @Test
    void tellsASchemaVersionOfLaterCodeFromWhatIsNoEvent() {
        assertThatThrownBy(() -> codec.decode(with("ce_schemaversion", "2"), "{}".getBytes(UTF_8)))
                .isInstanceOf(NewerSchema.class)
                .hasMessage("case-opened: schema version 2 (expected: 1 to 1, as far as this release knows)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"caseId\":\"Jo Smith\"}", "{}", "not json",
            "{\"caseId\":[[]]}", "1e999999999", "\u0000", "\"\\ud800\""})
    void refusesAValueThatIsNoEvent(String data) {
        assertThatThrownBy(() -> codec.decode(codec.attributes(OPENED), data.getBytes(UTF_8)))
                .isInstanceOf(UndecodableEvent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "case", "Case-1", "case 1", "case-1@example", "-case-1", "case--1"})
    void refusesAnIdThatIsNone(String text) {
        assertThatThrownBy(() -> new Id(text)).hasMessageContaining("'" + text + "'").hasMessageContaining("expected");
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> attributes = new HashMap<>(codec.attributes(OPENED));
        attributes.put(name, value);
        return attributes;
    }
}
