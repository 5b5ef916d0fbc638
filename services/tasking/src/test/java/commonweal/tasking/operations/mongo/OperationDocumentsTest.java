package commonweal.tasking.operations.mongo;

import java.util.List;

import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import commonweal.tasking.operations.Operation;
import commonweal.tasking.operations.OperationTest;

import static org.assertj.core.api.Assertions.assertThat;

class OperationDocumentsTest {

    private final OperationDocuments documents = new OperationDocuments();

    static List<Operation> everyState() {
        return OperationTest.everyState();
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void readsWhatItWrote(Operation state) {
        Document stored = Document.parse(documents.toDocument(state).append("_id", state.id().value()).toJson());

        assertThat(documents.fromDocument(stored)).isEqualTo(state);
    }
}
