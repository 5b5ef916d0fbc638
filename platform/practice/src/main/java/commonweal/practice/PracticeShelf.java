package commonweal.practice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

import commonweal.events.Code;
import commonweal.http.NotFound;

/** Keeps every part as it is in force: what is put in force here holds at once, what another instance kept within seconds. */
class PracticeShelf {

    private static final Logger LOG = LoggerFactory.getLogger(PracticeShelf.class);

    private final Editions editions;
    private final Map<Code, Practice<?>> parts = new TreeMap<>();
    private long known;

    /** A text that makes no sense any more stops the start: nobody works by other rules than they think. */
    PracticeShelf(Editions editions, List<Practice<?>> practices) {
        this.editions = editions;
        practices.forEach(practice -> parts.put(practice.part(), practice));
        load();
    }

    List<Practice<?>> parts() {
        return List.copyOf(parts.values());
    }

    Practice<?> part(Code name) {
        Practice<?> found = parts.get(name);
        if (found == null) {
            throw new NotFound("setting", name);
        }
        return found;
    }

    List<Edition> editions(Code partnership, Code part) {
        return editions.of(partnership, part);
    }

    /** @return false when somebody else put one in force that this one does not follow */
    synchronized boolean add(Edition edition) {
        if (!editions.add(edition)) {
            return false;
        }
        part(edition.part()).putInForce(edition);
        return true;
    }

    @Scheduled(fixedDelayString = "${commonweal.practice.look-every:5s}")
    void look() {
        try {
            if (editions.count() != known) {
                load();
            }
        } catch (RuntimeException e) {
            LOG.warn("The practice stays as it was: reason={}", e.toString());
        }
    }

    private synchronized void load() {
        record Key(Code partnership, Code part) {}
        List<Edition> all = editions.all();
        Map<Key, Edition> latest = new HashMap<>();
        all.forEach(edition -> latest.put(new Key(edition.partnership(), edition.part()), edition));
        for (Edition edition : all) {
            Practice<?> practice = parts.get(edition.part());
            // why: a part that this release does not have is kept for whoever has it
            if (practice == null || practice.knows(edition)) {
                continue;
            }
            if (edition.equals(latest.get(new Key(edition.partnership(), edition.part())))) {
                practice.putInForce(edition);
            } else {
                remember(practice, edition);
            }
        }
        known = all.size();
    }

    /** An earlier version is only asked for its words: when it makes no sense any more, those from before it serve. */
    private static void remember(Practice<?> practice, Edition edition) {
        try {
            practice.putInForce(edition);
        } catch (RuntimeException e) {
            LOG.warn("An earlier version cannot be read any more: partnership={} part={} version={}",
                    edition.partnership(), edition.part(), edition.version());
        }
    }
}
