package commonweal.metrics.facts;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import commonweal.events.Id;

/** Where facts are kept, as those see it who count them. */
public interface Facts {

    /** Facts that have not been counted as they are now, some of them when there are many. */
    List<StoredFact> marked(int most);

    Map<Id, StoredFact> byId(Collection<Id> ids);

    /** Takes the marks off, except where the fact has changed since it was read. */
    void unmark(Collection<StoredFact> counted);
}
