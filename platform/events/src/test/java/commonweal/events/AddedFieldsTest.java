package commonweal.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import commonweal.events.CaseIntakeEvent.CaseSplit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Fields that were added to a version are carried, and may be absent. */
class AddedFieldsTest {

    private static final Id CASE = new Id("case-1");
    private static final Id PART = new Id("case-2");
    private static final List<Id> REPORTS = List.of(new Id("rep-1"), new Id("rep-2"));

    private final EventCodec codec = EventCodec.standard();

    @Test
    void carriesWhatANewCaseStartsWith() throws UndecodableEvent {
        CaseSplit split = new CaseSplit(CASE, PART, REPORTS, new Code("noise"), new Code("personal"),
                new AreaCode("E05000001"), null, true, List.of(), List.of(new Id("rep-1")));

        assertThat(read(codec.data(split))).isEqualTo(split);
    }

    @Test
    void readsASplitFromBeforeThat() throws UndecodableEvent {
        byte[] before = """
                        {"caseId":"case-1","newCaseId":"case-2","reportIds":["rep-1","rep-2"]}""".getBytes(UTF_8);

        assertThat(read(before)).isEqualTo(new CaseSplit(CASE, PART, REPORTS));
    }

    private DomainEvent read(byte[] data) throws UndecodableEvent {
        Map<String, String> attributes = new HashMap<>(codec.attributes(SampleEvents.envelope(CaseSplit.class)));
        return codec.decode(attributes, data).orElseThrow().data();
    }
}
