package commonweal.metrics.figures.mongo;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import commonweal.events.DomainEvent;
import commonweal.events.Id;
import commonweal.messaging.AggregateExists;
import commonweal.messaging.AggregateStores;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.StaleAggregate;
import commonweal.messaging.Versioned;
import commonweal.metrics.figures.FiguresPage;
import commonweal.metrics.figures.FiguresPages;

/** Pages are aggregates: they tell of changed statuses. */
public final class MongoPages implements FiguresPages {

    private record Read(Versioned<FiguresPage> versioned) implements Stored {

        @Override
        public FiguresPage page() {
            return versioned.state();
        }

        @Override
        public long version() {
            return versioned.version();
        }
    }

    private final Aggregates<FiguresPage> pages;

    public MongoPages(AggregateStores stores) {
        this.pages = stores.of(new PageDocuments());
    }

    @Override
    public Map<Id, Stored> byId(Collection<Id> ids) {
        Map<Id, Stored> found = new HashMap<>();
        pages.findAll(ids).forEach((id, versioned) -> found.put(id, new Read(versioned)));
        return found;
    }

    @Override
    public Optional<Stored> save(Optional<Stored> before, FiguresPage page, List<DomainEvent> events, Instant now) {
        Change<FiguresPage> change = new Change<>(page, events);
        try {
            return Optional.of(new Read(before.isPresent() && before.get() instanceof Read(Versioned<FiguresPage> read)
                    ? pages.save(read, change, now)
                    : pages.create(change, now)));
        } catch (StaleAggregate | AggregateExists e) {
            return Optional.empty();
        }
    }
}
