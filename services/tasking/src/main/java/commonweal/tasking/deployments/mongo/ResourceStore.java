package commonweal.tasking.deployments.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import commonweal.messaging.AggregateStores;
import commonweal.messaging.Aggregates;
import commonweal.tasking.deployments.Resource;

/** The collection {@code resources}. */
@Configuration(proxyBeanMethods = false)
class ResourceStore {

    @Bean
    Aggregates<Resource> resourceAggregates(AggregateStores stores) {
        Aggregates<Resource> resources = stores.of(new ResourceDocuments());
        M001_ResourceIndexes.create(resources.collection());
        return resources;
    }

    @Bean
    Resources resources(Aggregates<Resource> aggregates) {
        return new Resources(aggregates);
    }
}
