package commonweal.metrics.facts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.measures.FactKind;

/** Where facts are kept, as those see it who count them. */
public interface Facts {

    /** Facts that have not been counted as they are now, some of them when there are many. */
    List<StoredFact> marked(int most);

    Map<Id, StoredFact> byId(Collection<Id> ids);

    /** Shows every fact of a partnership that is of one of these kinds, one after the other: for what is rarely asked. */
    void each(Code partnership, Set<FactKind> kinds, Consumer<Fact> reader);

    /** Takes the marks off, except where the fact has changed since it was read. */
    void unmark(Collection<StoredFact> counted);
}
