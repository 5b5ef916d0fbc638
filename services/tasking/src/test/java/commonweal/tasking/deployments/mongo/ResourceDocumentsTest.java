package commonweal.tasking.deployments.mongo;

import java.util.List;

import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import commonweal.tasking.deployments.Resource;
import commonweal.tasking.deployments.ResourceTest;

import static org.assertj.core.api.Assertions.assertThat;

class ResourceDocumentsTest {

    private final ResourceDocuments documents = new ResourceDocuments();

    static List<Resource> everyState() {
        return ResourceTest.everyState();
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void readsWhatItWrote(Resource state) {
        Document stored = Document.parse(documents.toDocument(state).append("_id", state.id().value()).toJson());

        assertThat(documents.fromDocument(stored)).isEqualTo(state);
    }
}
