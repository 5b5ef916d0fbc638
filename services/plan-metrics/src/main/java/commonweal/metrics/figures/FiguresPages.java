package commonweal.metrics.figures;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import commonweal.events.DomainEvent;
import commonweal.events.Id;

/** Where pages are kept. */
public interface FiguresPages {

    /** A page as it was read; the version grows with every change. */
    interface Stored {

        FiguresPage page();

        long version();
    }

    Map<Id, Stored> byId(Collection<Id> ids);

    /**
     * Saves a page and tells the others of the events.
     *
     * @param before what was read or saved before, nothing when there was no such page
     * @return what was saved; nothing when somebody else has saved it in the meantime
     */
    Optional<Stored> save(Optional<Stored> before, FiguresPage page, List<DomainEvent> events, Instant now);
}
