package commonweal.tasking.meetings.mongo;

import java.util.List;

import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import commonweal.tasking.meetings.Meeting;
import commonweal.tasking.meetings.MeetingTest;

import static org.assertj.core.api.Assertions.assertThat;

class MeetingDocumentsTest {

    private final MeetingDocuments documents = new MeetingDocuments();

    static List<Meeting> everyState() {
        return MeetingTest.everyState();
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void readsWhatItWrote(Meeting state) {
        Document stored = Document.parse(documents.toDocument(state).append("_id", state.id().value()).toJson());

        assertThat(documents.fromDocument(stored)).isEqualTo(state);
    }
}
