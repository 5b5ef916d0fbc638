package commonweal.tasking.operations.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import commonweal.messaging.AggregateStores;
import commonweal.messaging.Aggregates;
import commonweal.tasking.operations.Operation;

/** The collection {@code operations}. */
@Configuration(proxyBeanMethods = false)
class OperationStore {

    @Bean
    Aggregates<Operation> operationAggregates(AggregateStores stores) {
        Aggregates<Operation> operations = stores.of(new OperationDocuments());
        M001_OperationIndexes.create(operations.collection());
        return operations;
    }

    @Bean
    Operations heldOperations(Aggregates<Operation> aggregates) {
        return new Operations(aggregates);
    }
}
