package commonweal.tasking.deployments.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;
import commonweal.tasking.deployments.Resource;

/** The resources of a partnership: a few dozen, so they are always listed together. */
public final class Resources {

    private final Aggregates<Resource> aggregates;

    Resources(Aggregates<Resource> aggregates) {
        this.aggregates = aggregates;
    }

    public List<Versioned<Resource>> of(Set<Code> partnerships) {
        Document filter = new Document("partnership",
                new Document("$in", partnerships.stream().map(Code::value).toList()));
        List<Versioned<Resource>> resources = new ArrayList<>();
        aggregates.collection().find(filter).sort(new Document("name", 1))
                .forEach(document -> resources.add(aggregates.read(document)));
        return resources;
    }
}
